package io.github.tikcalc;

import java.io.File;
import java.io.IOException;

/**
 * The archive of classes with which tikcalc starts at once. All works without it, only later.
 *
 * <p>Java takes it silently or leaves it: it must have been made by the same Java, for jars of the
 * same size and time. Where it was left, the launcher is asked for another one, in the background.
 */
final class Archive {
  private Archive() {}

  /**
   * Asks for an archive of this Java and these jars where there is a place for it but none in use.
   */
  static void renewIfUnused() {
    String place = System.getProperty("tikcalc.renewed", "");
    if (!place.isEmpty() && !isInUse()) {
      renew(new File(System.getProperty("tikcalc.home", "."), "bin/tikcalc"), new File(place));
    }
  }

  private static boolean isInUse() {
    // Java names sharing there where it took the archive it was given, or its own for lack of one.
    return !System.getProperty("tikcalc.archive", "").isEmpty()
        && System.getProperty("java.vm.info", "").contains("sharing");
  }

  private static void renew(File launcher, File place) {
    File folder = place.getParentFile();
    // Flags of the user's own may be why it was left; a new one would be left as well.
    if (System.getenv("TIKCALC_JAVA_OPTS") != null
        || new File(place.getPath() + ".lock").exists()
        || new File(place.getPath() + ".failed").exists()
        || !(folder.isDirectory() ? folder.canWrite() : folder.mkdirs())) {
      return;
    }
    ProcessBuilder maker =
        new ProcessBuilder(launcher.getPath(), "--make-archive", place.getPath())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      maker.start();
    } catch (IOException e) {
      // It only starts later.
    }
  }
}
