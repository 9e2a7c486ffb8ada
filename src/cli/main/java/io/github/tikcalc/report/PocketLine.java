package io.github.tikcalc.report;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.pocket.Conversion;
import io.github.tikcalc.pocket.Keep;
import io.github.tikcalc.pocket.Pocket;
import io.github.tikcalc.pocket.Unit;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line beneath the total: what is kept of it, what it is for another time or in another currency.
 *
 * @param id for programs, as {@code kept_per_year_in_eur}
 * @param title for people
 * @param amounts in hundredths of the currency
 * @param how how it comes about
 */
public record PocketLine(String id, String title, Money amounts, String currency, String how) {
  private static final String TOTAL = "total";
  private static final String KEPT = "kept";
  private static final long CENTS_BELOW = 1_000;

  /** The lines of an estimate, in order; none where nothing is asked for. */
  static List<PocketLine> of(Estimate estimate, Pocket pocket, Presentation.Reader reader) {
    return of(estimate.card(), pocket, reader == Presentation.Reader.CREATOR ? "You keep" : "Kept");
  }

  /**
   * The lines beneath a total, in order.
   *
   * @param keeps what is said before what is kept
   */
  public static List<PocketLine> of(RateCard card, Pocket pocket, String keeps) {
    List<PocketLine> lines = new ArrayList<>();
    String currency = card.currency();
    Money kept = pocket.kept();
    if (kept != null) {
      lines.add(new PocketLine(KEPT, keeps, kept, currency, told(card, pocket.keep())));
    }
    Unit unit = pocket.unit();
    Pocket.Part each = pocket.each();
    String per = "";
    String id = "";
    String amount = unit != null && unit.price() != null ? "price" : TOTAL;
    String title = unit != null && unit.price() != null ? "Price" : "Total";
    if (unit != null && each != null) {
      per = " " + unit.per().words();
      id = "_per_" + unit.per().toString().replace('-', '_');
      lines.add(new PocketLine(amount + id, title + per, each.amount(), currency, unit.means()));
      add(lines, KEPT + id, keeps + per, each.kept(), currency);
    }
    Conversion conversion = pocket.conversion();
    Pocket.Part converted = pocket.converted();
    if (conversion != null && converted != null) {
      String in = " in " + conversion.currency();
      id += "_in_" + conversion.currency().toLowerCase(Locale.ROOT);
      lines.add(
          new PocketLine(
              amount + id,
              title + per + in,
              converted.amount(),
              conversion.currency(),
              rate(conversion, currency)));
      add(lines, KEPT + id, keeps + per + in, converted.kept(), conversion.currency());
    }
    return lines;
  }

  private static void add(
      List<PocketLine> lines, String id, String title, @Nullable Money kept, String currency) {
    if (kept != null) {
      lines.add(new PocketLine(id, title, kept, currency, ""));
    }
  }

  /** One of its amounts as it is shown: in whole units, but for small ones. */
  public String show(long cents) {
    MoneyText money = new MoneyText(currency);
    return amounts.high() < CENTS_BELOW && amounts.high() > 0
        ? money.cents(cents)
        : money.rounded(cents);
  }

  /** The line as a sentence without a stop. */
  String sentence() {
    String shown =
        show(amounts.low()) + " to " + show(amounts.high()) + ", likely " + show(amounts.likely());
    return title + ": " + shown + (how.isEmpty() ? "" : " (" + how + ")");
  }

  private static String told(RateCard card, Keep keep) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> stream : keep.streams().entrySet()) {
      parts.add(percent(stream.getValue()) + " of " + card.stream(stream.getKey()).title());
    }
    if (keep.total() != null) {
      parts.add(percent(keep.total()) + " of " + (parts.isEmpty() ? "it" : "what that leaves"));
    }
    return String.join(", ", parts) + ", as told";
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  private static String rate(Conversion conversion, String currency) {
    String one = currency.equals("USD") ? "dollar" : currency;
    return "at "
        + NumberText.grouped(conversion.rate())
        + " "
        + conversion.currency()
        + " a "
        + one
        + ", as told";
  }
}
