package io.github.tikcalc.cli.call;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class VersionTest {

  @Test
  void isTheOneOfTheBuild() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));

    assertTrue(
        build.contains(
            "<artifactId>tikcalc-parent</artifactId>\n  <version>" + Version.NUMBER + "</version>"),
        "pom.xml is not version " + Version.NUMBER);
  }
}
