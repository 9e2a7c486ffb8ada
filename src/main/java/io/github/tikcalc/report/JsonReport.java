package io.github.tikcalc.report;

import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.engine.Triple;
import io.github.tikcalc.json.Json;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An estimate as JSON. Names and order are a promise: adding is allowed, renaming is not. */
public final class JsonReport {
  /** What the document calls itself. */
  public static final String SCHEMA = "tikcalc/estimate/v1";

  private JsonReport() {}

  static String render(Presentation presentation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = Json.indented(text)) {
      write(out, presentation.estimate(), presentation.origin(), presentation.explain());
    }
    return text.append('\n').toString();
  }

  /**
   * Writes one document.
   *
   * @param origin which card was used, in a word
   * @param explain whether each figure carries the steps to it
   */
  public static void write(JsonGenerator out, Estimate estimate, String origin, boolean explain) {
    out.writeStartObject();
    body(out, estimate, origin, explain);
    out.writeEndObject();
  }

  /** Writes the members of one document into an object that is open. */
  public static void body(JsonGenerator out, Estimate estimate, String origin, boolean explain) {
    out.writeStringProperty("schema", SCHEMA);
    out.writeObjectPropertyStart("rateCard");
    out.writeStringProperty("id", estimate.card().id());
    out.writeStringProperty("asOf", estimate.card().asOf().toString());
    out.writeStringProperty("origin", origin);
    out.writeEndObject();
    out.writeStringProperty("asOf", estimate.asOf().toString());
    out.writeStringProperty("currency", estimate.card().currency());
    out.writeStringProperty("per", "month");
    profile(out, estimate, explain);
    out.writeArrayPropertyStart("streams");
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      stream(out, estimate, i, explain);
    }
    out.writeEndArray();
    out.writeObjectPropertyStart("total");
    dollars(out, estimate.total());
    out.writeEndObject();
  }

  private static void profile(JsonGenerator out, Estimate estimate, boolean explain) {
    out.writeObjectPropertyStart("profile");
    out.writeObjectPropertyStart("metrics");
    for (MetricValue metric : estimate.metrics()) {
      if (metric.origin() == Origin.UNKNOWN) {
        continue;
      }
      out.writeObjectPropertyStart(metric.metric().id());
      triple(out, metric.value());
      out.writeStringProperty("origin", metric.origin().toString());
      Explanation steps =
          explain
              ? estimate.explainAssumption(estimate.card().inputs().metric(metric.metric().id()))
              : null;
      if (steps != null) {
        ExplanationJson.write(out, steps);
      }
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeObjectPropertyStart("attributes");
    for (AttributeValue attribute : estimate.attributes()) {
      if (attribute.value() != null) {
        out.writeObjectPropertyStart(attribute.attribute().id());
        out.writeStringProperty("value", attribute.value().id());
        out.writeStringProperty("origin", attribute.origin().toString());
        out.writeEndObject();
      }
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void stream(JsonGenerator out, Estimate estimate, int index, boolean explain) {
    StreamEstimate stream = estimate.stream(index);
    out.writeStartObject();
    out.writeStringProperty("id", stream.stream().id());
    out.writeStringProperty("title", stream.stream().title());
    out.writeStringProperty("status", stream.status().toString());
    dollars(out, stream.pay());
    requirements(out, stream.requirements());
    if (stream instanceof StreamEstimate.Unavailable unavailable) {
      out.writeObjectPropertyStart("unavailable");
      out.writeStringProperty("reason", unavailable.closure().reason().toString());
      if (unavailable.closure().on() != null) {
        out.writeStringProperty("on", unavailable.closure().on().toString());
      }
      if (stream.stream().replacedBy() != null) {
        out.writeStringProperty("replacedBy", stream.stream().replacedBy());
      }
      out.writeEndObject();
    }
    Explanation steps = explain ? estimate.explainPay(index) : null;
    if (steps != null) {
      ExplanationJson.write(out, steps);
    }
    out.writeEndObject();
  }

  private static void requirements(JsonGenerator out, List<RequirementCheck> checks) {
    out.writeArrayPropertyStart("requirements");
    for (RequirementCheck check : checks) {
      out.writeStartObject();
      out.writeStringProperty("metric", check.metric().id());
      number(out, "atLeast", check.requirement().atLeast());
      out.writeStringProperty("result", check.result().toString());
      out.writeBooleanProperty("assumed", check.assumed());
      if (check.result() == RequirementCheck.Result.UNMET) {
        number(out, "gap", check.gap());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void dollars(JsonGenerator out, @Nullable Cents pay) {
    dollars(out, "low", pay == null ? null : Money.plain(pay.low()));
    dollars(out, "likely", pay == null ? null : Money.plain(pay.likely()));
    dollars(out, "high", pay == null ? null : Money.plain(pay.high()));
  }

  private static void dollars(JsonGenerator out, String name, @Nullable String amount) {
    out.writeName(name);
    if (amount == null) {
      out.writeNull();
    } else {
      out.writeNumber(amount);
    }
  }

  /** A value that is known, under the names low, likely and high. */
  static void triple(JsonGenerator out, Triple value) {
    number(out, "low", value.low());
    number(out, "likely", value.likely());
    number(out, "high", value.high());
  }

  /** A number in digits that read back as the same double. */
  static void number(JsonGenerator out, String name, double value) {
    out.writeName(name);
    out.writeNumber(Quantity.machine(value));
  }
}
