package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages, made once more by somebody else, are the same byte for byte. */
final class SamePackagesDist {
  @TempDir private Path folder;

  @Test
  void areTheSameInAnotherPlaceZoneAndLocaleAndByAnotherUmask() throws IOException {
    Shell.Result copied =
        Shell.run(
            Path.of("."),
            "cp -R --parents src/dist target/tikcalc target/sbom target/core/*.jar target/core/*.pom '"
                + folder
                + "'");
    assertEquals(new Shell.Result(0, ""), copied);
    // Times that the packages must not tell.
    Shell.run(folder, "find . -exec touch -d '2020-02-02' {} +");
    Shell.Result packed =
        Shell.run(
            folder,
            "umask 077; TZ=Asia/Kathmandu LANG=tr_TR.UTF-8 src/dist/package.sh "
                + System.getProperty("tikcalc.version")
                + " "
                + System.getProperty("tikcalc.timestamp"));
    assertEquals(new Shell.Result(0, ""), packed);
    String sums = Files.readString(Path.of("target/dist/SHA256SUMS"));
    assertTrue(sums.contains(".deb\n") && sums.contains(".tar.gz\n"), sums);
    assertEquals(sums, Files.readString(folder.resolve("target/dist/SHA256SUMS")));
  }
}
