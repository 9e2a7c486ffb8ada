package io.github.tikcalc.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a workbook shows the numbers of its cells, as far as it tells what they are. */
final class CellFormats {
  /** As many digits as spreadsheets show; what a double has beyond them is noise. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int PLAIN_DIGITS = 15;
  private static final int LONGEST_NUMBER = 40;
  private static final double DAYS = 2_958_466;
  private static final int SECONDS_OF_DAY = 86_400;

  private enum Kind {
    NUMBER,
    PERCENT,
    DATE,
    DURATION
  }

  private final List<Kind> kinds = new ArrayList<>();

  /** For each style the money that it is shown in, where that is none of the dollars. */
  private final List<String> money = new ArrayList<>();

  private final LocalDate zero;

  /**
   * Reads the formats of a workbook.
   *
   * @param styles null where it has none
   * @param from1904 whether its days count from 1904, as on old Macs
   */
  CellFormats(@Nullable PartReader styles, boolean from1904) throws IOException {
    // Day 60 is a 29 February 1900 that never was; days from March 1900 on count from here.
    this.zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    if (styles == null) {
      return;
    }
    try (styles) {
      Map<String, Kind> own = new HashMap<>();
      Map<String, String> moneys = new HashMap<>();
      for (String tag = styles.start(); tag != null; tag = styles.start()) {
        String id = String.valueOf(styles.attribute("numFmtId"));
        String code = styles.attribute("formatCode");
        if (tag.equals("numFmt") && code != null) {
          own.put(id, kind(code));
          moneys.put(id, OtherMoney.of(code));
        } else if (tag.equals("cellXfs")) {
          for (tag = styles.startWithin("cellXfs");
              tag != null;
              tag = styles.startWithin("cellXfs")) {
            if (tag.equals("xf")) {
              id = String.valueOf(styles.attribute("numFmtId"));
              Kind known = own.get(id);
              kinds.add(known == null ? builtIn(id) : known);
              money.add(moneys.getOrDefault(id, ""));
            }
          }
        }
      }
    }
  }

  private static Kind builtIn(String id) {
    return switch (id) {
      case "9", "10" -> Kind.PERCENT;
      case "14", "15", "16", "17", "18", "19", "20", "21", "22", "27", "28", "29", "30", "31" ->
          Kind.DATE;
      case "32", "33", "34", "35", "36", "50", "51", "52", "53", "54", "55", "56", "57", "58" ->
          Kind.DATE;
      case "45", "46", "47" -> Kind.DURATION;
      default -> Kind.NUMBER;
    };
  }

  /** What a format's code shows: its first section counts, without what stands in quotes. */
  private static Kind kind(String code) {
    boolean date = false;
    for (int i = 0; i < code.length(); i++) {
      char c = Character.toLowerCase(code.charAt(i));
      if (c == ';') {
        break;
      } else if (c == '"') {
        int end = code.indexOf('"', i + 1);
        i = end < 0 ? code.length() : end;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        int end = code.indexOf(']', i);
        String inside = end < 0 ? "" : code.substring(i + 1, end).toLowerCase(Locale.ROOT);
        if (!inside.isEmpty() && inside.chars().allMatch(x -> "hms".indexOf(x) >= 0)) {
          return Kind.DURATION;
        }
        i = end < 0 ? code.length() : end;
      } else if (c == '%') {
        return Kind.PERCENT;
      } else if (code.regionMatches(true, i, "general", 0, 7)) {
        i += 6;
      } else {
        date |= "ymdhs".indexOf(c) >= 0;
      }
    }
    return date ? Kind.DATE : Kind.NUMBER;
  }

  /**
   * A number as text: {@code 12500}, {@code 8.5%}, {@code 2026-11-01}, {@code €150} where it is
   * shown as other money than dollars. One above 1 with three decimals has a fourth, so that nobody
   * takes its point for one that groups thousands.
   *
   * @param raw as the workbook holds it
   * @param style the number of the cell's format; null where it has none
   */
  String text(String raw, @Nullable String style) {
    Kind kind = kind(raw, style);
    String money = kind == Kind.NUMBER && style != null ? money(style) : "";
    if (kind == Kind.NUMBER && isPlain(raw)) {
      return money + raw;
    }
    BigDecimal number = number(raw);
    if (number == null) {
      return raw;
    }
    return switch (kind) {
      case NUMBER -> money + decimal(number);
      case PERCENT -> decimal(number.movePointRight(2)) + "%";
      case DATE -> date(number.doubleValue(), raw);
      case DURATION -> duration(number.doubleValue());
    };
  }

  private String money(String style) {
    int index = style.length() > 6 || !isPlain(style) ? money.size() : Integer.parseInt(style);
    return index < money.size() ? money.get(index) : "";
  }

  private Kind kind(String raw, @Nullable String style) {
    if (style == null || style.length() > 6 || !isPlain(style) || raw.length() > LONGEST_NUMBER) {
      return Kind.NUMBER;
    }
    int index = Integer.parseInt(style);
    return index < kinds.size() ? kinds.get(index) : Kind.NUMBER;
  }

  private static boolean isPlain(String raw) {
    return !raw.isEmpty()
        && raw.length() <= PLAIN_DIGITS
        && raw.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static @Nullable BigDecimal number(String raw) {
    try {
      double value = raw.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(raw);
      return Double.isFinite(value) ? new BigDecimal(raw.strip()).round(SHOWN) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String decimal(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return plain.scale() == 3 && plain.abs().compareTo(BigDecimal.ONE) > 0
        ? plain.toPlainString() + "0"
        : plain.toPlainString();
  }

  private String date(double serial, String raw) {
    if (!(serial >= 0 && serial < DAYS)) {
      return raw;
    }
    long seconds = Math.round(serial * SECONDS_OF_DAY);
    long day = seconds / SECONDS_OF_DAY;
    String time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY).toString();
    if (serial < 1) {
      return time;
    }
    boolean beforeTheDayThatNeverWas = zero.getYear() == 1899 && day < 60;
    String date = zero.plusDays(beforeTheDayThatNeverWas ? day + 1 : day).toString();
    return seconds % SECONDS_OF_DAY == 0 ? date : date + "T" + time;
  }

  private static String duration(double days) {
    long seconds = Math.round(Math.abs(days) * SECONDS_OF_DAY);
    return String.format(
        Locale.ROOT,
        "%s%d:%02d:%02d",
        days < 0 ? "-" : "",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60);
  }
}
