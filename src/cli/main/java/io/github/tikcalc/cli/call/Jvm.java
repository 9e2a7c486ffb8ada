package io.github.tikcalc.cli.call;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The Java that runs the program, and what the launcher told it. No estimate depends on any of it.
 *
 * @param version as it calls itself, such as 17.0.15
 * @param feature the first number of that; 0 where it isn't known
 * @param released the day of this version; null where it doesn't tell
 * @param bundled whether it came with the program
 * @param vendor who built it
 * @param vm what kind of machine it is
 * @param home its folder
 * @param archive the file of classes it was told to start from, to start faster; empty where none
 * @param archiveUse whether it did
 * @param renewed the file that another archive is made in where this one is not used; empty where
 *     there is no place for one
 * @param fileNames the encoding of the names of files and of arguments
 * @param locale the user's, such as en_US.UTF-8; empty where there is none or it isn't known
 */
public record Jvm(
    String version,
    int feature,
    @Nullable LocalDate released,
    boolean bundled,
    String vendor,
    String vm,
    String home,
    String archive,
    ArchiveUse archiveUse,
    String renewed,
    String fileNames,
    String locale) {

  /** Whether Java starts from the archive of classes. It says nothing where it can't. */
  public enum ArchiveUse {
    NONE,
    USED,
    UNUSED,
    UNKNOWN
  }

  /** The variables by which the user gives options to Java, of those that are set. */
  public static List<String> optionsOfTheUser(Map<String, String> variables) {
    List<String> set = new ArrayList<>();
    for (String name :
        List.of("TIKCALC_JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
      if (!variables.getOrDefault(name, "").isEmpty()) {
        set.add(name);
      }
    }
    return set;
  }

  /**
   * What the properties tell.
   *
   * @param maps lists the files that the process has in its memory, where the system has such a
   *     list; else a file that isn't there
   */
  public static Jvm of(Properties properties, Path maps) {
    String named = properties.getProperty("tikcalc.archive", "");
    String archive = named.isEmpty() ? "" : real(Path.of(named));
    return new Jvm(
        properties.getProperty("java.version", ""),
        Integer.parseInt(properties.getProperty("java.specification.version", "0")),
        date(properties.getProperty("java.version.date", "")),
        isBundled(
            properties.getProperty("java.home", ""), properties.getProperty("tikcalc.home", "")),
        properties.getProperty("java.vendor", ""),
        properties.getProperty("java.vm.name", ""),
        properties.getProperty("java.home", ""),
        archive,
        archive.isEmpty() ? ArchiveUse.NONE : use(archive, maps),
        properties.getProperty("tikcalc.renewed", ""),
        properties.getProperty("sun.jnu.encoding", ""),
        properties.getProperty("tikcalc.locale", ""));
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isBundled(String java, String program) {
    return !java.isEmpty()
        && !program.isEmpty()
        && real(Path.of(java)).equals(real(Path.of(program, "runtime")));
  }

  /** The launcher's name for a file may lead through a descriptor of the process. */
  private static String real(Path file) {
    try {
      return file.toRealPath().toString();
    } catch (IOException e) {
      return file.toString();
    }
  }

  private static ArchiveUse use(String archive, Path maps) {
    try {
      // Columns of numbers, blanks, the path. An archive that was renewed meanwhile is "(deleted)".
      String mapped = new String(Files.readAllBytes(maps), StandardCharsets.UTF_8);
      String end = " " + archive;
      return mapped
              .lines()
              .anyMatch(line -> line.endsWith(end) || line.endsWith(end + " (deleted)"))
          ? ArchiveUse.USED
          : ArchiveUse.UNUSED;
    } catch (IOException e) {
      return ArchiveUse.UNKNOWN;
    }
  }
}
