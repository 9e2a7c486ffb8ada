package io.github.tikcalc.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.report.document.Palette;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No line of the table is wider than the terminal, whatever stands in it. */
final class TableWidthTest {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 200;

  static Stream<RateCard> cards() {
    return Stream.concat(
        Stream.of(Rendered.shipped()),
        Rendered.small("doors", "euro", "long", "one-stream", "wide"));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void staysWithinItsWidth(RateCard card) {
    AtomicInteger next = new AtomicInteger();
    Rendered.each(
        2 * (WIDEST - NARROWEST + 1),
        card,
        rendered -> {
          int width = NARROWEST + next.getAndIncrement() % (WIDEST - NARROWEST + 1);
          String text = rendered.as(Format.TABLE, true, width, Palette.PLAIN);
          text.lines().forEach(line -> check(line, width));
          String painted = rendered.as(Format.TABLE, true, width, Palette.COLOR);
          assertEquals(
              text,
              painted.replaceAll("\u001B\\[[0-9;]+m", "").replaceAll(" +\n", "\n"),
              "colour changes more than colour");
        });
  }

  private static void check(String line, int width) {
    int columns = line.codePoints().map(TableWidthTest::columns).sum();
    boolean address = line.strip().startsWith("http");
    assertTrue(
        columns <= width || address, () -> columns + " columns instead of " + width + ":\n" + line);
    assertEquals(line.stripTrailing(), line, "blanks at the end");
  }

  /** By Unicode's general categories and East Asian Width, as far as the cards go. */
  private static int columns(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return c == '☕'
        || (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F900 && c <= 0x1F9FF);
  }
}
