package io.github.tikcalc.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A conversation in a real pseudo-terminal. */
class AskIT {
  private static final String PROGRAM = Shell.PACKAGED.resolve("bin/tikcalc").toString();

  @Test
  void talksAtATerminalAndKeepsTheAnswers() throws IOException {
    assumeTrue(Shell.has("script"), "script is not installed");
    Path folder = Files.createTempDirectory("ask");
    Path keys = Files.createTempDirectory("keys").resolve("keys");
    Files.writeString(keys, "12.5k\n\n?\nq\nmine.json\n");
    Shell.Result result =
        Shell.run(
            folder,
            "timeout 60 script -qec '" + PROGRAM + " ask' /dev/null <" + keys,
            Map.of("TERM", "xterm", "LC_ALL", "C.UTF-8", "COLUMNS", "80"));
    String out = result.out();
    assertTrue(out.contains("8 in 10 like you: $"), out);
    assertTrue(out.contains("tikcalc estimate --followers 12500"), out);
    assertEquals(
        "{\n  \"followers\": 12500\n}\n", Files.readString(folder.resolve("mine.json")), out);
  }
}
