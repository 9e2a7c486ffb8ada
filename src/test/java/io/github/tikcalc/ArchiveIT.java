package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive of classes: in use wherever it fits, renewed where it doesn't, and never in the way.
 */
final class ArchiveIT {
  private static final String ESTIMATE = "estimate --followers 1000 --niche beauty";

  /** Java ends at once, with a word of its own, where it can't take the archive it is given. */
  private static final String NEEDED = "TIKCALC_JAVA_OPTS=-Xshare:on ";

  @TempDir private Path folder;
  private Map<String, String> cache = Map.of();
  private String expected = "";

  @BeforeEach
  void knowWhatIsPrinted() {
    cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    expected = run("tikcalc " + ESTIMATE);
    assertTrue(expected.startsWith("Estimated earnings a month\n"), expected);
  }

  private String run(String line) {
    return Shell.run(folder, line, cache).out();
  }

  private List<Path> renewed() throws IOException {
    Path kept = folder.resolve("cache/tikcalc");
    if (!Files.exists(kept)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(kept)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private void awaitRenewal() throws Exception {
    for (int i = 0; i < 600 && renewed().isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertEquals(1, renewed().size(), "no archive within a minute");
  }

  @Test
  void isMadeByTheBuildAndTaken() throws IOException {
    assertEquals(expected, run(NEEDED + "tikcalc " + ESTIMATE));
    assertEquals(List.of(), renewed());
  }

  @Test
  void movesWithItsFolder() throws IOException {
    run("cp -a '" + Shell.PACKAGED + "' 'else where'");
    assertEquals(expected, run(NEEDED + "'else where/bin/tikcalc' " + ESTIMATE));
    assertEquals(List.of(), renewed());
  }

  @Test
  void isRenewedForACopyWithOtherTimes() throws Exception {
    run("cp -r '" + Shell.PACKAGED + "' copy && touch copy/lib/*.jar");
    assertFalse(run(NEEDED + "copy/bin/tikcalc " + ESTIMATE).equals(expected), "it fitted");
    assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE));
    awaitRenewal();
    assertEquals(expected, run(NEEDED + "copy/bin/tikcalc " + ESTIMATE));
  }

  @Test
  void isRenewedOnceWhereManyStartTogether() throws Exception {
    run("cp -r '" + Shell.PACKAGED + "' copy && rm -f copy/lib/tikcalc.jsa");
    String one = "copy/bin/tikcalc " + ESTIMATE;
    assertEquals(
        expected.repeat(3), run("for i in 1 2 3; do " + one + " > $i & done; wait; cat 1 2 3"));
    awaitRenewal();
    assertEquals(expected, run(NEEDED + one));
    assertEquals("", run("find cache -name '*.lock' -mmin -1 -o -name '*.classes'").strip());
  }

  @Test
  void isReplacedWhereItIsBroken() throws Exception {
    run("cp -r '" + Shell.PACKAGED + "' copy && echo broken > copy/lib/tikcalc.jsa");
    assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE));
    awaitRenewal();
    Path broken = renewed().get(0);
    run("cp --remove-destination copy/lib/tikcalc.jsa '" + broken + "'");
    assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE));
    for (int i = 0; i < 600 && Files.size(broken) < 1_000; i++) {
      Thread.sleep(100);
    }
    assertEquals(expected, run(NEEDED + "copy/bin/tikcalc " + ESTIMATE));
  }

  @Test
  void isRenewedAfterARenewalThatWasKilled() throws Exception {
    run("cp -r '" + Shell.PACKAGED + "' copy && rm -f copy/lib/tikcalc.jsa");
    run("copy/bin/tikcalc " + ESTIMATE);
    awaitRenewal();
    run("cd cache/tikcalc && for f in *.jsa; do rm $f; mkdir $f.lock; done");
    run("touch -d '10 minutes ago' cache/tikcalc/*.lock");
    assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE));
    awaitRenewal();
  }

  @Test
  void isDoneWithoutWhereNothingCanBeWritten() throws IOException {
    run("cp -r '" + Shell.PACKAGED + "' copy && rm -f copy/lib/tikcalc.jsa && touch cache");
    assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE));
    assertEquals(expected, run("env -u HOME XDG_CACHE_HOME= copy/bin/tikcalc " + ESTIMATE));
    assertTrue(Files.isRegularFile(folder.resolve("cache")));
  }
}
