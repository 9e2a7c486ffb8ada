package io.github.tikcalc.report.document;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * How wide text is on a terminal, and where it breaks: never in an address, which is to be copied.
 */
public final class TextWidth {
  // Emoji among the symbols: terminals give them two columns, the library knows them as one.
  private static final String WIDE_SYMBOLS =
      "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔" + "⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

  private TextWidth() {}

  /** The columns a text takes: a Chinese character two, a combining accent none. */
  public static int width(String text) {
    int width = 0;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      width += ' ' <= c && c < 0x7F ? 1 : width(c);
    }
    return width;
  }

  private static int width(int c) {
    return WIDE_SYMBOLS.indexOf(c) >= 0 ? 2 : Math.max(0, WCWidth.wcwidth(c));
  }

  /** The text and blanks up to a width. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Blanks up to a width and the text. */
  public static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /**
   * The text in lines no wider than this, broken at blanks; a longer word is broken inside, but for
   * an address.
   */
  public static List<String> wrap(String text, int width) {
    return wrap(text, width, true);
  }

  /** The text in lines no wider than this, but for words that are: they stay whole. */
  public static List<String> wrapWords(String text, int width) {
    return wrap(text, width, false);
  }

  private static List<String> wrap(String text, int width, boolean breakWords) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int wide = width(word);
      if (line.length() > 0 && used + 1 + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      String rest = word;
      while (breakWords && wide > width && !word.startsWith("http")) {
        int cut = fit(rest, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
        wide = width(rest);
      }
      if (line.length() > 0) {
        line.append(' ');
        used++;
      }
      line.append(rest);
      used += wide;
    }
    lines.add(line.toString());
    return lines;
  }

  private static int fit(String word, int width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()
        && width(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
      end = word.offsetByCodePoints(end, 1);
    }
    return end;
  }
}
