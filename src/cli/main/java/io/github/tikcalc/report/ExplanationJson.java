package io.github.tikcalc.report;

import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The steps to a figure as a JSON object, so that a program can do them again. */
final class ExplanationJson {
  private static final String[] ENDS = {"low", "likely", "high"};

  private ExplanationJson() {}

  /** Writes the member {@code explanation}. */
  static void write(JsonGenerator out, Explanation steps) {
    out.writeObjectPropertyStart("explanation");
    if (steps.by() != null) {
      out.writeStringProperty("by", steps.by().metric().id());
    }
    out.writeArrayPropertyStart("points");
    for (int k = 0; k < steps.readings().size(); k++) {
      reading(out, ENDS[k], steps.readings().get(k), steps.by() != null);
    }
    out.writeEndArray();
    out.writeObjectPropertyStart("band");
    out.writeArrayPropertyStart("factors");
    steps.weighed().forEach(weighed -> factor(out, weighed));
    out.writeEndArray();
    JsonReport.number(out, "from", steps.from());
    JsonReport.number(out, "to", steps.to());
    out.writeEndObject();
    if (steps.rate().isKnown()) {
      out.writeObjectPropertyStart("rate");
      JsonReport.triple(out, steps.rate());
      out.writeEndObject();
    }
    out.writeArrayPropertyStart("times");
    for (List<MetricValue> sum : steps.times()) {
      if (sum.size() == 1) {
        metric(out, sum.get(0));
      } else {
        out.writeStartObject();
        out.writeArrayPropertyStart("sum");
        sum.forEach(metric -> metric(out, metric));
        out.writeEndArray();
        out.writeEndObject();
      }
    }
    out.writeEndArray();
    if (!steps.over().isEmpty()) {
      out.writeArrayPropertyStart("over");
      steps.over().forEach(metric -> metric(out, metric));
      out.writeEndArray();
    }
    JsonReport.number(out, "per", steps.per());
    if (steps.value().isKnown()) {
      out.writeObjectPropertyStart("value");
      JsonReport.triple(out, steps.value());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void metric(JsonGenerator out, MetricValue metric) {
    out.writeStartObject();
    out.writeStringProperty("metric", metric.metric().id());
    if (metric.value().isKnown()) {
      JsonReport.triple(out, metric.value());
    }
    out.writeStringProperty("origin", metric.origin().toString());
    out.writeEndObject();
  }

  private static void reading(
      JsonGenerator out, String end, Explanation.Reading reading, boolean stands) {
    out.writeStartObject();
    out.writeStringProperty("for", end);
    if (stands) {
      JsonReport.number(out, "at", reading.at());
    }
    point(out, "below", reading.below(), stands);
    point(out, "above", reading.above(), stands);
    JsonReport.triple(out, reading.range());
    out.writeEndObject();
  }

  private static void point(JsonGenerator out, String name, @Nullable Point point, boolean stands) {
    if (point == null) {
      return;
    }
    out.writeObjectPropertyStart(name);
    if (stands) {
      JsonReport.number(out, "at", point.at());
    }
    JsonReport.number(out, "low", point.range().low());
    JsonReport.number(out, "likely", point.range().likely());
    JsonReport.number(out, "high", point.range().high());
    Source source = point.source();
    if (source != null) {
      out.writeObjectPropertyStart("source");
      out.writeStringProperty("title", source.title());
      if (source.url() != null) {
        out.writeStringProperty("url", source.url());
      }
      if (source.date() != null) {
        out.writeStringProperty("date", source.date());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void factor(JsonGenerator out, Explanation.Weighed weighed) {
    out.writeStartObject();
    String kind = weighed.factor() instanceof Factor.OfMetric ? "metric" : "attribute";
    out.writeStringProperty(kind, weighed.factor().input());
    if (weighed.word() != null) {
      out.writeStringProperty("value", weighed.word());
    } else if (!Double.isNaN(weighed.number())) {
      JsonReport.number(out, "value", weighed.number());
    }
    out.writeStringProperty("origin", weighed.origin().toString());
    JsonReport.number(out, "weight", weighed.factor().weight());
    JsonReport.number(out, "from", weighed.position().from());
    JsonReport.number(out, "to", weighed.position().to());
    out.writeEndObject();
  }
}
