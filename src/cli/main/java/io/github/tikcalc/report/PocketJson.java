package io.github.tikcalc.report;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.pocket.Conversion;
import io.github.tikcalc.pocket.Pocket;
import io.github.tikcalc.pocket.Unit;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** What of an estimate reaches the pocket, as JSON: members of their own, the others stay. */
final class PocketJson {
  private PocketJson() {}

  static void write(JsonGenerator out, Pocket pocket) {
    Money kept = pocket.kept();
    if (kept != null) {
      out.writeObjectPropertyStart("kept");
      JsonReport.dollars(out, kept);
      out.writeObjectPropertyStart("shares");
      for (Map.Entry<String, BigDecimal> stream : pocket.keep().streams().entrySet()) {
        number(out, stream.getKey(), stream.getValue());
      }
      BigDecimal total = pocket.keep().total();
      if (total != null) {
        number(out, "total", total);
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    Unit unit = pocket.unit();
    Pocket.Part each = pocket.each();
    if (unit != null && each != null) {
      out.writeObjectPropertyStart("each");
      out.writeStringProperty("unit", unit.per().toString());
      out.writeStringProperty("means", unit.means());
      part(out, each);
      out.writeEndObject();
    }
    Conversion conversion = pocket.conversion();
    Pocket.Part converted = pocket.converted();
    if (conversion != null && converted != null) {
      out.writeObjectPropertyStart("converted");
      out.writeStringProperty("currency", conversion.currency());
      number(out, "rate", conversion.rate());
      out.writeStringProperty("unit", pocket.convertedPer().toString());
      part(out, converted);
      out.writeEndObject();
    }
  }

  private static void part(JsonGenerator out, Pocket.Part part) {
    out.writeObjectPropertyStart("amount");
    JsonReport.dollars(out, part.amount());
    out.writeEndObject();
    if (part.kept() != null) {
      out.writeObjectPropertyStart("kept");
      JsonReport.dollars(out, part.kept());
      out.writeEndObject();
    }
  }

  private static void number(JsonGenerator out, String name, BigDecimal value) {
    out.writeName(name);
    out.writeNumber(value.stripTrailingZeros().toPlainString());
  }
}
