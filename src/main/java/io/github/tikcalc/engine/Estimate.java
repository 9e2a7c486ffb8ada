package io.github.tikcalc.engine;

import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a creator can earn a month, and why. Immutable and thread-safe.
 *
 * <p>It keeps its figures in a few arrays, because tens of millions are made in a row; what is
 * asked of it is put into records then.
 */
public final class Estimate {
  static final int ENDS = CompiledAmount.ENDS;

  /** Stands where a stream has no figure; a figure is never negative. */
  static final long NONE = -1;

  private final Estimator estimator;
  private final Profile profile;
  private final double[] values;
  private final Status[] statuses;
  private final RequirementCheck.Result[] results;
  private final long[] cents;

  Estimate(
      Estimator estimator,
      Profile profile,
      double[] values,
      Status[] statuses,
      RequirementCheck.Result[] results,
      long[] cents) {
    this.estimator = estimator;
    this.profile = profile;
    this.values = values;
    this.statuses = statuses;
    this.results = results;
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
    return profile;
  }

  /** The sum of all figures there are, in cents a month: what has no figure adds nothing. */
  public Cents total() {
    return new Cents(total(0), total(1), total(2));
  }

  /**
   * One figure of the total, in cents a month.
   *
   * @param end 0 for low, 1 for likely, 2 for high
   */
  public long total(int end) {
    long sum = 0;
    for (int s = 0; s < statuses.length; s++) {
      if (hasPay(s)) {
        sum += cents[ENDS * s + end];
      }
    }
    return sum;
  }

  /** Every stream, in the card's order. */
  public List<StreamEstimate> streams() {
    List<StreamEstimate> streams = new ArrayList<>();
    for (int i = 0; i < statuses.length; i++) {
      streams.add(stream(i));
    }
    return List.copyOf(streams);
  }

  /** The stream at this position of the card. */
  public StreamEstimate stream(int index) {
    Stream stream = card().streams().get(index);
    List<RequirementCheck> requirements = requirements(index);
    Closure closure = estimator.closure(index, profile);
    if (closure != null) {
      return new StreamEstimate.Unavailable(stream, requirements, closure);
    }
    Cents pay = hasPay(index) ? new Cents(pay(index, 0), pay(index, 1), pay(index, 2)) : null;
    return switch (status(index)) {
      case ELIGIBLE -> new StreamEstimate.Eligible(stream, requirements, pay);
      case UNCERTAIN -> new StreamEstimate.Uncertain(stream, requirements, pay);
      case INELIGIBLE -> new StreamEstimate.Ineligible(stream, requirements, pay);
      case UNAVAILABLE -> throw new IllegalStateException("unavailable, but open: " + stream.id());
    };
  }

  /** The status of the stream at this position, without making a record of it. */
  public Status status(int stream) {
    return statuses[stream];
  }

  /** Whether the stream at this position has a figure. */
  public boolean hasPay(int stream) {
    return cents[ENDS * stream] != NONE;
  }

  /**
   * One figure of a stream in cents a month, without making a record of it.
   *
   * @param end 0 for low, 1 for likely, 2 for high
   * @throws IllegalStateException if the stream has no figure
   */
  public long pay(int stream, int end) {
    if (!hasPay(stream)) {
      throw new IllegalStateException("no figure: " + card().streams().get(stream).id());
    }
    return cents[ENDS * stream + end];
  }

  /** What the metric at this position is to this creator. */
  public MetricValue metric(int index) {
    Metric metric = card().inputs().metrics().get(index);
    Triple value =
        new Triple(values[ENDS * index], values[ENDS * index + 1], values[ENDS * index + 2]);
    double told = profile.metric(index);
    Origin origin =
        !Double.isNaN(told) ? Origin.GIVEN : value.isKnown() ? Origin.ASSUMED : Origin.UNKNOWN;
    return new MetricValue(metric, origin, value);
  }

  /** What the attribute at this position is to this creator. */
  public AttributeValue attribute(int index) {
    Attribute attribute = card().inputs().attributes().get(index);
    int told = profile.attribute(index);
    int known = told == Profile.NOT_TOLD ? attribute.indexOf(attribute.assume()) : told;
    Origin origin =
        told != Profile.NOT_TOLD ? Origin.GIVEN : known >= 0 ? Origin.ASSUMED : Origin.UNKNOWN;
    return new AttributeValue(attribute, origin, known < 0 ? null : attribute.values().get(known));
  }

  /** Every metric, in the card's order. */
  public List<MetricValue> metrics() {
    List<MetricValue> metrics = new ArrayList<>();
    for (int i = 0; i < card().inputs().metrics().size(); i++) {
      metrics.add(metric(i));
    }
    return List.copyOf(metrics);
  }

  /** Every attribute, in the card's order. */
  public List<AttributeValue> attributes() {
    List<AttributeValue> attributes = new ArrayList<>();
    for (int i = 0; i < card().inputs().attributes().size(); i++) {
      attributes.add(attribute(i));
    }
    return List.copyOf(attributes);
  }

  /** How the figure of the stream at this position comes about; null where it publishes no pay. */
  public @Nullable Explanation explainPay(int stream) {
    CompiledAmount amount = estimator.pays(stream);
    return amount == null
        ? null
        : Explanation.of(this, card().streams().get(stream).pays(), amount);
  }

  /** How an assumed metric comes about; null where the metric at this position is not assumed. */
  public @Nullable Explanation explainAssumption(int metric) {
    CompiledAmount amount = estimator.assumption(metric);
    return amount == null || metric(metric).origin() != Origin.ASSUMED
        ? null
        : Explanation.of(this, card().inputs().metrics().get(metric).assume(), amount);
  }

  private List<RequirementCheck> requirements(int index) {
    List<RequirementCheck> checks = new ArrayList<>();
    int door = estimator.firstDoor(index);
    for (var requirement : card().streams().get(index).requires()) {
      MetricValue value = metric(card().inputs().metric(requirement.metric()));
      RequirementCheck.Result result = results[door++];
      double gap =
          result == RequirementCheck.Result.UNMET
              ? requirement.atLeast() - value.value().likely()
              : 0;
      checks.add(
          new RequirementCheck(
              requirement, value.metric(), result, value.origin() == Origin.ASSUMED, gap));
    }
    return List.copyOf(checks);
  }
}
