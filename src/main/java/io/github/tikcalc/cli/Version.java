package io.github.tikcalc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version, which the build writes into a file. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream("/io/github/tikcalc/version.txt")) {
      if (in == null) {
        throw new IOException("the version file is missing from the program");
      }
      return new String[] {
        "tikcalc " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()
      };
    }
  }
}
