package io.github.tikcalc.batch.total;

import io.github.tikcalc.text.Printable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a roster comes to, as a table: a line a group and one for all. */
public final class Summary {
  private static final String GAP = "  ";

  private Summary() {}

  /**
   * The table, with a line break after each line.
   *
   * @param symbol what stands before an amount in the card's currency
   */
  public static String of(RosterResult result, String symbol) {
    List<List<String>> rows = new ArrayList<>();
    String first = result.groupedBy().isEmpty() ? "" : Printable.line(result.groupedBy());
    rows.add(List.of(first, "creators", "low a month", "likely", "high"));
    result.groups().forEach(g -> rows.add(row(Printable.line(g.title()), g.total(), symbol)));
    rows.add(row("total", result.total(), symbol));
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        int column = c;
        int width = rows.stream().mapToInt(r -> length(r.get(column))).max().orElse(0);
        String space = " ".repeat(width - length(row.get(c)));
        table.append(c == 0 ? row.get(c) + space : GAP + space + row.get(c));
      }
      table.append('\n');
    }
    return table.toString();
  }

  /** A number with its thousands set off. */
  public static String count(long number) {
    return format("#,##0").format(number);
  }

  private static List<String> row(String title, RosterResult.Total total, String symbol) {
    return List.of(
        title,
        count(total.creators()),
        symbol + amount(total.low()),
        symbol + amount(total.likely()),
        symbol + amount(total.high()));
  }

  private static String amount(BigInteger cents) {
    return format("#,##0.00").format(new BigDecimal(cents, 2));
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
