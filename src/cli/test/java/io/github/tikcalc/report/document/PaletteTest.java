package io.github.tikcalc.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one colour reads well on light terminals and on dark ones. */
final class PaletteTest {
  /** What the Web Content Accessibility Guidelines ask for text, level AA. */
  private static final double READABLE = 4.5;

  /** What they ask for large text and signs; themes are softer than black and white. */
  private static final double VISIBLE = 3;

  private static final int CUBE = 16;
  private static final int SIDE = 6;

  @Test
  void readsWellOnBlackAndOnWhite() {
    double green = luminance(colour(Palette.GREEN));
    assertTrue(contrast(green, 0) >= READABLE, () -> "on black: " + contrast(green, 0));
    assertTrue(contrast(green, 1) >= READABLE, () -> "on white: " + contrast(green, 1));
  }

  @Test
  void isSeenInCommonThemes() {
    double green = luminance(colour(Palette.GREEN));
    Map.of(
            "Solarized dark", 0x002B36,
            "Solarized light", 0xFDF6E3,
            "VS Code dark", 0x1E1E1E,
            "Ubuntu", 0x300A24,
            "GitHub light", 0xF6F8FA)
        .forEach(
            (theme, background) ->
                assertTrue(contrast(green, luminance(background)) >= VISIBLE, theme));
  }

  /** Bold and dim have no colour of their own: they are the terminal's. */
  @Test
  void hasNoOther() {
    assertEquals("\u001B[1mx\u001B[0m", Palette.COLOR.strong("x"));
    assertEquals("\u001B[2mx\u001B[0m", Palette.COLOR.faint("x"));
    assertEquals("\u001B[" + Palette.GREEN + "mx\u001B[0m", Palette.COLOR.money("x"));
    assertEquals(
        "xxx", Palette.PLAIN.strong("x") + Palette.PLAIN.faint("x") + Palette.PLAIN.money("x"));
  }

  /** A colour of xterm's cube of 6 × 6 × 6, by its number. */
  private static int colour(String code) {
    assertTrue(code.startsWith("38;5;"), code);
    int place = Integer.parseInt(code.substring(code.lastIndexOf(';') + 1)) - CUBE;
    assertTrue(place >= 0 && place < SIDE * SIDE * SIDE, "a theme changes it: " + code);
    return part(place / (SIDE * SIDE)) << 16 | part(place / SIDE % SIDE) << 8 | part(place % SIDE);
  }

  private static int part(int step) {
    return step == 0 ? 0 : 55 + 40 * step;
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 255)
        + 0.7152 * linear(colour >> 8 & 255)
        + 0.0722 * linear(colour & 255);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
