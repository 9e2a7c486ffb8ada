package io.github.tikcalc.cli.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown on a terminal while a roster runs. */
class ProgressTest {
  private final List<String> shown = new CopyOnWriteArrayList<>();

  private Progress begin(long size, int width) {
    return new Progress(size, width, shown::add);
  }

  /** Shows something, as it would be at the next look, and goes. */
  private void run(long size, int width, long rows, long bytes) {
    try (Progress progress = begin(size, width)) {
      progress.advance(rows, bytes);
    }
  }

  /** All but what takes it away. */
  private List<String> lines() {
    return shown.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  @Test
  void tellsRowsAndHowMuchIsDone() {
    run(1_000_000, 80, 2_500, 250_000);
    String last = lines().get(lines().size() - 1);
    assertTrue(last.startsWith("tikcalc"), last);
    assertTrue(last.contains("2500"), last);
    assertTrue(last.contains("10000"), () -> "not all the rows that there may be: " + last);
    assertTrue(last.contains("25%"), last);
  }

  @Test
  void tellsNoEndWhereTheSizeIsNotKnown() {
    run(-1, 80, 2_500, 250_000);
    String last = lines().get(lines().size() - 1);
    assertTrue(last.contains("2500"), last);
    assertTrue(last.contains("? %") && last.contains("2500/?"), last);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 60, 80, 200})
  void staysOnOneLineOfTheTerminal(int width) {
    run(1_000_000_000, width, 123_456_789, 500_000_000);
    assertFalse(shown.isEmpty());
    for (String text : shown) {
      assertTrue(text.startsWith("\r"), text);
      assertFalse(text.contains("\n"), text);
      String line = text.strip();
      assertTrue(line.length() < width, () -> line.length() + " of " + width + ": " + line);
    }
  }

  @Test
  void isGoneWhenItIsClosed() {
    run(1_000, 40, 10, 1_000);
    assertEquals("\r" + " ".repeat(39) + "\r", shown.get(shown.size() - 1));
  }

  @Test
  void standsNothingFromAnEmptyRoster() {
    run(0, 80, 0, 0);
    assertEquals("\r" + " ".repeat(79) + "\r", shown.get(shown.size() - 1));
    assertFalse(String.join("", shown).contains("NaN"), shown::toString);
  }
}
