package io.github.tikcalc.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * How often something was tried of late that can fail for good: a few times a day are enough.
 *
 * @param file holds a byte a try; after a day it counts no longer, nor does one from the future
 */
public record Tries(Path file) {
  private static final int MOST = 3;
  private static final Duration LAPSE = Duration.ofDays(1);

  /** The tries to make a file. */
  public static Tries toMake(Path made) {
    return new Tries(made.resolveSibling(made.getFileName().toString().replace(".jsa", ".tried")));
  }

  /** Whether it was tried often enough. */
  public boolean isEnough() {
    try {
      return counts() && Files.size(file) >= MOST;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean counts() throws IOException {
    long age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
    return 0 <= age && age <= LAPSE.toMillis();
  }

  /**
   * Notes another one.
   *
   * @throws IOException if it cannot be noted: then it had better not be tried, either
   */
  public void add() throws IOException {
    if (Files.exists(file) && !counts()) {
      Files.delete(file);
    }
    Files.write(
        file,
        ".".getBytes(StandardCharsets.US_ASCII),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
