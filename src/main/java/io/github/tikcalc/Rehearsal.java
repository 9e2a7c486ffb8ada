package io.github.tikcalc;

import io.github.tikcalc.cli.Environment;
import io.github.tikcalc.cli.Tikcalc;
import java.io.OutputStream;
import java.util.List;

/**
 * Runs what people run most, for nobody to see: the classes that it takes go into the archive with
 * which tikcalc starts at once.
 */
final class Rehearsal {
  private static final List<String> CALLS =
      List.of(
          "estimate --followers 1000",
          "estimate --followers 12.5k --engagement-rate 8.5% --explain",
          "estimate --followers 1000 --format json",
          "estimate --followers 1000 --format csv",
          "estimate --followers 1000 --format markdown",
          "estimate --folowers 1000",
          "estimate --help",
          "niches",
          "streams",
          "metrics",
          "--version",
          "--help");

  private Rehearsal() {}

  /** Runs all of it; what it prints and how it ends is lost. */
  public static void main(String[] args) {
    Environment machine =
        Main.environment(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    for (String call : CALLS) {
      Tikcalc.run(call.split(" "), machine);
    }
  }
}
