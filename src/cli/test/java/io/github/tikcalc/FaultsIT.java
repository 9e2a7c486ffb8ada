package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What machines do to programs: whatever happens, no output is half, what was there before stays,
 * and the next run is a healthy one.
 */
final class FaultsIT {
  private static final int ROWS = 20_000;
  private static final int KILLS = 50;
  private static final int STARTS = 200;
  private static final String BATCH = "tikcalc batch roster.csv --quiet --output ";

  @TempDir private Path folder;
  private String whole = "";

  private Shell.Result run(String line) {
    return Shell.run(folder, line);
  }

  @BeforeEach
  void writeARoster() throws IOException {
    StringBuilder roster = new StringBuilder("handle,followers,country\n");
    for (int i = 0; i < ROWS; i++) {
      roster.append("@h").append(i).append(',').append(1000 + i).append(",US\n");
    }
    Files.writeString(folder.resolve("roster.csv"), roster);
    assertEquals(0, run(BATCH + "whole.csv").code());
    whole = run("sha256sum <whole.csv").out();
    assertEquals(ROWS + 1, Files.readString(folder.resolve("whole.csv")).lines().count());
  }

  /** Nothing but the files that belong here, and none of them half. */
  private void checkHealthy(String which) throws IOException {
    assertEquals(0, run(BATCH + "out.csv").code(), which);
    assertEquals(whole, run("sha256sum <out.csv").out(), which);
    assertEquals("out.csv\nroster.csv\nwhole.csv\n", run("ls -A").out(), which);
  }

  @Test
  void killedAtAnyMoment() throws IOException {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < KILLS; round++) {
      RandomGenerator random = seed.round(round);
      String old = random.nextBoolean() ? "what was there\n" : "";
      Files.deleteIfExists(folder.resolve("out.csv"));
      if (!old.isEmpty()) {
        Files.writeString(folder.resolve("out.csv"), old);
      }
      int after = random.nextInt(900);
      String signal = List.of("KILL", "TERM", "INT", "HUP").get(random.nextInt(4));
      run(
          BATCH
              + "out.csv & sleep 0."
              + String.format("%03d", after)
              + "; kill -"
              + signal
              + " $!; wait");
      String found = Files.exists(folder.resolve("out.csv")) ? run("sha256sum <out.csv").out() : "";
      boolean untouched =
          old.isEmpty()
              ? found.isEmpty()
              : found.equals(run("echo what was there | sha256sum").out());
      assertTrue(untouched || found.equals(whole), seed.of(round) + ": half, after " + after);
    }
    checkHealthy(seed.of(0));
  }

  @Test
  void twoThatWriteToOnePlace() throws IOException {
    for (int round = 0; round < 5; round++) {
      String one = BATCH + "out.csv";
      assertEquals(0, run(one + " & a=$!; " + one + "; b=$?; wait $a && exit $b").code());
      assertEquals(whole, run("sha256sum <out.csv").out());
    }
    checkHealthy("two writers");
  }

  @Test
  void aDiskThatIsFull() throws IOException {
    String full = "unshare --mount sh -c 'mkdir disk; mount -t tmpfs -o size=64k none disk && ";
    assumeTrue(
        run(full + "exit 0'; s=$?; rmdir disk; exit $s").code() == 0, "no mounts of one's own");
    Shell.Result batch = run(full + BATCH + "disk/out.csv; echo $?; ls -A disk'; rmdir disk");
    assertEquals(
        "tikcalc: cannot write to disk/out.csv: No space left on device\n74\n", batch.out());
    // Down to the last byte: an empty file can be made there, and nothing be written into it.
    for (String room : List.of("60k", "64k")) {
      for (String there : List.of("", "mkdir disk/card; ")) {
        Shell.Result export =
            run(
                full
                    + there
                    + "head -c "
                    + room
                    + " /dev/zero >disk/x; tikcalc rates export disk/card; echo $?;"
                    + " find disk -type f'; rmdir disk");
        assertTrue(export.out().startsWith("tikcalc: cannot write to disk/card"), export.out());
        assertTrue(export.out().endsWith("\n74\ndisk/x\n"), export.out());
      }
    }
    // The caches as well: a run does without, and the next one, with room, is as quick as ever.
    Shell.Result cache =
        run(
            full
                + "head -c 64k /dev/zero >disk/x; XDG_CACHE_HOME=$PWD/disk tikcalc --version'; rmdir disk");
    assertEquals(new Shell.Result(0, "tikcalc 0.1.0\n"), cache);
    checkHealthy("a full disk");
  }

  @Test
  void aFolderThatCannotBeWrittenTo() throws IOException {
    String mount = "unshare --mount sh -c 'mkdir disk; mount -t tmpfs -o ro none disk && ";
    assumeTrue(
        run(mount + "exit 0'; s=$?; rmdir disk; exit $s").code() == 0, "no mounts of one's own");
    Shell.Result batch = run(mount + BATCH + "disk/out.csv; echo $?'; rmdir disk");
    assertEquals("tikcalc: cannot write to disk/out.csv: Read-only file system\n74\n", batch.out());
    checkHealthy("read-only");
  }

  @Test
  void aRosterThatGoesAwayOrGetsShorterMeanwhile() throws IOException {
    for (String change : List.of("rm moving.csv", ": >moving.csv", "mv moving.csv x; rm x")) {
      Shell.Result batch =
          run(
              "cp roster.csv moving.csv; tikcalc batch moving.csv --quiet --output out.csv &"
                  + " sleep 0.2; "
                  + change
                  + "; wait $!");
      // What was read before is estimated; else it says what is wrong.
      assertTrue(List.of(0, 1, 65, 66).contains(batch.code()), batch.toString());
      run("rm -f moving.csv");
    }
    checkHealthy("a roster that goes away");
  }

  @Test
  void fewDescriptorsAndLittleMemory() throws IOException {
    for (String limit :
        List.of("-n 16", "-n 32", "-v 4000000", "-v 800000", "-v 300000", "-f 100")) {
      Files.deleteIfExists(folder.resolve("out.csv"));
      Shell.Result batch = run("ulimit " + limit + "; " + BATCH + "out.csv");
      boolean made = Files.exists(folder.resolve("out.csv"));
      assertEquals(made, batch.code() == 0, limit + ": " + batch);
      if (made) {
        assertEquals(whole, run("sha256sum <out.csv").out(), limit);
      } else {
        assertFalse(batch.code() == 1 || batch.code() == 70, limit + ": " + batch);
      }
    }
    checkHealthy("limits");
  }

  /** All at once, without an archive that fits: one is made, and none of them waits for it. */
  @Test
  void manyStartsWithAColdCache() throws Exception {
    Seed seed = Seed.ofThisRun();
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Shell.run(folder, "cp -r '" + Shell.PACKAGED + "' copy && touch copy/lib/*.jar", cache);
    String starts =
        "i=0; while [ $i -lt "
            + seed.rounds(STARTS)
            + " ]; do i=$((i+1));"
            + " timeout 60 copy/bin/tikcalc --version & [ $((i % 10)) -ne 0 ] || wait; done; wait";
    assertEquals(
        "tikcalc 0.1.0\n".repeat(seed.rounds(STARTS)), Shell.run(folder, starts, cache).out());
    for (int i = 0; i < 1800 && !run("ls cache/tikcalc").out().contains(".jsa"); i++) {
      Thread.sleep(100);
    }
    for (int i = 0; i < 1800 && run("ls cache/tikcalc").out().contains(".work"); i++) {
      Thread.sleep(100);
    }
    assertEquals("1\n", run("ls cache/tikcalc/*.jsa | wc -l").out());
    assertEquals("", run("find cache -name '*.work'").out());
    // At most those noted a try that began together, before anybody else had noted one.
    assertTrue(run("cat cache/tikcalc/*.tried").out().length() <= 10);
    String needed = "TIKCALC_JAVA_OPTS=-Xshare:on copy/bin/tikcalc --version";
    assertEquals("tikcalc 0.1.0\n", Shell.run(folder, needed, cache).out());
    run("rm -rf cache copy");
    checkHealthy("many starts");
  }
}
