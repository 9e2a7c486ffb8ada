package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an estimate rests on: every input that its figures and results look at. */
public final class Assumptions {
  private final Estimate estimate;
  private final Inputs inputs;

  public Assumptions(Estimate estimate) {
    this.estimate = estimate;
    this.inputs = estimate.card().inputs();
  }

  /** The assumed metrics that any stream rests on, in the card's order. */
  public List<MetricValue> metrics() {
    Set<String> used = used();
    List<MetricValue> assumed = new ArrayList<>();
    for (MetricValue metric : estimate.metrics()) {
      if (metric.origin() == Origin.ASSUMED && used.contains(metric.metric().id())) {
        assumed.add(metric);
      }
    }
    return assumed;
  }

  /** The assumed attributes that any stream rests on, in the card's order. */
  public List<AttributeValue> attributes() {
    Set<String> used = used();
    List<AttributeValue> assumed = new ArrayList<>();
    for (AttributeValue attribute : estimate.attributes()) {
      if (attribute.origin() == Origin.ASSUMED && used.contains(attribute.attribute().id())) {
        assumed.add(attribute);
      }
    }
    return assumed;
  }

  /** The metrics that a stream's amount cannot be told without. */
  public List<Metric> unknown(int stream) {
    Set<String> used = new LinkedHashSet<>();
    add(inUse(estimate.explainPay(stream)), used);
    List<Metric> unknown = new ArrayList<>();
    for (Metric metric : inputs.metrics()) {
      MetricValue value = estimate.metric(inputs.indexOfMetric(metric.id()));
      if (used.contains(metric.id()) && !value.value().isKnown()) {
        unknown.add(metric);
      }
    }
    return unknown;
  }

  /** The one of an input's or a stream's amounts whose condition holds; null where none does. */
  private static @Nullable Amount inUse(@Nullable Explanation steps) {
    return steps == null ? null : steps.amount();
  }

  private Set<String> used() {
    Set<String> used = new LinkedHashSet<>();
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      StreamEstimate stream = estimate.stream(i);
      for (Window window : stream.stream().availability()) {
        if (window.when().countries() != null) {
          used.add(inputs.attributes().get(inputs.indexOfCountry()).id());
        }
      }
      if (stream instanceof StreamEstimate.Unavailable) {
        continue;
      }
      for (RequirementCheck.Minimum check : stream.minimums()) {
        add(check.metric().id(), used);
      }
      if (!(stream instanceof StreamEstimate.Ineligible)) {
        add(inUse(estimate.explainPay(i)), used);
      }
    }
    return used;
  }

  private void add(@Nullable Amount amount, Set<String> used) {
    if (amount == null) {
      return;
    }
    for (String metric : amount.needs()) {
      add(metric, used);
    }
    for (Factor factor : amount.narrowedBy()) {
      // What is assumed of a metric is no factor: only what is told moves a figure.
      if (factor instanceof Factor.OfAttribute) {
        used.add(factor.input());
      }
    }
  }

  private void add(String metric, Set<String> used) {
    MetricValue value = estimate.metric(inputs.indexOfMetric(metric));
    if (used.add(metric) && value.origin() != Origin.GIVEN) {
      add(inUse(estimate.explainMetric(inputs.indexOfMetric(metric))), used);
    }
  }
}
