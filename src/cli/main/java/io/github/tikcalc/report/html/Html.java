package io.github.tikcalc.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Markup as it is written. Whatever people wrote goes through {@link #text} or the value of an
 * attribute, and obeys nothing there; names of elements and attributes are the program's own.
 */
public final class Html {
  private final StringBuilder out = new StringBuilder();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  public Html open(String element, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("a name without a value: " + attributes.length);
    }
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  /** Ends an element. */
  public Html close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** Text that obeys nothing. */
  public Html text(String text) {
    escape(text);
    return this;
  }

  /** An element that holds text alone. */
  public Html leaf(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** An end of a line, where it changes nothing. */
  public Html line() {
    out.append('\n');
    return this;
  }

  /**
   * A link; just its text where the address is none of the web, for {@code javascript:} is one,
   * too.
   *
   * @param address null: none
   */
  public Html link(String text, @Nullable String address) {
    boolean web =
        address != null && (address.startsWith("https://") || address.startsWith("http://"));
    return web ? leaf("a", text, "href", String.valueOf(address)) : text(text);
  }

  /**
   * A part of a page that is markup already.
   *
   * @param markup by this class, or a figure by the program itself
   */
  public Html add(String markup) {
    out.append(markup);
    return this;
  }

  /** A length or a place to two decimals, the same whatever the locale. */
  public static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        // No page may hold them, not even escaped.
        default -> out.append(isForbidden(text, i) ? '\uFFFD' : c);
      }
    }
  }

  private static boolean isForbidden(String text, int i) {
    char c = text.charAt(i);
    boolean control = (c < ' ' && c != '\n' && c != '\t') || (0x7F <= c && c < 0xA0);
    boolean alone =
        Character.isHighSurrogate(c)
            ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
            : Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    return control || alone || c == 0xFFFE || c == 0xFFFF;
  }

  /** The markup so far. */
  @Override
  public String toString() {
    return out.toString();
  }
}
