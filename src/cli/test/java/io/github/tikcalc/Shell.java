package io.github.tikcalc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Runs command lines as a user would: the packaged program on the PATH, an empty home. */
public final class Shell {
  /** The packaged folder. */
  public static final Path PACKAGED =
      Path.of(System.getProperty("tikcalc.packaged", "target/tikcalc")).toAbsolutePath();

  private Shell() {}

  /**
   * What a command line leaves behind.
   *
   * @param out standard output and standard error, in the order they were written
   */
  public record Result(int code, String out) {}

  /** Runs a line with {@code sh} in a folder. */
  public static Result run(Path folder, String line) {
    return run(folder, line, Map.of());
  }

  /** The same with more variables. */
  public static Result run(Path folder, String line, Map<String, String> variables) {
    try {
      Path home = Files.createTempDirectory("home");
      ProcessBuilder shell =
          new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).redirectErrorStream(true);
      shell.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      Map<String, String> own = shell.environment();
      own.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("TIKCALC_"));
      own.remove("COLUMNS");
      own.put("PATH", PACKAGED.resolve("bin") + ":" + own.get("PATH"));
      own.put("JAVA_HOME", System.getProperty("java.home"));
      own.put("HOME", home.toString());
      own.putAll(variables);
      Process process = shell.start();
      try (InputStream in = process.getInputStream()) {
        String out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out);
      } finally {
        remove(home);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Whether a tool is installed. */
  public static boolean has(String tool) {
    return run(Path.of("."), "command -v " + tool).code() == 0;
  }
}
