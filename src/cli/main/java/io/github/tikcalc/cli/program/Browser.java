package io.github.tikcalc.cli.program;

import io.github.tikcalc.cli.call.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The machine's own way to show a file in a browser, whichever the person has chosen. */
public record Browser(Environment environment) {
  /** On Linux, in Linux on Windows, on macOS, on Windows: the first that is there. */
  private static final List<String> OPENERS =
      List.of("xdg-open", "wslview", "open", "explorer.exe");

  /** Ends with 1 whatever comes of it. */
  private static final String NEVER_WELL = "explorer.exe";

  /** How long one has to say that it found no browser; some stay as long as the browser. */
  private static final int SECONDS = 3;

  /**
   * Opens a file.
   *
   * @return whether something opened it, as far as can be told
   */
  public boolean open(Path file) {
    for (String opener : OPENERS) {
      Path program = Programs.find(environment, opener);
      if (program != null) {
        return start(program, file) || opener.equals(NEVER_WELL);
      }
    }
    return false;
  }

  private boolean start(Path program, Path file) {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(program.toString(), file.toString()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment.variables());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return !process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
