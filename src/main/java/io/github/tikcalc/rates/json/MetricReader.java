package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one metric of {@code inputs.json}. */
record MetricReader(CardFile file, Vocabulary vocabulary) {

  @Nullable Metric read(String id, Node node) {
    Fields fields =
        Fields.of(
            file,
            node,
            "a metric",
            List.of("title", "unit", "about", "min", "max", "whole"),
            List.of("required", "assume", "sources"));
    if (fields == null) {
      return null;
    }
    String title = file.text(fields.get("title"));
    String unit = file.text(fields.get("unit"));
    String about = file.text(fields.get("about"));
    Double min = file.number(fields.get("min"));
    Double max = file.number(fields.get("max"));
    Boolean whole = file.bool(fields.get("whole"));
    Boolean required = fields.has("required") ? file.bool(fields.get("required")) : Boolean.FALSE;
    SourcesReader sources = new SourcesReader(file, fields.get("sources"));
    Node assumeNode = fields.get("assume");
    Amount assume =
        assumeNode == null ? null : new AmountReader(file, vocabulary, sources).read(assumeNode);
    if (min != null && max != null && min > max) {
      file.error(fields.place("max"), "range", "max is below min (expected min <= max)");
      return null;
    }
    if (Boolean.TRUE.equals(whole)) {
      checkWhole(fields, "min", min);
      checkWhole(fields, "max", max);
    }
    if (required != null && required != id.equals(Inputs.FOLLOWERS)) {
      file.error(
          fields.place("required"),
          "required",
          required
              ? "only \"followers\" can be required (give this metric an \"assume\", or nothing)"
              : "\"followers\" must have \"required\": true");
    }
    if (assume != null && id.equals(Inputs.FOLLOWERS)) {
      file.error(
          fields.place("assume"),
          "required",
          "\"followers\" is required, so never assumed (remove it)");
    }
    if (assume != null && min != null && max != null) {
      new Extent(vocabulary).checkAssumption(file, fields.place("assume"), assume, min, max);
    }
    if (title == null
        || unit == null
        || about == null
        || min == null
        || max == null
        || whole == null
        || required == null) {
      return null;
    }
    return new Metric(id, title, unit, about, min, max, whole, required, assume);
  }

  /** The bounds of whole things are whole: else one of them could not be reached. */
  private void checkWhole(Fields fields, String key, @Nullable Double bound) {
    if (bound != null && bound != Math.rint(bound)) {
      file.error(
          fields.place(key),
          "range",
          key + " of a whole metric is not whole (round it, or make \"whole\" false)");
    }
  }
}
