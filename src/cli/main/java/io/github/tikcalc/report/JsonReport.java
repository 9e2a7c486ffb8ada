package io.github.tikcalc.report;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.engine.Unavailability;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
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
      out.writeStartObject();
      body(
          out,
          presentation.estimate(),
          presentation.card(),
          presentation.detail().explain(),
          presentation.sureness());
      PocketJson.write(out, presentation.pocket());
      out.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /**
   * Writes one document.
   *
   * @param card which card was used
   * @param explain whether each figure carries the steps to it
   * @param sureness how sure it is; null where that is not told
   */
  public static void write(
      JsonGenerator out,
      Estimate estimate,
      CardLabel card,
      boolean explain,
      @Nullable Sureness sureness) {
    out.writeStartObject();
    body(out, estimate, card, explain, sureness);
    out.writeEndObject();
  }

  /** Writes which card and program a document is by. */
  public static void about(JsonGenerator out, RateCard card, CardLabel label) {
    out.writeObjectPropertyStart("rateCard");
    out.writeStringProperty("id", card.id());
    out.writeStringProperty("asOf", card.asOf().toString());
    out.writeStringProperty("origin", label.origin());
    out.writeStringProperty("fingerprint", label.fingerprint());
    out.writeEndObject();
    out.writeStringProperty("program", label.program());
  }

  /** Writes the members of one document into an object that is open. */
  public static void body(
      JsonGenerator out,
      Estimate estimate,
      CardLabel card,
      boolean explain,
      @Nullable Sureness sureness) {
    out.writeStringProperty("schema", SCHEMA);
    about(out, estimate.card(), card);
    out.writeStringProperty("asOf", estimate.asOf().toString());
    out.writeStringProperty("currency", estimate.card().currency());
    out.writeStringProperty("per", "month");
    profile(out, estimate, explain);
    out.writeArrayPropertyStart("streams");
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      stream(out, estimate, i, explain, sureness);
    }
    out.writeEndArray();
    out.writeObjectPropertyStart("total");
    dollars(out, estimate.total());
    if (sureness != null) {
      SurenessJson.total(out, sureness);
    }
    out.writeEndObject();
    if (sureness != null && sureness.worths() != null) {
      SurenessJson.worths(out, sureness.worths());
    }
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
              ? estimate.explainMetric(estimate.card().inputs().indexOfMetric(metric.metric().id()))
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

  private static void stream(
      JsonGenerator out,
      Estimate estimate,
      int index,
      boolean explain,
      @Nullable Sureness sureness) {
    StreamEstimate stream = estimate.stream(index);
    out.writeStartObject();
    out.writeStringProperty("id", stream.stream().id());
    out.writeStringProperty("title", stream.stream().title());
    out.writeStringProperty("status", stream.status().toString());
    if (stream instanceof StreamEstimate.Uncertain uncertain && !uncertain.offered()) {
      out.writeStringProperty("offered", "unknown");
    }
    dollars(out, stream.pay());
    if (sureness != null) {
      SurenessJson.stream(out, sureness, index, estimate.hasPay(index));
    }
    requirements(out, stream.minimums());
    if (stream instanceof StreamEstimate.Unavailable unavailable) {
      out.writeObjectPropertyStart("unavailable");
      Unavailability unavailability = unavailable.unavailability();
      out.writeStringProperty("reason", unavailability.reason().toString());
      if (unavailability.on() != null) {
        out.writeStringProperty("on", unavailability.on().toString());
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

  private static void requirements(JsonGenerator out, List<RequirementCheck.Minimum> checks) {
    out.writeArrayPropertyStart("requirements");
    for (RequirementCheck.Minimum check : checks) {
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

  /** Three amounts under the names low, likely and high; null where there is no figure. */
  static void dollars(JsonGenerator out, @Nullable Money pay) {
    dollars(out, "low", pay == null ? null : MoneyText.plain(pay.low()));
    dollars(out, "likely", pay == null ? null : MoneyText.plain(pay.likely()));
    dollars(out, "high", pay == null ? null : MoneyText.plain(pay.high()));
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
  static void triple(JsonGenerator out, Range value) {
    number(out, "low", value.low());
    number(out, "likely", value.likely());
    number(out, "high", value.high());
  }

  /** A number in digits that read back as the same double. */
  static void number(JsonGenerator out, String name, double value) {
    out.writeName(name);
    out.writeNumber(NumberText.machine(value));
  }
}
