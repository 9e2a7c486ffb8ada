package io.github.tikcalc.report;

/** How text is emphasised: by the terminal's own bold and dim, or not at all. */
public enum Palette {
  PLAIN,
  COLOR;

  private static final String ESCAPE = "\u001B[";

  /** A figure or a heading to see first. */
  String strong(String text) {
    return paint("1", text);
  }

  /** What can be read later. */
  String faint(String text) {
    return paint("2", text);
  }

  /** What a creator looks for: dollars that come in. */
  String money(String text) {
    return paint("32", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN || text.isBlank() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}
