package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    assertTrue(plain.out().startsWith("At 1,000 followers (Beauty"), plain.out());
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

  /** A pipe has no position, which Java 17 asks a file for. */
  @Test
  void readsAPipeAsItReadsAFile() throws IOException {
    Files.writeString(folder.resolve("p.json"), "{\"followers\":1000}\n");
    Files.writeString(folder.resolve("r.csv"), "followers\n1000\n");
    String card = "'" + Shell.PACKAGED + "/rates'";
    List<String> commands =
        List.of(
            "tikcalc estimate --format csv --profile IN <p.json",
            "tikcalc rates diff " + card + " " + card + " --profile IN <p.json",
            "tikcalc batch IN --quiet --input-format csv <r.csv");
    for (String command : commands) {
      String line = command.replace("IN", "-");
      Shell.Result file = Shell.run(folder, line);
      assertEquals(0, file.code(), file.out());
      String[] parts = line.split(" <");
      assertEquals(file, Shell.run(folder, "cat " + parts[1] + " | " + parts[0]), command);
      String device = command.replace("IN", "/dev/stdin").split(" <")[0];
      assertEquals(file, Shell.run(folder, "cat " + parts[1] + " | " + device), command);
    }
  }

  @Test
  void writesToAPipeByItsName() throws IOException {
    Files.writeString(folder.resolve("r.csv"), "followers\n1000\n");
    String plain = Shell.run(folder, "tikcalc batch r.csv --quiet").out();
    assertEquals(2, plain.lines().count(), plain);
    for (String name : List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")) {
      String line = "tikcalc batch r.csv --quiet --output " + name + " --format csv | cat";
      assertEquals(plain, Shell.run(folder, line).out(), name);
    }
  }

  @Test
  void refusesToWriteWhatItReadsHoweverItWasOpened() throws IOException {
    String roster = "followers\n1000\n";
    Files.writeString(folder.resolve("r.csv"), roster);
    Files.createLink(folder.resolve("hard.csv"), folder.resolve("r.csv"));
    for (String line :
        List.of(
            "tikcalc batch - --input-format csv --output r.csv <r.csv",
            "tikcalc batch - --input-format csv --rejects r.csv <r.csv",
            "tikcalc batch r.csv 2>&1 1>>r.csv",
            "tikcalc batch /dev/stdin --input-format csv --output r.csv <r.csv",
            "tikcalc batch r.csv --output hard.csv",
            "tikcalc batch r.csv --output /dev/fd/3 3>>r.csv",
            "tikcalc batch r.csv --output out.csv --rejects ./out.csv")) {
      Shell.Result refused = Shell.run(folder, line);
      assertEquals(2, refused.code(), line + ": " + refused.out());
      assertTrue(refused.out().contains(" is named twice (write to another file)"), refused.out());
      assertEquals(roster, Files.readString(folder.resolve("r.csv")), line);
    }
  }

  @Test
  void saysHowToReadAFileWhoseNameIsNotUtf8() {
    Shell.Result named =
        Shell.run(
            folder, "f=$(printf 'caf\\351.csv'); echo followers >\"$f\"; tikcalc batch \"$f\"");
    assertEquals(66, named.code(), named.out());
    assertTrue(
        named.out().endsWith("its name is not UTF-8 (rename it, or have - read it: - < FILE)\n"),
        named.out());
  }

  @Test
  void saysNothingOfAClosedPipe() {
    String streams = Shell.run(folder, "tikcalc streams").out();
    Shell.Result head = Shell.run(folder, "tikcalc streams | head -1");
    assertEquals(streams.lines().findFirst().orElseThrow() + "\n", head.out());
  }

  @Test
  void saysThatTheDiskIsFull() {
    Shell.Result full = Shell.run(folder, "tikcalc" + ESTIMATE + " >/dev/full");
    assertEquals(74, full.code());
    assertEquals("tikcalc: cannot write to standard output: No space left on device\n", full.out());
  }

  @Test
  void saysInOneLineThatJavaCannotStart() throws IOException {
    Shell.Result memory = Shell.run(folder, "ulimit -v 600000; tikcalc" + ESTIMATE);
    assertEquals(69, memory.code(), memory.out());
    assertEquals(1, memory.out().lines().count(), memory.out());
    assertTrue(
        memory
            .out()
            .startsWith("tikcalc: Java can't start (raise the limits that ulimit -a tells): "),
        memory.out());
    Shell.Result gone = Shell.run(folder, "mkdir gone; cd gone; rmdir ../gone; tikcalc" + ESTIMATE);
    assertEquals(69, gone.code(), gone.out());
    assertTrue(
        gone.out().endsWith("tikcalc: the current folder is gone: change to another (cd)\n"),
        gone.out());
    Shell.Result name =
        Shell.run(
            folder,
            "d=$(printf 'caf\\351'); cp -r '"
                + Shell.PACKAGED
                + "' \"$d\"; \"$d/bin/tikcalc\" --version");
    assertEquals(69, name.code(), name.out());
    assertEquals(
        "tikcalc: the name of the folder it lies in is not UTF-8: move it to another\n",
        name.out());
  }

  @Test
  void saysInOneLineWhichOptionsJavaRefuses() {
    for (String name :
        List.of("TIKCALC_JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
      Shell.Result refused = Shell.run(folder, name + "=-XX:+Bogus tikcalc" + ESTIMATE);
      assertEquals(
          new Shell.Result(
              69,
              "tikcalc: Java can't start (correct or unset "
                  + name
                  + "): Unrecognized VM option 'Bogus'\n"),
          refused);
    }
    Shell.Result memory =
        Shell.run(folder, "_JAVA_OPTIONS=-Xmx9999999g TIKCALC_JAVA_OPTS=-Xint tikcalc" + ESTIMATE);
    assertEquals(69, memory.code(), memory.out());
    assertTrue(
        memory
            .out()
            .startsWith(
                "tikcalc: Java can't start (correct or unset TIKCALC_JAVA_OPTS, _JAVA_OPTIONS): "
                    + "Could not reserve enough space"),
        memory.out());
    assertEquals(1, memory.out().lines().count(), memory.out());
  }

  @Test
  void saysInOneLineThatAFileOfItsOwnIsMissing() {
    String copy = "cp -r '" + Shell.PACKAGED + "' copy; rm copy/lib/";
    Shell.Result library = Shell.run(folder, copy + "picocli-*.jar; copy/bin/tikcalc" + ESTIMATE);
    assertEquals(69, library.code(), library.out());
    assertTrue(
        library.out().matches("tikcalc: its files are damaged: .* \\(install it again\\)\n"),
        library.out());
    Shell.Result program = Shell.run(folder, copy + "tikcalc.jar; copy/bin/tikcalc" + ESTIMATE);
    assertEquals(69, program.code(), program.out());
    assertTrue(
        program
            .out()
            .matches("tikcalc: no lib/tikcalc.jar in .* that can be read: install it again\n"),
        program.out());
    Shell.Result java = Shell.run(folder, "JAVA_HOME=$(printf 'x\\033[31m') tikcalc" + ESTIMATE);
    assertEquals(69, java.code(), java.out());
    assertTrue(java.out().startsWith("tikcalc: no bin/java in JAVA_HOME (x?[31m): "), java.out());
  }

  /** What is closed is neither read nor written, whatever Java opens in its place. */
  @Test
  void knowsClosedDescriptors() {
    Shell.Result in = Shell.run(folder, "tikcalc batch - --input-format csv <&-");
    assertEquals(65, in.code(), in.out());
    assertTrue(in.out().startsWith("stdin:1:1: error: the roster is empty"), in.out());
    Shell.Result out = Shell.run(folder, "tikcalc" + ESTIMATE + " >&-");
    assertEquals(74, out.code(), out.out());
    assertEquals("tikcalc: cannot write to standard output: Bad file descriptor\n", out.out());
    Shell.Result err = Shell.run(folder, "tikcalc" + ESTIMATE + " 2>&-");
    assertEquals(expected(), err.out());
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
