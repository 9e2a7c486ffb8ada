package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one metric of {@code inputs.json}.
 *
 * @param shared the sources of the whole file
 */
record MetricReader(CardFile file, KnownInputs inputs, SourcesReader shared) {

  Metric read(String id, Node node) {
    Fields fields =
        Fields.of(
            file,
            node,
            "a metric",
            List.of("title", "unit", "about", "min", "max", "whole"),
            List.of("whereToFind", "required", "assume", "atMost", "aliases", "sources"));
    String title = fields.text("title");
    String unit = fields.text("unit");
    String about = fields.text("about");
    String where = fields.has("whereToFind") ? fields.text("whereToFind") : null;
    double min = fields.number("min");
    double max = fields.number("max");
    boolean whole = file.bool(fields.get("whole"));
    boolean required = file.bool(fields.get("required"));
    SourcesReader sources = new SourcesReader(file, fields.get("sources"), shared);
    List<Amount> assume =
        new AmountReader(file, inputs, sources)
            .readAll(
                fields,
                "assume",
                (place, amount) -> {
                  if (min <= max) {
                    new AmountBounds(file, inputs).checkAssumption(place, amount, min, max);
                  }
                });
    if (min > max) {
      fields.error("max", "range", "max is below min (expected min <= max)");
    }
    if (whole) {
      checkWhole(fields, "min", min);
      checkWhole(fields, "max", max);
    }
    checkRequired(id, fields, required);
    String atMost = atMost(id, fields);
    List<String> aliases = file.list(fields.get("aliases"), "a list of names", file::text);
    return new Metric(
        id,
        title,
        unit,
        about,
        where,
        min,
        max,
        whole,
        required,
        assume,
        atMost,
        aliases,
        sources.all());
  }

  private void checkRequired(String id, Fields fields, boolean required) {
    boolean readable = !fields.has("required") || fields.get("required") instanceof Node.Bool;
    boolean followers = id.equals(Inputs.FOLLOWERS);
    if (readable && required != followers) {
      fields.error(
          "required",
          "required",
          required
              ? "only \"followers\" can be required (give this metric an \"assume\", or nothing)"
              : "\"followers\" must have \"required\": true");
    }
    if (followers && fields.has("assume")) {
      fields.error("assume", "required", "\"followers\" is required, so never assumed (remove it)");
    }
  }

  private @Nullable String atMost(String id, Fields fields) {
    String atMost = inputs.metric(file, fields.get("atMost"));
    if (id.equals(atMost)) {
      fields.error("atMost", "reference", "at most itself (name another metric)");
    }
    return atMost;
  }

  /** The bounds of whole things are whole: else one of them could not be reached. */
  private static void checkWhole(Fields fields, String key, double bound) {
    if (!Double.isNaN(bound) && bound != Math.rint(bound)) {
      fields.error(
          key,
          "range",
          key + " of a whole metric is not whole (round it, or make \"whole\" false)");
    }
  }
}
