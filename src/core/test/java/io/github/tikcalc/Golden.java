package io.github.tikcalc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * Files that hold exactly what the program prints. {@code mvn verify -Dtikcalc.bless=true} writes
 * them anew; read the difference before you commit it.
 */
public final class Golden {
  private static final boolean BLESSING = Boolean.getBoolean("tikcalc.bless");

  private Golden() {}

  /** Compares the whole text with the file's; when blessing, writes it there instead. */
  public static void check(Path file, String actual) {
    try {
      if (BLESSING) {
        write(file, actual);
      } else if (!Files.exists(file)) {
        throw new AssertionFailedError(
            file + " does not exist; -Dtikcalc.bless=true writes it:\n" + actual);
      } else {
        compare(file, Files.readString(file), actual);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static void write(Path file, String actual) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(actual)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
    }
  }

  private static void compare(Path file, String expected, String actual) {
    if (expected.equals(actual)) {
      return;
    }
    List<String> then = expected.lines().toList();
    List<String> now = actual.lines().toList();
    int line = 0;
    while (line < then.size() && line < now.size() && then.get(line).equals(now.get(line))) {
      line++;
    }
    throw new AssertionFailedError(
        String.join(
            "\n",
            file + ":" + (line + 1) + " differs (-Dtikcalc.bless=true accepts what is printed now)",
            "then: " + (line < then.size() ? then.get(line) : "the end"),
            "now:  " + (line < now.size() ? now.get(line) : "the end"),
            "all of it:",
            actual),
        expected,
        actual);
  }
}
