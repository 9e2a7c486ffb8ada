package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the doctor sees of a real machine. */
final class DoctorIT {
  private static final String JAVA =
      "\"$JAVA_HOME/bin/java\" -Dtikcalc.home=" + Shell.PACKAGED + " ";
  private static final String DOCTOR =
      " -cp '" + Shell.PACKAGED + "/lib/*' io.github.tikcalc.Main doctor --format json";

  @TempDir private Path folder;

  private static JsonNode facts(Shell.Result doctor, String check) {
    for (JsonNode one : new JsonMapper().readTree(doctor.out()).get("checks")) {
      if (one.get("check").asString().equals(check)) {
        return one.get("facts");
      }
    }
    throw new AssertionError("no " + check + " in " + doctor.out());
  }

  @Test
  void findsNothingWrongWithTheProgramAsItIsBuilt() {
    Shell.Result doctor = Shell.run(folder, "tikcalc doctor");
    assertEquals(0, doctor.code(), doctor.out());
    assertTrue(doctor.out().endsWith("\n\nNothing is wrong.\n"), doctor.out());
    Shell.Result json = Shell.run(folder, "tikcalc doctor --format json");
    String java = facts(json, "java").get("version").asString();
    assertEquals(System.getProperty("java.version"), java);
    assertEquals(
        System.getProperty("java.version.date"), facts(json, "java").get("released").asString());
    assertFalse(facts(json, "java").get("bundled").asBoolean());
    String card = facts(json, "rate-card").get("folder").asString();
    assertEquals(Shell.PACKAGED.resolve("rates").toString(), card);
    Path archive = Shell.PACKAGED.resolve("lib/tikcalc.jsa");
    assumeTrue(Files.exists(archive) && Files.exists(Path.of("/proc/self/maps")));
    assertTrue(facts(json, "fast-start").get("inUse").asBoolean(), json.out());
    assertEquals(archive.toString(), facts(json, "fast-start").get("archive").asString());
  }

  @Test
  void endsWithOneWhereACardIsDamaged() throws IOException {
    Path card = Files.createDirectories(folder.resolve("home/.config/tikcalc/rates"));
    Files.writeString(card.resolve("card.json"), "{");
    Shell.Result doctor = Shell.run(folder, "HOME=$PWD/home tikcalc doctor");
    assertEquals(1, doctor.code(), doctor.out());
    assertTrue(doctor.out().endsWith("\n\n1 thing is wrong.\n"), doctor.out());
  }

  /** On Linux it is seen in the memory of the process, under the file's own name. */
  @Test
  void seesWhetherJavaUsesAnArchive() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/maps")));
    Path archive = folder.toRealPath().resolve("an é.jsa");
    Shell.Result made =
        Shell.run(folder, JAVA + "-XX:ArchiveClassesAtExit='" + archive + "'" + DOCTOR);
    assertEquals(0, made.code(), made.out());
    assertTrue(Files.exists(archive), made.out());

    Path link = Files.createSymbolicLink(folder.resolve("link.jsa"), archive);
    String named = "-Dtikcalc.archive=" + link + " -XX:SharedArchiveFile='" + archive + "'";
    Shell.Result used =
        Shell.run(folder, "LC_ALL=C.UTF-8; export LC_ALL; " + JAVA + named + DOCTOR);
    assertTrue(facts(used, "fast-start").get("inUse").asBoolean(), used.out());

    Shell.Result unused = Shell.run(folder, JAVA + named + " -Xshare:off" + DOCTOR);
    assertEquals(false, facts(unused, "fast-start").get("inUse").asBoolean(), unused.out());

    Shell.Result none = Shell.run(folder, JAVA + DOCTOR);
    assertEquals(false, facts(none, "fast-start").get("inUse").asBoolean(), none.out());
  }

  /** Root may enter every folder: then it is another user who looks, as whom setpriv runs it. */
  @Test
  void saysThatAFolderCannotBeEntered() throws IOException {
    boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    assumeTrue(!root || Shell.has("setpriv"), "root, and no setpriv");
    Path config = Files.createDirectory(folder.resolve("config"));
    String doctor = "XDG_CONFIG_HOME=$PWD/config tikcalc doctor";
    if (root) {
      // Where the project lies, they may not get to.
      Shell.run(folder, "chmod 755 . && cp -r '" + Shell.PACKAGED + "' copy && chown 12345 config");
      doctor =
          "XDG_CONFIG_HOME=$PWD/config setpriv --reuid 12345 --clear-groups copy/bin/tikcalc doctor";
    }
    Shell.run(folder, "chmod u-x,go-rwx config");
    Shell.Result blind = Shell.run(folder, doctor);
    Shell.run(folder, "chmod u+x config");
    assertEquals(1, blind.code(), blind.out());
    String told = blind.out().replaceAll("\\s+", " ");
    assertTrue(told.contains("no permission to enter " + config + " "), blind.out());
    assertTrue(told.contains(" chmod u+rwx " + config + " "), blind.out());
  }
}
