package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged folder, started in the ways people start programs. */
final class LauncherIT {
  private static final String ESTIMATE = " estimate --followers 1000 --niche beauty";

  @TempDir private Path folder;

  private String expected() {
    Shell.Result plain = Shell.run(Path.of("."), "tikcalc" + ESTIMATE);
    assertEquals(0, plain.code(), plain.out());
    assertTrue(plain.out().startsWith("Estimated earnings a month\n1,000 followers, Beauty"));
    return plain.out();
  }

  @Test
  void startsFromAnotherFolder() {
    assertEquals(expected(), Shell.run(folder, Shell.PACKAGED + "/bin/tikcalc" + ESTIMATE).out());
  }

  @Test
  void startsThroughAChainOfLinks() throws IOException {
    Path first = Files.createSymbolicLink(folder.resolve("first"), Shell.PACKAGED);
    Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(
        folder.resolve("bin/tc"),
        Path.of("..").resolve(first.getFileName()).resolve("bin/tikcalc"));
    assertEquals(expected(), Shell.run(folder, "bin/tc" + ESTIMATE).out());
    assertEquals(expected(), Shell.run(folder, "PATH=$PWD/bin:$PATH; tc" + ESTIMATE).out());
  }

  @Test
  void startsFromACopyWithASpaceInItsPath() throws IOException {
    Path copy = folder.resolve("a copy é");
    try (Stream<Path> files = Files.walk(Shell.PACKAGED)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(Shell.PACKAGED.relativize(file).toString()));
      }
    }
    copy.resolve("bin/tikcalc").toFile().setExecutable(true);
    // Its jars are as old as the copy: the archive doesn't fit, and here no other one may be made.
    Map<String, String> variables = Map.of("XDG_CACHE_HOME", "/dev/null");
    assertEquals(
        expected(), Shell.run(folder, "'a copy é/bin/tikcalc'" + ESTIMATE, variables).out());
  }

  @Test
  void printsTheSameInEveryLocale() {
    for (String locale : new String[] {"C", "tr_TR.UTF-8", "de_DE.UTF-8", "nonsense"}) {
      Map<String, String> variables = Map.of("LC_ALL", locale, "LANG", locale);
      assertEquals(expected(), Shell.run(folder, "tikcalc" + ESTIMATE, variables).out(), locale);
    }
  }

  @Test
  void saysNothingOfAClosedPipe() {
    Shell.Result head = Shell.run(folder, "tikcalc streams | head -1");
    assertEquals("brand-partnerships  Brand partnerships\n", head.out());
  }

  @Test
  void saysThatTheDiskIsFull() {
    Shell.Result full = Shell.run(folder, "tikcalc" + ESTIMATE + " >/dev/full");
    assertEquals(74, full.code());
    assertEquals("tikcalc: cannot write to standard output: No space left on device\n", full.out());
  }

  @Test
  void runsTheLibraryExample() {
    Shell.Result example =
        Shell.run(
            Path.of("."),
            "\"$JAVA_HOME/bin/java\" -cp 'target/tikcalc/lib/*' examples/library/EstimateExample.java");
    assertEquals(0, example.code(), example.out());
    assertTrue(example.out().contains("creator-fund: unavailable, no figure\n"), example.out());
    assertTrue(example.out().contains("total: "), example.out());
  }
}
