package io.github.tikcalc.cli.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card is copied whole or not at all, whatever becomes of the run that copies it. */
final class ExportIT {
  private static final int ROOM = 60;
  private static final int KILLS = 30;
  private static final String FORCE = "tikcalc rates export mine --force";

  @TempDir private Path folder;

  private String run(String line) {
    return Shell.run(folder, line).out();
  }

  /** Names and contents of all there is. */
  private String tree(String which) {
    return run("cd " + which + " && find . -type f | sort | xargs sha256sum; find . | sort");
  }

  private void writeACardOfMyOwn() {
    run("rm -rf mine && tikcalc rates export mine");
    run(
        "echo mine >mine/README.md; rm mine/terms.json; echo note >mine/note; echo {} >mine/streams/own.json");
  }

  @Test
  void killedAtAnyMoment() {
    Seed seed = Seed.ofThisRun();
    run("tikcalc rates export whole");
    String whole = tree("whole");
    for (int round = 0; round < seed.rounds(KILLS); round++) {
      RandomGenerator random = seed.round(round);
      run("rm -rf mine* .mine*");
      boolean there = random.nextBoolean();
      String before = "";
      String after = whole;
      if (there) {
        writeACardOfMyOwn();
        before = tree("mine");
        run("cp -r mine copy && tikcalc rates export copy --force");
        after = tree("copy");
        run("rm -rf copy copy.before");
      }
      String signal = List.of("KILL", "TERM").get(random.nextInt(2));
      String pause = String.format(Locale.ROOT, "0.%03d", 150 + random.nextInt(400));
      run(FORCE + " >/dev/null & sleep " + pause + "; kill -" + signal + " $!; wait");
      // It refuses what is there, but puts it right first.
      run("tikcalc rates export mine");
      String found = tree("mine");
      assertTrue(
          found.equals(after) || found.equals(before), seed.of(round) + " after " + pause + found);
      assertEquals("", run("find . -name '*tikcalc*'"), seed.of(round));
      assertEquals(0, Shell.run(folder, FORCE).code(), seed.of(round));
      assertEquals(after, tree("mine"), seed.of(round));
      assertTrue(
          List.of("mine\nwhole\n", "mine\nmine.before\nwhole\n").contains(run("ls -A")),
          seed.of(round) + run("ls -A"));
    }
  }

  @Test
  void aDiskThatGetsFull() {
    String full = "unshare --mount sh -c 'mkdir disk; mount -t tmpfs -o size=SIZE none disk && ";
    assumeTrue(
        Shell.run(folder, full.replace("SIZE", "1M") + "exit 0'; s=$?; rmdir disk; exit $s").code()
            == 0,
        "no mounts of one's own");
    writeACardOfMyOwn();
    String before = tree("mine");
    // From room for little more than the card itself to room for a second one.
    int least = Integer.parseInt(run("du -sk mine | cut -f1").strip()) + ROOM;
    for (int size = least; size <= 2 * least + ROOM; size += ROOM) {
      String found =
          run(
              full.replace("SIZE", size + "k")
                  + "cp -r mine disk/ && cd disk && tikcalc rates export mine --force >../said 2>&1;"
                  + " echo $? >../code; rm -rf ../found; cp -a mine ../found; ls -A'; rmdir disk");
      if (run("cat code").equals("0\n")) {
        assertEquals("mine\nmine.before\n", found);
      } else {
        assertEquals("74\n", run("cat code"), run("cat said"));
        assertEquals("tikcalc: cannot write to mine: No space left on device\n", run("cat said"));
        assertEquals("mine\n", found);
        assertEquals(before, tree("found"));
      }
    }
  }

  @Test
  void aFolderThatCannotBeWrittenTo() {
    writeACardOfMyOwn();
    String before = tree("mine");
    String readOnly =
        "unshare --mount sh -c 'mount --bind WHAT WHAT && mount -o remount,bind,ro WHAT";
    for (String what : List.of("mine", "$PWD")) {
      String mount = readOnly.replace("WHAT", what);
      assumeTrue(Shell.run(folder, mount + "'").code() == 0, "no mounts of one's own");
      Shell.Result export =
          Shell.run(folder, mount + " && cd \"$PWD\" && tikcalc rates export mine --force'");
      assertEquals(
          new Shell.Result(74, "tikcalc: cannot write to mine: Read-only file system\n"), export);
      assertEquals(before, tree("mine"));
      assertEquals("mine\n", run("ls -A"));
    }
  }
}
