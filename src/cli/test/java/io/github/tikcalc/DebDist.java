package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The .deb, installed on this machine and removed again; by root, on a machine with apt, only. */
final class DebDist {
  /**
   * Every file but those in which apt, dpkg and man keep books, and Python what it has compiled.
   */
  private static final String FILES =
      "find /etc /opt /usr /var -path /var/lib/dpkg -prune -o -path /var/lib/apt -prune"
          + " -o -path /var/cache -prune -o -path /var/log -prune -o -name __pycache__ -prune"
          + " -o -print | sort";

  private static final String DEB =
      "\"$(ls '" + Path.of("target/dist").toAbsolutePath() + "'/*.deb)\"";

  @TempDir private Path folder;

  @Test
  void installsRunsWithoutJavaAndLeavesNothingBehind() throws IOException {
    assumeTrue(Shell.has("apt-get"), "no apt-get: the .deb is not installed");
    assumeTrue(run("id -u").equals("0\n"), "not root: the .deb is not installed");
    assumeTrue(
        Shell.run(folder, "dpkg -s tikcalc").code() != 0,
        "tikcalc is installed: it is not replaced for a test");

    String before = run(FILES);
    try {
      run("apt-get install --yes " + DEB);
      MachineWithoutJava machine = MachineWithoutJava.make();
      machine.checkFirstExample(folder, "tikcalc");
      machine.checkFirstExample(folder, "/usr/bin/tikcalc");
      // Java ends at once where it can't start from the archive, which was made when it was
      // installed.
      assertEquals(0, machine.run(folder, "TIKCALC_JAVA_OPTS=-Xshare:on tikcalc --version").code());
      assertEquals("", run("dpkg --verify tikcalc"));
      assertNotEquals(before, run(FILES));
      checkShared(machine);
    } finally {
      run("if dpkg -s tikcalc; then apt-get remove --yes tikcalc; fi");
    }
    assertEquals(before, run(FILES));
    assertNotEquals(0, Shell.run(folder, "dpkg -s tikcalc").code(), "not even configuration");
  }

  /** The manual's pages and the completions are where Debian's programs look for them. */
  private static void checkShared(MachineWithoutJava machine) throws IOException {
    try (Stream<Path> pages = Files.list(Shell.PACKAGED.resolve("share/man/man1"))) {
      List<String> names = pages.map(page -> page.getFileName().toString()).toList();
      assertTrue(names.contains("tikcalc.1"), names.toString());
      for (String name : names) {
        assertEquals(
            "/usr/share/man/man1/" + name + ".gz\n",
            machine.run(Path.of("."), "man -w " + name.replaceFirst("\\.1$", "")).out());
      }
    }
    assertTrue(Files.exists(Path.of("/usr/share/bash-completion/completions/tikcalc")));
    assertTrue(Files.exists(Path.of("/usr/share/zsh/vendor-completions/_tikcalc")));
  }

  @Test
  void namesTheLicenceOfEveryLibrary() throws IOException {
    List<String> named =
        Files.readAllLines(Path.of("src/dist/copyright")).stream()
            .filter(line -> line.endsWith("-*.jar"))
            .map(line -> line.replaceAll(".*/|-\\*\\.jar", ""))
            .filter(jar -> !jar.startsWith("tikcalc"))
            .toList();
    try (Stream<Path> jars = Files.list(Shell.PACKAGED.resolve("lib"))) {
      List<String> shipped =
          jars.map(jar -> jar.getFileName().toString())
              .filter(jar -> jar.endsWith(".jar") && !jar.startsWith("tikcalc"))
              .map(jar -> jar.replaceAll("-[0-9.]+\\.jar", ""))
              .toList();
      assertTrue(shipped.size() > 5);
      assertEquals(new TreeSet<>(shipped), new TreeSet<>(named));
    }
  }

  @Test
  void holdsToDebiansPolicy() {
    assumeTrue(Shell.has("lintian"), "no lintian: the .deb is not held to Debian's policy");
    // Warnings are of where Debian itself would put jars.
    run("lintian --fail-on error --tag-display-limit 0 " + DEB);
  }

  @Test
  void hasAChangelog() {
    assumeTrue(Shell.has("dpkg-deb"), "no dpkg-deb");
    String changelog =
        run(
            "dpkg-deb --fsys-tarfile "
                + DEB
                + " | tar -xO ./usr/share/doc/tikcalc/changelog.gz | gzip -dc");
    assertTrue(changelog.startsWith("tikcalc (0.1.0) unstable; urgency="), changelog);
    assertTrue(changelog.matches("(?s).*\n -- [^\n]+@[^\n]+>  [A-Z][a-z]{2}, [^\n]+\n"), changelog);
  }

  private String run(String line) {
    Shell.Result result = Shell.run(folder, "export DEBIAN_FRONTEND=noninteractive\n" + line);
    assertEquals(0, result.code(), line + "\n" + result.out());
    return result.out();
  }
}
