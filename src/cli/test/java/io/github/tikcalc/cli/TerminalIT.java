package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program in a real pseudo-terminal, which no made-up machine quite is. */
final class TerminalIT {
  private static final String PROGRAM = Shell.PACKAGED.resolve("bin/tikcalc").toString();
  private static final Path ROSTERS = ScreenCase.FILES.resolve("rosters");

  private static Shell.Result onTerminal(String call, String stdin) {
    assumeTrue(Shell.has("script"), "script is not installed");
    return Shell.run(
        ROSTERS,
        "("
            + stdin
            + ") | timeout 60 script -qec 'stty cols 80; "
            + PROGRAM
            + " "
            + call
            + "' /dev/null",
        Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"));
  }

  /** Help, refusals and answers: nobody sees an escape that is written out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-h",
        "estimate -h",
        "rates -h",
        "batch --help",
        "rates diff -h",
        "estimate",
        "1000",
        "next 8k"
      })
  void showsNoEscapesAsText(String call) {
    Shell.Result shown = onTerminal(call, "true");
    assertFalse(shown.out().contains("u001B"), shown.out());
    shown
        .out()
        .replaceAll("\u001B\\[[0-9;]*m", "")
        .lines()
        .forEach(line -> assertFalse(line.contains("\u001B"), line));
  }

  @Test
  void showsRosterAsTable() {
    Shell.Result shown = onTerminal("batch agency.csv", "true");
    assertTrue(shown.out().contains("could earn"), shown.out());
    assertFalse(shown.out().contains("brand-partnerships_status"), shown.out());
    assertFalse(shown.out().contains("rows/s"), "a bar that only flashes: " + shown.out());
  }

  @Test
  void keepsBytesOfPipes() {
    Shell.Result piped = Shell.run(ROSTERS, PROGRAM + " batch agency.csv 2>/dev/null", Map.of());
    Shell.Result asked =
        Shell.run(ROSTERS, PROGRAM + " batch agency.csv --format csv 2>/dev/null", Map.of());
    assertEquals(asked.out(), piped.out());
    assertTrue(piped.out().startsWith("ID,Handle,Manager,total_low,"), piped.out());
  }

  /** Else one waits for the program, and the program for whoever waits. */
  @Test
  void saysThatItReadsWhatIsTyped() {
    String typed =
        "sleep 2; printf \"followers\\n5000\\n\\004\"; sleep 1; printf \"\\004\"; sleep 2";
    Shell.Result shown = onTerminal("batch -", typed);
    List<String> lines = shown.out().lines().map(String::strip).toList();
    assertEquals(
        "tikcalc: reading what is typed here; Ctrl-D at a line's start ends it", lines.get(0));
    assertTrue(shown.out().contains("1 creator could earn"), shown.out());
    assertFalse(shown.out().contains("? %"), shown.out());
  }
}
