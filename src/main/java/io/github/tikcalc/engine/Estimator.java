package io.github.tikcalc.engine;

import io.github.tikcalc.engine.RequirementCheck.Result;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate card compiled for one day. Immutable and thread-safe: make one and use it for any number
 * of profiles, from any number of threads.
 */
public final class Estimator {
  private final RateCard card;
  private final LocalDate asOf;
  private final int country;
  private final int assumedCountry;

  private final @Nullable CompiledAmount[] assumptions;
  private final int[] order;

  private final @Nullable CompiledAmount[] pays;
  // [stream][country + 1], the first for a country that is not known; null: it is offered.
  private final @Nullable Closure[][] closures;
  // The requirements of stream s are those from doors[s] up to doors[s + 1].
  private final int[] doors;
  private final int[] doorMetric;
  private final double[] doorAtLeast;

  private Estimator(RateCard card, LocalDate asOf) {
    this.card = card;
    this.asOf = asOf;
    Inputs inputs = card.inputs();
    this.country = inputs.country();
    this.assumedCountry =
        country < 0 ? Profile.NOT_TOLD : assumedValue(inputs.attributes().get(country));
    this.assumptions = new CompiledAmount[inputs.metrics().size()];
    for (int i = 0; i < assumptions.length; i++) {
      Amount assume = inputs.metrics().get(i).assume();
      assumptions[i] = assume == null ? null : new CompiledAmount(assume, inputs);
    }
    this.order = Dependencies.order(inputs);
    List<Attribute.Value> countries =
        country < 0 ? List.of() : inputs.attributes().get(country).values();
    List<Stream> streams = card.streams();
    this.pays = new CompiledAmount[streams.size()];
    this.closures = new Closure[streams.size()][];
    this.doors = new int[streams.size() + 1];
    List<Requirement> requirements = new ArrayList<>();
    for (int s = 0; s < pays.length; s++) {
      Stream stream = streams.get(s);
      Amount amount = stream.pays();
      pays[s] = amount == null ? null : new CompiledAmount(amount, inputs);
      closures[s] = Closures.of(stream, countries, asOf);
      requirements.addAll(stream.requires());
      doors[s + 1] = requirements.size();
    }
    this.doorMetric = new int[requirements.size()];
    this.doorAtLeast = new double[doorMetric.length];
    for (int d = 0; d < doorMetric.length; d++) {
      doorMetric[d] = inputs.metric(requirements.get(d).metric());
      doorAtLeast[d] = requirements.get(d).atLeast();
    }
  }

  /** Compiles a card for the day its author stands behind it. */
  public static Estimator of(RateCard card) {
    return of(card, card.asOf());
  }

  /** Compiles a card for a day: it decides which streams are offered where. */
  public static Estimator of(RateCard card, LocalDate asOf) {
    return new Estimator(card, asOf);
  }

  /** The card. */
  public RateCard card() {
    return card;
  }

  /** The day. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Estimates one creator.
   *
   * @param profile told in the terms of this estimator's card
   * @throws IllegalArgumentException if it is told in those of another
   */
  @SuppressWarnings("ReferenceEquality") // comparing all inputs would cost more than the estimate
  public Estimate estimate(Profile profile) {
    if (profile.inputs() != card.inputs()) {
      throw new IllegalArgumentException("the profile was made for another card");
    }
    double[] values = values(profile);
    int streams = pays.length;
    Result[] results = new Result[doorMetric.length];
    Status[] statuses = new Status[streams];
    long[] cents = new long[Estimate.ENDS * streams];
    double[] dollars = new double[Estimate.ENDS];
    int place = place(profile);
    for (int s = 0; s < streams; s++) {
      boolean unmet = false;
      boolean untold = false;
      boolean likely = true;
      for (int d = doors[s]; d < doors[s + 1]; d++) {
        Result result = check(values, d);
        results[d] = result;
        unmet |= result == Result.UNMET;
        untold |= result == Result.UNKNOWN;
        likely &= values[Estimate.ENDS * doorMetric[d] + 1] >= doorAtLeast[d];
      }
      Status status =
          closures[s][place] != null
              ? Status.UNAVAILABLE
              : unmet ? Status.INELIGIBLE : untold ? Status.UNCERTAIN : Status.ELIGIBLE;
      statuses[s] = status;
      pay(s, status, likely, values, profile, dollars, cents);
    }
    return new Estimate(this, profile, values, statuses, results, cents);
  }

  private double[] values(Profile profile) {
    double[] values = new double[Estimate.ENDS * order.length];
    for (int metric : order) {
      int slot = Estimate.ENDS * metric;
      double told = profile.metric(metric);
      CompiledAmount assume = assumptions[metric];
      if (!Double.isNaN(told) || assume == null) {
        values[slot] = told;
        values[slot + 1] = told;
        values[slot + 2] = told;
      } else {
        assume.evaluate(values, profile, values, slot);
      }
    }
    return values;
  }

  private Result check(double[] values, int door) {
    int slot = Estimate.ENDS * doorMetric[door];
    if (values[slot] >= doorAtLeast[door]) {
      return Result.MET;
    }
    return values[slot + 2] < doorAtLeast[door] ? Result.UNMET : Result.UNKNOWN;
  }

  private void pay(
      int stream,
      Status status,
      boolean likelyOpen,
      double[] values,
      Profile profile,
      double[] dollars,
      long[] cents) {
    int slot = Estimate.ENDS * stream;
    CompiledAmount amount = pays[stream];
    if (amount == null || status == Status.UNAVAILABLE) {
      cents[slot] = Estimate.NONE;
      return;
    }
    if (status == Status.INELIGIBLE) {
      return;
    }
    amount.evaluate(values, profile, dollars, 0);
    if (Double.isNaN(dollars[0])) {
      cents[slot] = Estimate.NONE;
      return;
    }
    boolean open = status == Status.ELIGIBLE;
    cents[slot] = open ? cents(dollars[0]) : 0;
    cents[slot + 1] = open || likelyOpen ? cents(dollars[1]) : 0;
    cents[slot + 2] = cents(dollars[2]);
  }

  private static long cents(double dollars) {
    return (long) Math.rint(dollars * 100);
  }

  /** The position in each stream's closures of the profile's country. */
  int place(Profile profile) {
    int told = country < 0 ? Profile.NOT_TOLD : profile.attribute(country);
    return 1 + (told == Profile.NOT_TOLD ? assumedCountry : told);
  }

  @Nullable Closure closure(int stream, Profile profile) {
    return closures[stream][place(profile)];
  }

  int firstDoor(int stream) {
    return doors[stream];
  }

  @Nullable CompiledAmount pays(int stream) {
    return pays[stream];
  }

  @Nullable CompiledAmount assumption(int metric) {
    return assumptions[metric];
  }

  private static int assumedValue(Attribute attribute) {
    return attribute.indexOf(attribute.assume());
  }
}
