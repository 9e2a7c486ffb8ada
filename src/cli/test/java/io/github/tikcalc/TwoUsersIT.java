package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No archive that another user can have put there is run, and none is made where they could. */
final class TwoUsersIT {
  private static final int ANOTHER = 12345;
  private static final String STARTS = "copy/bin/tikcalc --version";

  /** Java ends at once, with a word of its own, where it can't take the archive it is given. */
  private static final String NEEDED = "TIKCALC_JAVA_OPTS=-Xshare:on " + STARTS;

  private static final String VERSION = "tikcalc 0.1.0\n";

  @TempDir private Path folder;
  private Map<String, String> variables = Map.of();

  private String run(String line) {
    return Shell.run(folder, line, variables).out();
  }

  @BeforeEach
  void makeAnArchiveInTheCache() throws Exception {
    variables = Map.of("XDG_CACHE_HOME", folder.resolve("of/cache").toString());
    // The archive that comes with it doesn't fit: its jars have other times.
    run("cp -r '" + Shell.PACKAGED + "' copy && touch copy/lib/*.jar; " + STARTS);
    for (int i = 0; i < 1800 && !run("ls of/cache/tikcalc").contains(".jsa"); i++) {
      Thread.sleep(100);
    }
    assertEquals(VERSION, run(NEEDED));
    // From here on no other one is made in the background.
    run("printf ... >\"$(echo of/cache/tikcalc/*.tried)\"");
    assertEquals("700", run("stat -c %a of/cache/tikcalc").strip());
  }

  private List<Path> way() throws Exception {
    Path archive = Path.of(run("ls $PWD/of/cache/tikcalc/*.jsa").strip());
    return List.of(archive, archive.getParent(), folder.resolve("of/cache"), folder.resolve("of"));
  }

  @Test
  void whatOthersCanWriteToIsNotRun() throws Exception {
    for (Path open : way()) {
      String mode = run("stat -c %a '" + open + "'").strip();
      for (String others : List.of("o+w", "g+w")) {
        run("chmod " + others + " '" + open + "'");
        assertFalse(run(NEEDED).equals(VERSION), open + " " + others);
        assertEquals(VERSION, run(STARTS), open + " " + others);
        String doctor = run("copy/bin/tikcalc doctor").replaceAll("\\s+", " ");
        assertTrue(doctor.contains("others can write to"), doctor);
        run("chmod " + mode + " '" + open + "'");
      }
    }
    assertEquals(VERSION, run(NEEDED));
    Path archive = way().get(0);
    run("mv '" + archive + "' elsewhere; ln -s $PWD/elsewhere '" + archive + "'");
    assertFalse(run(NEEDED).equals(VERSION), "a link");
  }

  @Test
  void whatIsAnotherUsersIsNotRun() throws Exception {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "not root");
    for (Path foreign : way()) {
      run("chown " + ANOTHER + " '" + foreign + "'");
      assertFalse(run(NEEDED).equals(VERSION), foreign.toString());
      assertEquals(VERSION, run(STARTS), foreign.toString());
      String doctor = run("copy/bin/tikcalc doctor").replaceAll("\\s+", " ");
      assertTrue(doctor.contains("belongs to another user"), doctor);
      run("chown 0 '" + foreign + "'");
    }
    assertEquals(VERSION, run(NEEDED));
  }

  /** As root with another user's HOME, as some ways of becoming root keep it. */
  @Test
  void nothingIsMadeInAnotherUsersCache() throws Exception {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "not root");
    run("chmod 755 . && mkdir -p theirs/.cache && chown -R " + ANOTHER + " theirs");
    variables = Map.of("HOME", folder.resolve("theirs").toString());
    assertEquals(VERSION, run(STARTS));
    run("mkdir -m 755 theirs/.cache/tikcalc && chown " + ANOTHER + " theirs/.cache/tikcalc");
    assertEquals(VERSION, run(STARTS));
    assertEquals("", run("find theirs -type f -o -user root"));
  }

  @Test
  void anotherUserRunsTheirOwn() throws Exception {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "not root");
    assumeTrue(Shell.has("setpriv"), "no setpriv");
    // Their own program, in a folder of theirs, as /tmp itself may be closed to them.
    run("chmod 755 . && chown -R " + ANOTHER + " copy of");
    variables = Map.of("XDG_CACHE_HOME", folder.resolve("of/cache").toString());
    String them = "setpriv --reuid " + ANOTHER + " --clear-groups env ";
    assertEquals(VERSION, run(them + NEEDED));
    assertFalse(run(NEEDED).equals(VERSION), "root ran theirs");
  }
}
