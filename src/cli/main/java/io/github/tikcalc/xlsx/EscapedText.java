package io.github.tikcalc.xlsx;

/** Texts as workbooks hold them: what XML cannot have stands as {@code _x000D_}. */
final class EscapedText {
  private static final int LENGTH = 7;

  private EscapedText() {}

  /** The text that is meant. */
  static String read(CharSequence text) {
    String escaped = text.toString();
    int at = escaped.indexOf("_x");
    if (at < 0) {
      return escaped;
    }
    StringBuilder plain = new StringBuilder(escaped.length());
    int done = 0;
    for (; at >= 0; at = escaped.indexOf("_x", at + 1)) {
      if (at >= done && isEscape(escaped, at)) {
        char c = meant(escaped, at);
        plain.append(escaped, done, at);
        done = at + LENGTH;
        if (!Character.isSurrogate(c)) {
          plain.append(c);
        } else if (Character.isHighSurrogate(c)
            && isEscape(escaped, done)
            && Character.isLowSurrogate(meant(escaped, done))) {
          plain.append(c).append(meant(escaped, done));
          done += LENGTH;
        } else {
          // Half a character alone could not be told from another half: it stays as it is written.
          plain.append(escaped, at, done);
        }
      }
    }
    return plain.append(escaped, done, escaped.length()).toString();
  }

  private static char meant(String escaped, int at) {
    return (char) Integer.parseInt(escaped, at + 2, at + 6, 16);
  }

  /** Writes a text between tags. */
  static void write(CharSequence text, StringBuilder xml) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        default -> {
          if (isPlain(text, i)) {
            xml.append(c);
          } else {
            xml.append("_x").append(hex(c >> 8)).append(hex(c & 0xff)).append('_');
          }
        }
      }
    }
  }

  private static String hex(int value) {
    String digits = Integer.toHexString(value).toUpperCase(java.util.Locale.ROOT);
    return digits.length() < 2 ? "0" + digits : digits;
  }

  /** Whether a character stands for itself in XML, and begins nothing that is read otherwise. */
  private static boolean isPlain(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c == '_') {
      return !isEscape(text, at);
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    // XML turns a carriage return into a line feed.
    return (c >= ' ' && c < '\ufffe') || c == '\t' || c == '\n';
  }

  private static boolean isEscape(CharSequence text, int at) {
    if (at + LENGTH > text.length()
        || text.charAt(at) != '_'
        || text.charAt(at + 1) != 'x'
        || text.charAt(at + LENGTH - 1) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
