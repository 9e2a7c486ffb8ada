package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.tikcalc.Golden;
import io.github.tikcalc.cli.call.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every screen and every error message, whole: the files of {@code
 * src/cli/test/resources/cli/screens}.
 */
final class ScreensTest {
  static final Path SCREENS = Path.of("src/cli/test/resources/cli/screens");

  /** As if this user had just tried to make an archive, as often as it is tried in a day. */
  @BeforeAll
  static void haveTried() throws IOException {
    Path tries = Path.of("src/cli/test/resources/cli/files/cache/tikcalc/it.tried");
    Files.setLastModifiedTime(tries, FileTime.from(Instant.now()));
  }

  @TestFactory
  Stream<DynamicTest> printsWhatTheFileHolds() throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.walk(SCREENS)) {
      cases = files.filter(Files::isRegularFile).sorted().toList();
    }
    assertFalse(cases.isEmpty());
    return cases.stream()
        .map(
            file ->
                dynamicTest(SCREENS.relativize(file).toString(), file.toUri(), () -> play(file)));
  }

  private static void play(Path file) throws IOException {
    ScreenCase call = ScreenCase.read(file);
    Machine.Result result = call.run();
    Golden.check(file, call.text(result));
    if (result.code() == ExitCode.FOUND) {
      assertFalse(result.out().isEmpty(), "found something and printed nothing");
      return;
    }
    if (result.code() == ExitCode.GATE) {
      assertFalse(result.out().isEmpty(), "printed nothing");
      assertFalse(result.err().isBlank(), "stopped without a word");
      return;
    }
    if (result.code() == ExitCode.DONE) {
      // A batch says how many rows it had.
      boolean batch = result.err().contains(" rejected\n");
      assertEquals("", batch ? "" : result.err(), "on standard error, though all went well");
    } else {
      assertEquals("", result.out(), "something on standard output, though it failed");
      assertFalse(result.err().isBlank(), "failed without a word");
    }
    if (result.code() != ExitCode.DATA && result.code() != ExitCode.DONE) {
      // Faults of several options are told together, each with its option.
      long lines = result.err().lines().filter(line -> !line.startsWith("tikcalc: --")).count();
      assertTrue(lines <= 1, "more than one line on standard error");
    }
  }
}
