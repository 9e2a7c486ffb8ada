package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tar.gz, unpacked on a machine without Java. */
final class TarballDist {
  private static final String NAME = "tikcalc-" + System.getProperty("tikcalc.version");

  /** The most that the unpacked folder may take, in bytes. */
  private static final long LIMIT = 64_000_000;

  @TempDir private Path folder;

  @BeforeEach
  void unpack() throws IOException {
    Files.createDirectory(folder.resolve("a place"));
    Path tarball;
    try (Stream<Path> files = Files.list(Path.of("target/dist"))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".tar.gz")).toList();
      assertEquals(1, found.size(), found.toString());
      tarball = found.get(0).toAbsolutePath();
    }
    assertTrue(tarball.getFileName().toString().startsWith(NAME + "-linux-"), tarball.toString());
    Shell.Result tar = Shell.run(folder, "tar -xzf '" + tarball + "' -C 'a place'");
    assertEquals(new Shell.Result(0, ""), tar);
  }

  @Test
  void runsWithoutJava() throws IOException {
    MachineWithoutJava machine = MachineWithoutJava.make();
    machine.checkFirstExample(folder, "\"a place/" + NAME + "/bin/tikcalc\"");
  }

  /** Its bytes differ each time one is made, so it is made where it is used. */
  @Test
  void makesItsArchiveAtItsFirstStart() throws Exception {
    MachineWithoutJava machine = MachineWithoutJava.make();
    String start = "\"a place/" + NAME + "/bin/tikcalc\" --version";
    String cached = "XDG_CACHE_HOME=\"$PWD/cache\" ";
    Shell.Result version =
        new Shell.Result(0, "tikcalc " + NAME.substring("tikcalc-".length()) + "\n");
    assertEquals(version, machine.run(folder, cached + start));
    for (int i = 0;
        i < 1800 && !machine.run(folder, "ls cache/tikcalc").out().contains(".jsa");
        i++) {
      Thread.sleep(100);
    }
    // Java ends at once where it can't start from the archive.
    assertEquals(version, machine.run(folder, cached + "TIKCALC_JAVA_OPTS=-Xshare:on " + start));
  }

  @Test
  void takesAnArchiveThatIsMadeForAll() throws IOException {
    MachineWithoutJava machine = MachineWithoutJava.make();
    String make = "cd \"a place/" + NAME + "\"; bin/tikcalc --make-archive lib/tikcalc.jsa; ";
    Shell.Result started =
        machine.run(folder, make + "TIKCALC_JAVA_OPTS=-Xshare:on bin/tikcalc --version");
    assertEquals(
        new Shell.Result(0, "tikcalc " + NAME.substring("tikcalc-".length()) + "\n"), started);
  }

  @Test
  void staysSmall() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("a place"))) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      assertTrue(bytes <= LIMIT, bytes + " bytes unpacked");
    }
  }

  @Test
  void belongsToNobodyAndIsWritableByItsOwnerOnly() {
    Shell.Result odd = Shell.run(folder, "find 'a place/" + NAME + "' -not -type l -perm /022");
    assertEquals(new Shell.Result(0, ""), odd);
    Shell.Result listed =
        Shell.run(Path.of("target/dist"), "tar -tvzf *.tar.gz | awk '{print $2}' | sort -u");
    assertEquals("0/0\n", listed.out());
  }

  @Test
  void holdsTheWindowsLauncherWithTheLineEndsOfWindows() throws IOException {
    Path cmd = folder.resolve("a place/" + NAME + "/bin/tikcalc.cmd");
    String text = Files.readString(cmd);
    assertTrue(text.startsWith("@rem Starts tikcalc on Windows"), text);
    assertEquals(text.split("\n", -1).length, text.split("\r\n", -1).length);
  }
}
