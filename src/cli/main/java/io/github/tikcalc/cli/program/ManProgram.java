package io.github.tikcalc.cli.program;

import io.github.tikcalc.cli.call.Environment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The machine's own {@code man}, which shows a page to a person as all others are shown: set for
 * the terminal, in a pager.
 */
public record ManProgram(Environment environment) {
  /**
   * Has it show a page, until the person has read it.
   *
   * @param roff the page
   * @return whether it did; there may be no such program, or one that reads no pages from a pipe
   */
  public boolean show(String roff) {
    Path man = Programs.find(environment, "man");
    if (man == null) {
      return false;
    }
    ProcessBuilder builder =
        new ProcessBuilder(List.of(man.toString(), "-l", "-"))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment.variables());
    try {
      Process process = builder.start();
      try (OutputStream page = process.getOutputStream()) {
        page.write(roff.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // It stopped reading: its exit code tells whether that was wrong.
      }
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
