package io.github.tikcalc.report;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.report.wording.Assumed;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON Schema of a profile file: what a card lets one tell of a creator, and within which
 * bounds. A word's schema takes any text, as words match in any case and by their aliases too; so
 * do keys, and others are not read.
 */
public final class ProfileSchema {
  private ProfileSchema() {}

  /** The schema for profiles of a card, as JSON in lines; it ends with a line feed. */
  public static String of(RateCard card) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = Json.indented(text)) {
      out.writeStartObject();
      out.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
      out.writeStringProperty("$id", "urn:tikcalc:schema:profile:" + card.id());
      describe(
          out,
          "Profile",
          "What is known of one creator, in the terms of the rate card " + card.id() + ".");
      out.writeStringProperty("type", "object");
      out.writeObjectPropertyStart("properties");
      out.writeObjectPropertyStart("$schema");
      describe(out, "Schema", "The path from this file to its schema, for editors.");
      out.writeEndObject();
      for (Metric metric : card.inputs().metrics()) {
        metric(out, metric, card);
      }
      for (Attribute attribute : card.inputs().attributes()) {
        attribute(out, attribute);
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void metric(JsonGenerator out, Metric metric, RateCard card) {
    out.writeObjectPropertyStart(metric.id());
    String unit =
        metric.isPercent()
            ? " In percent: 45 means 45%."
            : metric.isDollars() ? " In dollars." : "";
    String otherwise =
        metric.required()
            ? " Needed, here or as " + Inputs.optionOf(metric.id()) + "."
            : Assumed.of(metric, card);
    describe(out, metric.title(), metric.about() + unit + otherwise);
    types(out, metric.whole() ? "integer" : "number", "string", "null");
    JsonReport.number(out, "minimum", metric.min());
    JsonReport.number(out, "maximum", metric.max());
    out.writeEndObject();
  }

  private static void attribute(JsonGenerator out, Attribute attribute) {
    out.writeObjectPropertyStart(attribute.id());
    String words =
        attribute.country()
            ? " A code of ISO 3166-1 or the country's name, in any case."
            : " One of the examples or another word for it, in any case.";
    describe(out, attribute.title(), attribute.about() + words + Assumed.of(attribute));
    types(out, "string", "array", "null");
    out.writeObjectPropertyStart("items");
    out.writeStringProperty("type", "string");
    out.writeEndObject();
    if (!attribute.country()) {
      out.writeArrayPropertyStart("examples");
      attribute.values().forEach(value -> out.writeString(value.id()));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  /**
   * A number may stand as text, as people write it; several words, as topics are, in a list; and
   * null is not given.
   */
  private static void types(JsonGenerator out, String... types) {
    out.writeArrayPropertyStart("type");
    for (String type : types) {
      out.writeString(type);
    }
    out.writeEndArray();
  }

  private static void describe(JsonGenerator out, String title, String description) {
    out.writeStringProperty("title", title);
    out.writeStringProperty("description", description);
  }
}
