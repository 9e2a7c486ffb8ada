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
    Map<String, String> nowhere = Map.of("XDG_CACHE_HOME", "/dev/null");
    expected = Shell.run(folder, "tikcalc " + ESTIMATE, nowhere).out();
    assertTrue(expected.startsWith("At 1,000 followers (Beauty"), expected);
  }

  private String run(String line) {
    return Shell.run(folder, line, cache).out();
  }

  private List<Path> renewed() throws IOException {
    Path kept = Path.of(cache.get("XDG_CACHE_HOME"), "tikcalc");
    if (!Files.exists(kept)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(kept)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private void awaitRenewal() throws Exception {
    for (int i = 0; i < 1800 && renewed().isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertEquals(1, renewed().size(), "no archive within three minutes");
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
    assertEquals("", run("find cache -name '*.work'").strip());
  }

  @Test
  void isReplacedWhereItIsBroken() throws Exception {
    run("cp -r '" + Shell.PACKAGED + "' copy && echo broken > copy/lib/tikcalc.jsa");
    assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE));
    awaitRenewal();
    Path broken = renewed().get(0);
    run("cp --remove-destination copy/lib/tikcalc.jsa '" + broken + "'");
    assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE));
    for (int i = 0; i < 1800 && Files.size(broken) < 1_000; i++) {
      Thread.sleep(100);
    }
    assertEquals(expected, run(NEEDED + "copy/bin/tikcalc " + ESTIMATE));
  }

  /** What a maker that was killed left behind, long ago or in a future that the clock took back. */
  @Test
  void isRenewedAfterARenewalThatWasKilled() throws Exception {
    run("cp -r '" + Shell.PACKAGED + "' copy && rm -f copy/lib/tikcalc.jsa");
    run("copy/bin/tikcalc " + ESTIMATE);
    awaitRenewal();
    for (String time : List.of("10 minutes ago", "tomorrow")) {
      run(
          "cd cache/tikcalc && rm -f *.tried && for f in *.jsa; do rm $f; mkdir ${f%.jsa}.work; done");
      run("for w in cache/tikcalc/*.work; do touch $w/list && touch -d '" + time + "' $w; done");
      assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE));
      awaitRenewal();
      assertEquals("", run("find cache -name '*.work'").strip());
    }
  }

  /** Another one would be left as well, for ever. */
  @Test
  void isNotRenewedForOptionsOfTheUsersOwn() throws IOException {
    for (String name : List.of("TIKCALC_JAVA_OPTS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      run(name + "=-Xshare:off tikcalc " + ESTIMATE);
      assertEquals("", run("find . -path './cache/*' -type f").strip(), name);
    }
  }

  @Test
  void isTriedThreeTimesADay() throws IOException {
    run("cp -r '" + Shell.PACKAGED + "' copy && rm -f copy/lib/tikcalc.jsa");
    run("mkdir -m 700 -p cache/tikcalc && copy/bin/tikcalc --version");
    String tries = run("ls cache/tikcalc/*.tried").strip();
    run("rm -rf cache/tikcalc/*.work; printf ... >'" + tries + "'");
    run("rm -f cache/tikcalc/*.jsa; copy/bin/tikcalc --version");
    assertEquals("3", run("wc -c <'" + tries + "'").strip());
    run("touch -d '25 hours ago' '" + tries + "'; copy/bin/tikcalc --version");
    assertEquals("1", run("wc -c <'" + tries + "'").strip());
    run(
        "printf ... >'"
            + tries
            + "'; touch -d tomorrow '"
            + tries
            + "'; copy/bin/tikcalc --version");
    assertEquals("1", run("wc -c <'" + tries + "'").strip());
  }

  /** The idiom of flock(1): a descriptor of the shell's own, and often this one. */
  @Test
  void isTakenWhereDescriptor9IsInUse() throws IOException {
    assertEquals(expected, run("exec 9>lock; " + NEEDED + "tikcalc " + ESTIMATE));
    assertEquals(List.of(), renewed());
    run("printf 'followers\\n1000\\n' >roster.csv");
    String batch = "tikcalc batch --quiet --input-format csv ";
    assertEquals(run(batch + "roster.csv"), run(batch + "/dev/fd/9 9<roster.csv"));
    assertEquals(List.of(), renewed());
  }

  /**
   * Zeros as after a power cut, bits that flipped, half a file: all with a time that says nothing.
   */
  @Test
  void isLeftAndRenewedWhereItIsDamaged() throws Exception {
    run("cp -a '" + Shell.PACKAGED + "' copy && chmod u+w copy/lib/tikcalc.jsa");
    Path archive = folder.resolve("copy/lib/tikcalc.jsa");
    byte[] good = Files.readAllBytes(archive);
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < seed.rounds(6); round++) {
      byte[] bad = good.clone();
      if (round < 2) {
        java.util.Arrays.fill(
            bad, round == 0 ? good.length / 2 : good.length - 4096, good.length, (byte) 0);
      } else {
        var random = seed.round(round);
        for (int i = 0; i < 100; i++) {
          bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
      }
      Files.write(archive, round == 5 ? java.util.Arrays.copyOf(good, good.length / 2) : bad);
      // Whoever renews it for the round before is at it still, and goes on in its own folder.
      cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache" + round).toString());
      run("mkdir -m 700 cache" + round + " cache" + round + "/tikcalc");
      run("touch -d '2026-01-01' copy/lib/tikcalc.jsa && mkdir -p work");
      String cd = "cd work; ../copy/bin/tikcalc ";
      assertEquals(expected, run(cd + ESTIMATE), seed.of(round));
      assertEquals("", run("ls work"), seed.of(round));
      assertTrue(run(cd + "doctor").contains("Nothing is wrong."), seed.of(round));
    }
    awaitRenewal();
    assertEquals(expected, run(NEEDED + "copy/bin/tikcalc " + ESTIMATE));
  }

  /** Java's own sums leave out a part of the file, in which one bit is enough. */
  @Test
  void isLeftWhereverABitFlips() throws Exception {
    run("cp -a '" + Shell.PACKAGED + "' copy && chmod u+w copy/lib/tikcalc.jsa");
    Path archive = folder.resolve("copy/lib/tikcalc.jsa");
    byte[] good = Files.readAllBytes(archive);
    Seed seed = Seed.ofThisRun();
    // No other one is made meanwhile, so that each call has only this one.
    run("mkdir -m 700 -p cache/tikcalc && copy/bin/tikcalc --version");
    run("f=$(echo cache/tikcalc/*.whole); printf ... >\"${f%.whole}.tried\"");
    int rounds = seed.rounds(12);
    for (int round = 0; round < rounds; round++) {
      byte[] bad = good.clone();
      int part = bad.length / rounds;
      int at = part * round + seed.round(round).nextInt(part);
      bad[at] ^= (byte) (1 << seed.round(round).nextInt(Byte.SIZE));
      Files.write(archive, bad);
      run("rm -f cache/tikcalc/*.whole; touch -d '2026-01-01' copy/lib/tikcalc.jsa");
      for (int i = 0; i < 3; i++) {
        assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE), seed.of(round) + " at " + at);
      }
    }
  }

  @Test
  void goesOnceItsJavaOrItsProgramIsGone() throws Exception {
    run("cp -r '" + Shell.PACKAGED + "' gone && rm -f gone/lib/tikcalc.jsa");
    run("gone/bin/tikcalc " + ESTIMATE);
    awaitRenewal();
    run("mv gone copy; copy/bin/tikcalc " + ESTIMATE);
    for (int i = 0; i < 1800 && !renewed().toString().contains("+copy+"); i++) {
      Thread.sleep(100);
    }
    for (int i = 0; i < 100 && renewed().size() > 1; i++) {
      Thread.sleep(100);
    }
    assertEquals(1, renewed().size());
    assertTrue(renewed().toString().contains("+copy+"), renewed().toString());
  }

  @Test
  void isDoneWithoutWhereNothingCanBeWritten() throws IOException {
    run("cp -r '" + Shell.PACKAGED + "' copy && rm -f copy/lib/tikcalc.jsa && touch cache");
    assertEquals(expected, run("copy/bin/tikcalc " + ESTIMATE));
    assertEquals(expected, run("env -u HOME XDG_CACHE_HOME= copy/bin/tikcalc " + ESTIMATE));
    assertTrue(Files.isRegularFile(folder.resolve("cache")));
  }
}
