package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Creator.FIGURES;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.When;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a creator can earn a month, and why. Immutable and thread-safe.
 *
 * <p>It keeps its figures in a few arrays, because tens of millions are made in a row; what is
 * asked of it is put into records then. Streams, metrics and attributes are asked for by their
 * position in the card.
 */
public final class Estimate {
  private final Estimator estimator;
  private final Creator creator;
  private final Status[] statuses;
  private final long[] cents;

  Estimate(Estimator estimator, Creator creator, Status[] statuses, long[] cents) {
    this.estimator = estimator;
    this.creator = creator;
    this.statuses = statuses;
    this.cents = cents;
  }

  /** The card it was made with. */
  public RateCard card() {
    return estimator.card();
  }

  /** The day it was made for. */
  public LocalDate asOf() {
    return estimator.asOf();
  }

  /** The creator it was made for. */
  public Profile profile() {
    return creator.profile;
  }

  /**
   * What the same creator can earn if one metric more is given.
   *
   * @param metric its position in the card
   * @param value in its unit
   * @throws io.github.tikcalc.profile.InvalidValueException if it cannot be
   */
  public Estimate given(int metric, double value) {
    return estimator.estimate(profile().toBuilder().metric(metric, value).build());
  }

  /** The sum of all figures there are, in cents a month: what has no figure adds nothing. */
  public Money total() {
    return new Money(total(Scenario.LOW), total(Scenario.LIKELY), total(Scenario.HIGH));
  }

  /** One figure of the total, in cents a month. */
  public long total(Scenario scenario) {
    long sum = 0;
    for (int s = 0; s < statuses.length; s++) {
      if (hasPay(s)) {
        sum += cents[Creator.slot(s, scenario)];
      }
    }
    return sum;
  }

  /** Every stream, in the card's order. */
  public List<StreamEstimate> streams() {
    List<StreamEstimate> streams = new ArrayList<>(statuses.length);
    for (int i = 0; i < statuses.length; i++) {
      streams.add(stream(i));
    }
    return List.copyOf(streams);
  }

  /**
   * The stream of this id.
   *
   * @throws IllegalArgumentException if the card has none
   */
  public StreamEstimate stream(String id) {
    card().stream(id);
    return stream(card().indexOfStream(id));
  }

  /** A stream. */
  public StreamEstimate stream(int index) {
    IncomeStream stream = card().streams().get(index);
    CompiledStream compiled = estimator.stream(index);
    List<RequirementCheck> requirements =
        CompiledRequirement.describe(compiled.requirements(), this, creator);
    Availability availability = compiled.availability(creator);
    if (availability.unavailable() != null) {
      return new StreamEstimate.Unavailable(stream, requirements, availability.unavailable());
    }
    Money pay = hasPay(index) ? pay(index) : null;
    return switch (status(index)) {
      case ELIGIBLE -> new StreamEstimate.Eligible(stream, requirements, pay);
      case UNCERTAIN ->
          new StreamEstimate.Uncertain(stream, requirements, pay, availability.offered());
      case INELIGIBLE -> new StreamEstimate.Ineligible(stream, requirements, pay);
      case UNAVAILABLE -> throw new IllegalStateException("unavailable, but open: " + stream.id());
    };
  }

  /** The status of a stream, without making a record of it. */
  public Status status(int stream) {
    return statuses[stream];
  }

  /** Whether a stream is surely offered in the creator's country on the day. */
  public boolean isOffered(int stream) {
    return estimator.stream(stream).availability(creator).offered();
  }

  /** Whether a stream has a figure. */
  public boolean hasPay(int stream) {
    return cents[FIGURES * stream] != CompiledStream.NONE;
  }

  /**
   * One figure of a stream in cents a month, without making a record of it.
   *
   * @throws IllegalStateException if the stream has no figure
   */
  public long pay(int stream, Scenario scenario) {
    if (!hasPay(stream)) {
      throw new IllegalStateException("no figure: " + card().streams().get(stream).id());
    }
    return cents[Creator.slot(stream, scenario)];
  }

  private Money pay(int stream) {
    return new Money(
        pay(stream, Scenario.LOW), pay(stream, Scenario.LIKELY), pay(stream, Scenario.HIGH));
  }

  /** Every metric, in the card's order. */
  public List<MetricValue> metrics() {
    List<MetricValue> metrics = new ArrayList<>();
    for (int i = 0; i < card().inputs().metrics().size(); i++) {
      metrics.add(metric(i));
    }
    return List.copyOf(metrics);
  }

  /** What a metric is to this creator. */
  public MetricValue metric(int index) {
    return new MetricValue(
        card().inputs().metrics().get(index), origin(index), range(creator.values, index));
  }

  /**
   * One figure of a metric, in its unit, without making a record of it; NaN where it is unknown.
   */
  public double metric(int index, Scenario scenario) {
    return creator.values[Creator.slot(index, scenario)];
  }

  /** Where a metric's value comes from. */
  public Origin origin(int metric) {
    if (creator.isGiven(metric)) {
      return Origin.GIVEN;
    }
    if (Double.isNaN(creator.values[FIGURES * metric])) {
      return Origin.UNKNOWN;
    }
    return estimator.inputs().isDerived(metric, creator) ? Origin.DERIVED : Origin.ASSUMED;
  }

  /** Every attribute, in the card's order. */
  public List<AttributeValue> attributes() {
    List<AttributeValue> attributes = new ArrayList<>();
    for (int i = 0; i < card().inputs().attributes().size(); i++) {
      attributes.add(attribute(i));
    }
    return List.copyOf(attributes);
  }

  /** What an attribute is to this creator. */
  public AttributeValue attribute(int index) {
    Attribute attribute = card().inputs().attributes().get(index);
    int word = creator.words[index];
    Origin origin =
        creator.profile.attribute(index) != Profile.NOT_GIVEN
            ? Origin.GIVEN
            : word >= 0 ? Origin.ASSUMED : Origin.UNKNOWN;
    return new AttributeValue(attribute, origin, word < 0 ? null : attribute.values().get(word));
  }

  /** The amount a stream pays this creator on the day; null where nobody publishes one. */
  public @Nullable Amount payAmount(int stream) {
    CompiledAmount amount = estimator.stream(stream).amount(creator);
    return amount == null ? null : amount.amount;
  }

  /** The amount a metric is worked out by; null where it is given, or the card has none for it. */
  public @Nullable Amount metricAmount(int metric) {
    CompiledAmount amount = estimator.inputs().amount(metric, creator);
    return amount == null ? null : amount.amount;
  }

  /**
   * The part of the range of {@link #payAmount} that fits this creator; null where that is null.
   */
  public Factor.@Nullable Position payBand(int stream) {
    return band(estimator.stream(stream).amount(creator));
  }

  /** The part of the range of {@link #metricAmount} that fits; null where that is null. */
  public Factor.@Nullable Position metricBand(int metric) {
    return band(estimator.inputs().amount(metric, creator));
  }

  private Factor.@Nullable Position band(@Nullable CompiledAmount amount) {
    return amount == null ? null : amount.band(creator);
  }

  /** Whether a condition of the card holds for this creator on the day. */
  public boolean holds(When when) {
    Inputs inputs = card().inputs();
    int country = inputs.indexOfCountry();
    int word = country < 0 ? -1 : creator.words[country];
    boolean holds =
        when.onDay(asOf())
            && when.inCountry(
                word < 0 ? null : inputs.attributes().get(country).values().get(word).id());
    for (String id : when.given()) {
      holds &= creator.isGiven(inputs.indexOfMetric(id));
    }
    return holds;
  }

  /** How the figure of a stream comes about; null where there is no amount it pays. */
  public @Nullable Explanation explainPay(int stream) {
    CompiledAmount amount = estimator.stream(stream).amount(creator);
    return amount == null ? null : Explanation.of(this, creator, amount);
  }

  /** How an assumed or a derived metric comes about; null where it is neither. */
  public @Nullable Explanation explainMetric(int metric) {
    CompiledAmount amount = estimator.inputs().amount(metric, creator);
    return amount == null || origin(metric) == Origin.UNKNOWN
        ? null
        : Explanation.of(this, creator, amount);
  }

  private static Range range(double[] values, int index) {
    int slot = FIGURES * index;
    return new Range(values[slot], values[slot + 1], values[slot + 2]);
  }
}
