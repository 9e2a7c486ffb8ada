package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every {@code console} block of every README is run, and what it prints held against the page. A
 * line that begins with {@code $} is a command; the lines after it are its output. Each page has a
 * folder of its own that looks like the project's, so that nothing is left behind. {@code
 * -Dtikcalc.bless=true} rewrites the outputs.
 */
final class DocumentationIT {
  private static final List<Path> PAGES =
      List.of(
          Path.of("README.md"),
          Path.of("rates/README.md"),
          Path.of("examples/README.md"),
          Path.of("examples/agent/README.md"),
          Path.of("examples/own-stream/README.md"));

  /** Tools that a page may use and that are not installed here: their commands are not run. */
  private static final List<String> MISSING =
      Stream.of("jq", "mlr").filter(tool -> !Shell.has(tool)).toList();

  @Test
  void knowsEveryPage() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("."))) {
      List<Path> pages =
          files
              .map(Path::normalize)
              .filter(file -> file.endsWith("README.md"))
              .filter(file -> !file.startsWith("target") && !file.startsWith("src"))
              .sorted()
              .toList();
      assertEquals(PAGES.stream().sorted().toList(), pages);
    }
  }

  /** A command shown anywhere else than in a console block would be shown unchecked. */
  @Test
  void showsNoCommandThatIsNotRun() throws IOException {
    for (Path page : PAGES) {
      String fence = "";
      for (String line : Files.readAllLines(page)) {
        if (line.startsWith("```")) {
          fence = fence.isEmpty() ? line : "";
        } else if (!fence.isEmpty() && !fence.equals("```console") && line.startsWith("tikcalc")) {
          throw new AssertionError(page + " shows in " + fence + ": " + line);
        }
      }
    }
  }

  @Test
  void startsWithTheTwoCommands() throws IOException {
    String page = Files.readString(Path.of("README.md"));
    String first =
        "```sh\nmvn -q -DskipTests package && target/tikcalc/bin/tikcalc estimate --followers 1000"
            + " --niche beauty\n```\n\n```sh\nmvn verify\n```\n";
    assertTrue(page.contains(first), "the two commands at the top of README.md");
    assertTrue(Files.readString(Path.of(".ci/run")).contains("mvn -B -ntp clean verify"));
  }

  @TestFactory
  Stream<DynamicTest> printsWhatThePageSays() {
    return PAGES.stream().map(page -> DynamicTest.dynamicTest(page.toString(), () -> check(page)));
  }

  private static void check(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    List<String> actual = new ArrayList<>();
    Path folder = Files.createTempDirectory("page");
    for (String part : List.of("rates", "examples")) {
      Files.createSymbolicLink(folder.resolve(part), Path.of(part).toAbsolutePath());
    }
    boolean console = false;
    boolean missing = false;
    int commands = 0;
    for (String line : lines) {
      if (line.equals("```console")) {
        console = true;
        actual.add(line);
      } else if (console && line.equals("```")) {
        console = false;
        actual.add(line);
      } else if (console && line.startsWith("$ ")) {
        String command = line.substring(2);
        actual.add(line);
        commands++;
        missing = MISSING.stream().anyMatch(tool -> command.contains("| " + tool + " "));
        if (!missing) {
          actual.addAll(Shell.run(folder, command).out().lines().toList());
        }
      } else if (!console || missing) {
        // What a tool that is not here would print is taken from the page.
        actual.add(line);
      }
    }
    assertTrue(commands > 0, "no command in " + page);
    Golden.check(page, String.join("\n", actual) + "\n");
  }
}
