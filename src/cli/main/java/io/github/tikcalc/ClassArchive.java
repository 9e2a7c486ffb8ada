package io.github.tikcalc;

import io.github.tikcalc.io.Tries;
import io.github.tikcalc.io.Trust;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The archive of classes with which tikcalc starts at once. All works without it, only later.
 *
 * <p>Java takes it silently or leaves it: it must have been made by the same Java, for jars of the
 * same size and time, and hold the bytes that its sums tell. Where it was left, the launcher is
 * asked for another one, in the background: a few times a day at most, and only in a folder that
 * nobody else can write to.
 *
 * @param named the file that Java was told to take; empty where there is none
 * @param renewed the file for another one; empty where there is no place for it
 * @param home the program's folder
 * @param vmInfo what Java tells of itself: "sharing" where it took the archive it was given, or one
 *     of its own for lack of one
 * @param boot what to note beside {@code renewed} once the archive was found to be whole: which
 *     start of the machine this is; empty where it wasn't looked at
 */
record ClassArchive(String named, String renewed, String home, String vmInfo, String boot) {
  /** Notes that the archive is whole, or asks for another one where none is in use. */
  void keep() {
    boolean used = !named.isEmpty() && vmInfo.contains("sharing");
    if (renewed.isEmpty() || (used && boot.isEmpty())) {
      return;
    }
    Path place = Path.of(renewed);
    if (Trust.ofThisProcess().privateFolder(place.getParent()) == null) {
      return;
    }
    try {
      if (!used) {
        renew(place);
      } else if (!boot.isEmpty()) {
        Files.writeString(Path.of(renewed.replace(".jsa", ".whole")), boot + " " + named + "\n");
      }
    } catch (IOException e) {
      // It only starts later.
    }
  }

  private void renew(Path place) throws IOException {
    Tries tries = Tries.toMake(place);
    if (tries.isEnough()) {
      return;
    }
    tries.add();
    new ProcessBuilder(home + "/bin/tikcalc", "--renew-archive", renewed)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
