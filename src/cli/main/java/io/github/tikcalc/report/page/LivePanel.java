package io.github.tikcalc.report.page;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.html.Html;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.StreamWording;
import io.github.tikcalc.report.wording.Wording;
import io.github.tikcalc.report.wording.Worth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fields for the inputs that matter: the followers, what is given, and what is worth most to tell.
 * The page's script shows them, for without it they would do nothing.
 */
final class LivePanel {
  private static final int MOST_ASSUMED = 6;
  private static final double FEW = 1000;
  private static final double FAR = 10;

  private final Estimate estimate;
  private final Wording wording;
  private final StreamWording streams;

  LivePanel(Estimate estimate, Wording wording) {
    this.estimate = estimate;
    this.wording = wording;
    this.streams = new StreamWording(estimate);
  }

  void write(Html out) {
    out.open("form", "class", "live", "id", "live", "aria-labelledby", "try", "hidden", "");
    out.line().leaf("h2", "Try other numbers", "id", "try").line();
    out.leaf("p", "What is left empty is assumed, as it says in the field.", "class", "note")
        .line();
    out.open("div", "class", "fields").line();
    metrics().forEach(metric -> number(metric, out));
    for (AttributeValue attribute : estimate.attributes()) {
      if (attribute.attribute().sameAs() == null || attribute.origin() == Origin.GIVEN) {
        word(attribute, out);
      }
    }
    out.close("div").line();
    out.leaf("p", "", "class", "trouble", "id", "trouble", "role", "status");
    out.leaf("button", "As it was", "type", "reset").close("form").line();
  }

  private List<MetricValue> metrics() {
    Inputs inputs = estimate.card().inputs();
    Set<Integer> shown = new LinkedHashSet<>(List.of(inputs.indexOfMetric(Inputs.FOLLOWERS)));
    for (int i = 0; i < inputs.metrics().size(); i++) {
      if (estimate.origin(i) == Origin.GIVEN) {
        shown.add(i);
      }
    }
    Worth.of(estimate).stream()
        .filter(worth -> worth.narrower() > 0)
        .limit(MOST_ASSUMED)
        .forEach(worth -> shown.add(inputs.indexOfMetric(worth.metric().metric().id())));
    return shown.stream().map(estimate::metric).toList();
  }

  private void number(MetricValue value, Html out) {
    Metric metric = value.metric();
    boolean given = value.origin() == Origin.GIVEN;
    String id = "in-" + metric.id();
    String now = given ? NumberText.machine(value.value().likely()) : "";
    String sign = metric.isPercent() ? ", %" : metric.isDollars() ? ", " + symbol().strip() : "";
    out.open("div", "class", "field").leaf("label", metric.title() + sign, "for", id);
    out.open(
        "input",
        "type",
        "number",
        "id",
        id,
        "data-input",
        metric.id(),
        "step",
        metric.whole() ? "1" : "any",
        "min",
        NumberText.machine(metric.min()),
        "max",
        NumberText.machine(metric.max()),
        "value",
        now,
        "placeholder",
        given || !value.value().isKnown() ? "" : wording.assumption(value),
        "autocomplete",
        "off");
    boolean linear = metric.max() - metric.min() <= FEW;
    Range range = value.value();
    double least = Math.max(1, (range.isKnown() ? range.low() : 1) / FAR);
    double most = Math.max(FEW, (range.isKnown() ? range.high() : 1) * FAR);
    out.open(
        "input",
        "type",
        "range",
        "min",
        "0",
        "max",
        "1000",
        "aria-label",
        metric.title() + ", by hand",
        "data-of",
        id,
        "data-least",
        NumberText.machine(linear ? metric.min() : RoundNumber.atMost(least)),
        "data-most",
        NumberText.machine(
            linear ? metric.max() : Math.min(metric.max(), RoundNumber.atLeast(most))),
        "data-way",
        linear ? "even" : "ratio",
        "data-start",
        range.isKnown() ? NumberText.machine(range.likely()) : "",
        "autocomplete",
        "off");
    out.close("div").line();
  }

  private void word(AttributeValue value, Html out) {
    Attribute attribute = value.attribute();
    String id = "in-" + attribute.id();
    out.open("div", "class", "field").leaf("label", attribute.title(), "for", id);
    out.open("select", "id", id, "data-input", attribute.id(), "autocomplete", "off");
    String given =
        value.origin() == Origin.GIVEN && value.value() != null ? value.value().id() : "";
    out.leaf("option", "not told", "value", "");
    for (Attribute.Value one : attribute.values()) {
      if (one.id().equals(given)) {
        out.leaf("option", one.title(), "value", one.id(), "selected", "");
      } else {
        out.leaf("option", one.title(), "value", one.id());
      }
    }
    out.close("select").close("div").line();
  }

  private String symbol() {
    return MoneyText.symbol(estimate.card().currency());
  }

  /** What the script works on, as JSON. */
  String data() {
    Inputs inputs = estimate.card().inputs();
    Profile profile = estimate.profile();
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < inputs.metrics().size(); i++) {
      if (estimate.origin(i) == Origin.GIVEN) {
        given.put(inputs.metrics().get(i).id(), profile.metric(i));
      }
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      Attribute attribute = inputs.attributes().get(i);
      if (profile.attribute(i) != Profile.NOT_GIVEN) {
        given.put(attribute.id(), attribute.values().get(profile.attribute(i)).id());
      }
    }
    Map<String, Object> asks = new LinkedHashMap<>();
    for (StreamEstimate stream : estimate.streams()) {
      List<String> needed = new ArrayList<>();
      for (RequirementCheck.Minimum check : stream.minimums()) {
        needed.add(streams.needed(check));
      }
      asks.put(stream.stream().id(), String.join(" and ", needed));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("given", given);
    data.put("symbol", symbol());
    data.put("noun", inputs.metric(Inputs.FOLLOWERS).unit());
    data.put("asks", asks);
    return Json.write(data);
  }
}
