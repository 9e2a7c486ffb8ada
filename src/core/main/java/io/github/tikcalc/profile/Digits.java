package io.github.tikcalc.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The digits of a number with the marks between them, and what they can mean.
 *
 * @param dot the number if a dot begins its decimals; null where it cannot
 * @param comma the number if a comma begins its decimals; null where it cannot
 */
record Digits(@Nullable BigDecimal dot, @Nullable BigDecimal comma) {
  /** A mark that begins decimals and nothing else, the Arabic one. */
  static final char ONLY_DECIMALS = '\u066b';

  /** Marks that group thousands and never begin decimals. */
  static final String ONLY_GROUPS = "_' ";

  /**
   * Reads digits.
   *
   * @param body ASCII digits, dots, commas and the marks above, perhaps with an exponent
   */
  static Digits of(String body) {
    return new Digits(read(body, '.', ','), read(body, ',', '.'));
  }

  /** Whether it has one meaning or none. */
  boolean isClear() {
    return dot == null || comma == null || dot.compareTo(comma) == 0;
  }

  private static @Nullable BigDecimal read(String body, char decimal, char group) {
    int end = exponent(body);
    int point = end;
    for (int i = end - 1; i >= 0; i--) {
      char c = body.charAt(i);
      if (c == decimal || c == ONLY_DECIMALS) {
        point = i;
        break;
      }
    }
    String whole = body.substring(0, point);
    String decimals = point < end ? body.substring(point + 1, end) : "";
    boolean grouped = !isDigits(whole);
    if ((point < end && decimals.isEmpty())
        || !isDigits(decimals)
        || (whole.isEmpty() && (decimals.isEmpty() || body.charAt(point) != '.'))
        || (grouped && (end < body.length() || !isGrouped(whole, group)))) {
      return null;
    }
    StringBuilder plain = new StringBuilder(body.length() + 1);
    whole.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> plain.append((char) c));
    if (!decimals.isEmpty()) {
      plain.append('.').append(decimals);
    }
    return new BigDecimal(plain.append(body, end, body.length()).toString());
  }

  private static int exponent(String body) {
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) == 'e' || body.charAt(i) == 'E') {
        return i;
      }
    }
    return body.length();
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Whether the same mark parts all groups, of three digits or, in India, of two and at last three.
   * Nobody groups thousands behind a zero: 0,500 is a half.
   */
  private static boolean isGrouped(String whole, char group) {
    char mark = 0;
    int groups = 0;
    int first = 0;
    boolean threes = true;
    boolean lakhs = true;
    int end = whole.length();
    for (int i = end - 1; i >= -1; i--) {
      if (i >= 0 && isDigits(whole.substring(i, i + 1))) {
        continue;
      }
      int length = end - i - 1;
      if (i < 0) {
        first = length;
        break;
      }
      if (mark != 0 && whole.charAt(i) != mark) {
        return false;
      }
      mark = whole.charAt(i);
      threes &= length == 3;
      lakhs &= length == (groups == 0 ? 3 : 2);
      groups++;
      end = i;
    }
    boolean known = mark == group || ONLY_GROUPS.indexOf(mark) >= 0;
    return known
        && first > 0
        && whole.charAt(0) != '0'
        && ((threes && first <= 3) || (lakhs && groups > 1 && first <= 2 && mark != '.'));
  }
}
