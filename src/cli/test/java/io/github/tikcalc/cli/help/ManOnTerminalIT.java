package io.github.tikcalc.cli.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A manual page in a real pseudo-terminal. */
final class ManOnTerminalIT {
  private static final String PROGRAM = Shell.PACKAGED.resolve("bin/tikcalc").toString();

  private static Shell.Result onTerminal(String before) {
    assumeTrue(Shell.has("script"), "script is not installed");
    String call = before + PROGRAM + " man rates check";
    return Shell.run(
        Path.of("."),
        "timeout 60 script -qec '" + call + "' /dev/null </dev/null",
        Map.of("TERM", "dumb", "LC_ALL", "C.UTF-8", "COLUMNS", "80", "MANPAGER", "cat"));
  }

  @Test
  void isShownByMan() {
    String version = Shell.run(Path.of("."), "man --version").out();
    assumeTrue(version.startsWith("man "), "man is not installed");
    Shell.Result shown = onTerminal("");
    assertEquals(0, shown.code(), shown.out());
    assertTrue(shown.out().contains("TIKCALC-RATES-CHECK(1)"), shown.out());
    assertFalse(shown.out().contains(".SH "), shown.out());
  }

  /** Such a man does not know a page in a pipe, or only says that there is none. */
  @Test
  void isTextWhereManCannot() throws IOException {
    Path folder = Files.createTempDirectory("man");
    Path man = Files.writeString(folder.resolve("man"), "#!/bin/sh\necho no >&2; exit 1\n");
    assertTrue(man.toFile().setExecutable(true));
    Shell.Result shown = onTerminal("PATH=" + folder + ":$PATH ");
    assertEquals(0, shown.code(), shown.out());
    assertTrue(shown.out().contains("Exit codes"), shown.out());
    assertFalse(shown.out().contains(".SH "), shown.out());
  }
}
