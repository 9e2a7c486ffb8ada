package io.github.tikcalc;

import io.github.tikcalc.cli.Environment;
import io.github.tikcalc.cli.Tikcalc;
import java.io.OutputStream;

/**
 * Runs what people run most, for nobody to see: the classes that it takes go into the archive with
 * which tikcalc starts at once. No help: a class of ours that renders for picocli would keep all
 * that renders out of the archive, as picocli's classes are of an old form.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Runs calls; what they print and how they end is lost.
   *
   * @param args a call each, its words parted by a blank
   */
  public static void main(String[] args) {
    new Archive("", "", "", "").renewIfUnused();
    Environment machine =
        Main.environment(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    for (String call : args) {
      Tikcalc.run(call.split(" "), machine);
    }
  }
}
