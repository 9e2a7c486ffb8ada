package io.github.tikcalc;

import java.io.File;
import java.io.IOException;

/**
 * The archive of classes with which tikcalc starts at once. All works without it, only later.
 *
 * <p>Java takes it silently or leaves it: it must have been made by the same Java, for jars of the
 * same size and time. Where it was left, the launcher is asked for another one, in the background.
 *
 * @param named the file that Java was told to take; empty where there is none
 * @param renewed the file for another one; empty where there is no place for it
 * @param home the program's folder
 * @param vmInfo what Java tells of itself: "sharing" where it took the archive it was given, or one
 *     of its own for lack of one
 */
record Archive(String named, String renewed, String home, String vmInfo) {

  /** Asks for another one where none is in use. */
  void renewIfUnused() {
    boolean used = !named.isEmpty() && vmInfo.contains("sharing");
    if (!used && !renewed.isEmpty()) {
      renew(new File(renewed));
    }
  }

  private void renew(File place) {
    File folder = place.getParentFile();
    if (new File(renewed + ".failed").exists()
        || !(folder.isDirectory() ? folder.canWrite() : folder.mkdirs())) {
      return;
    }
    ProcessBuilder maker =
        new ProcessBuilder(home + "/bin/tikcalc", "--make-archive", renewed)
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
