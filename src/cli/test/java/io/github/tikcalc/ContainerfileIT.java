package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The Containerfile in the hands of a linter; no image is built. */
class ContainerfileIT {
  private static final Path FILE = Path.of("src/dist/Containerfile").toAbsolutePath();
  private static final String LINTER = "dockerfile-utils@0.16.3";

  @Test
  void theLinterFindsNothing() throws IOException {
    Path folder = Files.createDirectories(Path.of("target/linter")).toAbsolutePath();
    Path lint = folder.resolve("node_modules/.bin/dockerfile-utils");
    if (!Files.exists(lint)) {
      assumeTrue(Shell.has("npm"), "no npm");
      Shell.Result install =
          Shell.run(
              folder, "npm install --no-audit --no-fund --ignore-scripts --prefix . " + LINTER);
      assumeTrue(install.code() == 0, "npm cannot fetch " + LINTER + ": " + install.out());
    }
    Path wrong = Files.writeString(folder.resolve("wrong"), "FROM scratch\nRUNS true\n");

    Shell.Result found = Shell.run(folder, lint + " lint " + FILE);
    Shell.Result wouldFind = Shell.run(folder, lint + " lint " + wrong);

    assertEquals(0, found.code(), found.out());
    assertEquals("", found.out());
    assertEquals(1, wouldFind.code());
    assertTrue(wouldFind.out().contains("Unknown instruction: RUNS"), wouldFind.out());
  }
}
