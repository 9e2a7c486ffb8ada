package io.github.tikcalc.report.document;

/**
 * How text is emphasised: by the terminal's own bold and dim and one colour, or not at all. The
 * colour is one of the 240 that no theme changes, and as far from black as from white: it reads
 * well on both.
 */
public enum Palette {
  PLAIN,
  COLOR;

  /** The green of these red, green and blue parts: #00875f. */
  static final String GREEN = "38;5;29";

  private static final String ESCAPE = "\u001B[";

  /** A figure or a heading to see first. */
  public String strong(String text) {
    return escape("1", text);
  }

  /** What can be read later. */
  public String faint(String text) {
    return escape("2", text);
  }

  /** What a creator looks for: dollars that come in. */
  public String money(String text) {
    return escape(GREEN, text);
  }

  /** A text in its tone. */
  String paint(String text, Text.Tone tone) {
    return switch (tone) {
      case PLAIN -> text;
      case STRONG -> strong(text);
      case FAINT -> faint(text);
      case MONEY -> money(text);
    };
  }

  private String escape(String code, String text) {
    return this == PLAIN || text.isBlank() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}
