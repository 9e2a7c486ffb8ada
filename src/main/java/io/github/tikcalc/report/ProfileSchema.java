package io.github.tikcalc.report;

import io.github.tikcalc.json.Json;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.RateCard;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON Schema of a profile file: what a card lets one tell of a creator, and within which
 * bounds. A word's schema takes any text, as words match in any case and by their aliases too.
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
        metric(out, metric, card.inputs());
      }
      for (Attribute attribute : card.inputs().attributes()) {
        attribute(out, attribute);
      }
      out.writeEndObject();
      out.writeBooleanProperty("additionalProperties", false);
      out.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void metric(JsonGenerator out, Metric metric, Inputs inputs) {
    out.writeObjectPropertyStart(metric.id());
    String unit =
        metric.isPercent()
            ? " In percent: 45 means 45%."
            : metric.isDollars() ? " In dollars." : "";
    String otherwise =
        metric.required()
            ? " Needed, here or as " + Inputs.optionOf(metric.id()) + "."
            : Assumed.of(metric, inputs);
    describe(out, metric.title(), metric.about() + unit + otherwise);
    out.writeStringProperty("type", metric.whole() ? "integer" : "number");
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
    out.writeStringProperty("type", "string");
    if (!attribute.country()) {
      out.writeArrayPropertyStart("examples");
      attribute.values().forEach(value -> out.writeString(value.id()));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void describe(JsonGenerator out, String title, String description) {
    out.writeStringProperty("title", title);
    out.writeStringProperty("description", description);
  }
}
