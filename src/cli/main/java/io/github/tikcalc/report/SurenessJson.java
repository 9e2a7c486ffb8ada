package io.github.tikcalc.report;

import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import io.github.tikcalc.spread.Worth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How sure an estimate is, as JSON. */
final class SurenessJson {
  private static final int DECIMALS = 2;

  /** Shares of widths; more digits would say nothing. */
  private static final MathContext DIGITS = new MathContext(6);

  private SurenessJson() {}

  /** Writes {@code spread} of the total, and the odds that are asked for. */
  static void total(JsonGenerator out, Sureness sureness) {
    ImaginedCreators creators = sureness.creators();
    out.writeObjectPropertyStart("spread");
    figures(out, creators.total());
    out.writeName("together");
    out.writeNumber(new BigDecimal(NumberText.machine(creators.together())));
    out.writeStringProperty("method", Sureness.METHOD);
    out.writeEndObject();
    if (sureness.odds().isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart("odds");
    for (long cents : sureness.odds()) {
      out.writeStartObject();
      money(out, "atLeast", cents);
      out.writeName("share");
      out.writeNumber(new BigDecimal(NumberText.machine(creators.odds(cents))));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /**
   * Writes {@code spread} of a stream.
   *
   * @param paid whether it has figures; null stands for what it has not
   */
  static void stream(JsonGenerator out, Sureness sureness, int index, boolean paid) {
    out.writeObjectPropertyStart("spread");
    if (paid) {
      figures(out, sureness.creators().stream(index));
    } else {
      out.writeNullProperty("low");
      out.writeNullProperty("median");
      out.writeNullProperty("high");
    }
    out.writeName("openTo");
    out.writeNumber(new BigDecimal(NumberText.machine(sureness.creators().openTo(index))));
    out.writeEndObject();
  }

  /** Writes {@code worths}, the greatest first. */
  static void worths(JsonGenerator out, List<Worth> worths) {
    out.writeArrayPropertyStart("worths");
    for (Worth worth : worths) {
      out.writeStartObject();
      out.writeStringProperty("input", worth.input());
      out.writeName("narrows");
      out.writeNumber(rounded(worth.narrows()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static BigDecimal rounded(double share) {
    BigDecimal rounded = new BigDecimal(share).round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(rounded.toPlainString());
  }

  private static void figures(JsonGenerator out, Spread spread) {
    money(out, "low", spread.low());
    money(out, "median", spread.median());
    money(out, "high", spread.high());
  }

  private static void money(JsonGenerator out, String name, long cents) {
    out.writeName(name);
    out.writeNumber(BigDecimal.valueOf(cents, DECIMALS));
  }
}
