package io.github.tikcalc;

import io.github.tikcalc.cli.Tikcalc;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.Jvm;
import java.io.OutputStream;

/**
 * Runs what people run most, for nobody to see: the classes that it takes go into the archive with
 * which tikcalc starts at once. No help: a class of ours that renders for picocli would keep all
 * that renders out of the archive, as picocli's classes are of an old form.
 */
final class ArchiveTraining {
  private ArchiveTraining() {}

  /**
   * Runs calls; what they print and how they end is lost.
   *
   * @param args a call each, its words parted by a blank
   */
  public static void main(String[] args) {
    new ClassArchive("", "", "", "", "").keep();
    Environment machine =
        Main.environment(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    // As main does; a class that is missing has the program open its jar.
    Jvm.optionsOfTheUser(machine.variables());
    for (String call : args) {
      Tikcalc.run(call.split(" "), machine);
    }
  }
}
