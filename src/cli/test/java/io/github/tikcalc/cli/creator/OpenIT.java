package io.github.tikcalc.cli.creator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is opened by the machine's own opener, here one that notes what it is asked for. */
final class OpenIT {
  private static final String PROGRAM = Shell.PACKAGED.resolve("bin/tikcalc").toString();

  @TempDir Path folder;

  private Shell.Result estimate(String options, int code) throws IOException {
    Path opener =
        Files.writeString(
            folder.resolve("xdg-open"),
            "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$1\" >'" + folder + "/asked'\nexit " + code + "\n");
    assertTrue(opener.toFile().setExecutable(true));
    return Shell.run(
        folder,
        "PATH='" + folder + "':$PATH " + PROGRAM + " estimate 12k beauty " + options,
        Map.of());
  }

  private Path asked() throws IOException {
    String[] asked = Files.readString(folder.resolve("asked")).split("\n");
    assertEquals("1", asked[0]);
    return Path.of(asked[1]);
  }

  @Test
  void opensAPageThatOnlyItsOwnerCanRead() throws IOException {
    Shell.Result result = estimate("--open", 0);
    Path page = asked();
    assertEquals("Opened in the browser: " + page + "\n", result.out());
    assertEquals(0, result.code());
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"), page.toString());
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(page.getParent())));
    Files.delete(page);
    Files.delete(page.getParent());
  }

  @Test
  void opensTheFileThatIsNamed() throws IOException {
    Shell.Result result = estimate("-o 'my page $HOME.html' --open", 0);
    assertEquals(0, result.code(), result.out());
    assertEquals(folder.resolve("my page $HOME.html").toRealPath(), asked().toRealPath());
  }

  @Test
  void saysWhereThePageIsWhereNothingOpensIt() throws IOException {
    Shell.Result result = estimate("-o page.html --open", 3);
    assertEquals(0, result.code(), result.out());
    assertTrue(result.out().startsWith("tikcalc: found no browser; the page is "), result.out());
    assertTrue(Files.exists(folder.resolve("page.html")));
  }

  @Test
  void opensNothingButAPage() throws IOException {
    for (String options : new String[] {"--open --format json", "--open -o x.csv", "--open -o -"}) {
      Shell.Result result = estimate(options, 0);
      assertEquals(2, result.code(), options);
      assertTrue(result.out().startsWith("tikcalc: --o"), result.out());
      assertFalse(Files.exists(folder.resolve("asked")), options);
      assertFalse(Files.exists(folder.resolve("x.csv")), options);
    }
  }
}
