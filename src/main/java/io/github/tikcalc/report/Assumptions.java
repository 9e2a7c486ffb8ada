package io.github.tikcalc.report;

import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Window;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an estimate rests on: every input that its figures and results look at. */
final class Assumptions {
  private final Estimate estimate;
  private final Inputs inputs;

  Assumptions(Estimate estimate) {
    this.estimate = estimate;
    this.inputs = estimate.card().inputs();
  }

  /** The assumed metrics that any stream rests on, in the card's order. */
  List<MetricValue> metrics() {
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
  List<AttributeValue> attributes() {
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
  List<Metric> unknown(int stream) {
    Set<String> used = new LinkedHashSet<>();
    add(estimate.card().streams().get(stream).pays(), used);
    List<Metric> unknown = new ArrayList<>();
    for (Metric metric : inputs.metrics()) {
      MetricValue value = estimate.metric(inputs.metric(metric.id()));
      if (used.contains(metric.id()) && metric.assume() == null && !value.value().isKnown()) {
        unknown.add(metric);
      }
    }
    return unknown;
  }

  private Set<String> used() {
    Set<String> used = new LinkedHashSet<>();
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      StreamEstimate stream = estimate.stream(i);
      for (Window window : stream.stream().availability()) {
        if (window.countries() != null) {
          used.add(inputs.attributes().get(inputs.country()).id());
        }
      }
      if (stream instanceof StreamEstimate.Unavailable) {
        continue;
      }
      for (Requirement requirement : stream.stream().requires()) {
        add(requirement.metric(), used);
      }
      if (!(stream instanceof StreamEstimate.Ineligible)) {
        add(stream.stream().pays(), used);
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
    MetricValue value = estimate.metric(inputs.metric(metric));
    if (used.add(metric) && value.origin() != Origin.GIVEN) {
      add(value.metric().assume(), used);
    }
  }
}
