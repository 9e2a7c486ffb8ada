package io.github.tikcalc.score;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.report.JsonReport;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.core.JsonGenerator;

/** A score as JSON. Names and order are a promise: adding is allowed, renaming is not. */
final class ScoreJson {
  /** What the document calls itself. */
  static final String SCHEMA = "tikcalc/score/v1";

  /** A sum in another order differs in digits behind these. */
  private static final MathContext DIGITS = new MathContext(12);

  private ScoreJson() {}

  static String render(Scoring scoring, RateCard card, CardLabel label) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = Json.indented(text)) {
      out.writeStartObject();
      out.writeStringProperty("schema", SCHEMA);
      JsonReport.about(out, card, label);
      out.writeNumberProperty("rows", scoring.rows().rows());
      out.writeNumberProperty("rejected", scoring.rows().rejected());
      number(out, "aim", Interval.AIM);
      out.writeArrayPropertyStart("scores");
      for (StreamScore score : scoring.scores()) {
        write(out, score);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator out, StreamScore score) {
    out.writeStartObject();
    out.writeStringProperty("id", score.id());
    out.writeNumberProperty("count", score.count());
    out.writeNumberProperty("inside", score.inside());
    out.writeNumberProperty("below", score.below());
    out.writeNumberProperty("above", score.above());
    number(out, "share", score.share());
    out.writeArrayPropertyStart("shareFromTo");
    out.writeNumber(rounded(score.wilson().low()));
    out.writeNumber(rounded(score.wilson().high()));
    out.writeEndArray();
    number(out, "medianError", score.medianError());
    losses(out, "losses", score.losses());
    losses(out, "compared", score.compared());
    losses(out, "reference", score.reference());
    out.writeObjectPropertyStart("odds");
    out.writeNumberProperty("count", score.odds().count());
    number(out, "brier", score.odds().said());
    number(out, "reference", score.odds().others());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void losses(JsonGenerator out, String name, Losses losses) {
    out.writeObjectPropertyStart(name);
    out.writeNumberProperty("count", losses.count());
    number(out, "pinball10", losses.low());
    number(out, "pinball50", losses.middle());
    number(out, "pinball90", losses.high());
    number(out, "intervalScore", losses.interval());
    out.writeEndObject();
  }

  /** A number, or null where there is none. */
  private static void number(JsonGenerator out, String name, double value) {
    if (Double.isNaN(value)) {
      out.writeNullProperty(name);
    } else {
      out.writeName(name);
      out.writeNumber(rounded(value));
    }
  }

  /** The same digits from every Java. */
  static BigDecimal rounded(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(rounded.toPlainString());
  }
}
