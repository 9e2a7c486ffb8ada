package io.github.tikcalc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void appearsWhenItIsFinished() throws IOException {
    Path path = folder.resolve("out.csv");
    try (AtomicFile file = AtomicFile.create(path)) {
      file.stream().write(bytes("half"));
      assertFalse(Files.exists(path));
      file.stream().write(bytes(" and half"));
      file.finish();
      assertEquals("half and half", Files.readString(path));
    }
    assertEquals(List.of("out.csv"), names());
  }

  @Test
  void leavesNothingWhenItIsGivenUp() throws IOException {
    Path path = folder.resolve("out.csv");
    Files.writeString(path, "what was there");
    try (AtomicFile file = AtomicFile.create(path)) {
      file.stream().write(bytes("half"));
    }
    assertEquals("what was there", Files.readString(path));
    assertEquals(List.of("out.csv"), names());
  }

  @Test
  void removesWhatAKilledRunLeft() throws IOException {
    Path path = folder.resolve("out.csv");
    for (String left :
        List.of(".out.csv.1-0", ".out.csv.99999-7", ".out.csv.x-0", ".out.csv2.1-0")) {
      Files.writeString(folder.resolve(left), "half");
    }
    Files.createDirectory(folder.resolve(".out.csv.2-0"));
    try (AtomicFile file = AtomicFile.create(path)) {
      file.finish();
    }
    assertEquals(List.of(".out.csv.2-0", ".out.csv.x-0", ".out.csv2.1-0", "out.csv"), names());
  }

  @Test
  void leavesWhatSomebodyIsStillAt() throws IOException {
    Path path = folder.resolve("out.csv");
    try (AtomicFile first = AtomicFile.create(path)) {
      first.stream().write(bytes("first"));
      try (AtomicFile second = AtomicFile.create(path)) {
        second.stream().write(bytes("second"));
        second.finish();
      }
      assertEquals("second", Files.readString(path));
      first.finish();
    }
    assertEquals("first", Files.readString(path));
    assertEquals(List.of("out.csv"), names());
  }

  @Test
  void keepsLinksAndPermissions() throws IOException {
    Path path = folder.resolve("out.csv");
    Path link = folder.resolve("link.csv");
    Files.writeString(path, "what was there");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(link, Path.of("out.csv"));
    try (AtomicFile file = AtomicFile.create(link)) {
      file.stream().write(bytes("new"));
      file.finish();
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(path));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  @Test
  void makesTheFileThatALinkLeadsTo() throws IOException {
    Path link = folder.resolve("link.csv");
    Files.createSymbolicLink(link, Path.of("further.csv"));
    Files.createSymbolicLink(folder.resolve("further.csv"), Path.of("out.csv"));
    try (AtomicFile file = AtomicFile.create(link)) {
      file.stream().write(bytes("new"));
      file.finish();
    }
    assertEquals(List.of("further.csv", "link.csv", "out.csv"), names());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(folder.resolve("out.csv")));
    Path circle = folder.resolve("circle.csv");
    Files.createSymbolicLink(circle, Path.of("circle.csv"));
    assertTrue(message(circle).contains("circle"), message(circle));
  }

  @Test
  void writesToADeviceAsItIs() throws IOException {
    try (AtomicFile file = AtomicFile.create(Path.of("/dev/null"))) {
      file.stream().write(bytes("gone"));
      file.finish();
    }
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    assertThrows(
        IOException.class,
        () -> {
          try (AtomicFile file = AtomicFile.create(Path.of("/dev/full"))) {
            file.stream().write(bytes("too much"));
          }
        });
  }

  @Test
  void saysWhereItCannotBe() {
    assertTrue(message(folder).contains("is a folder"), message(folder));
    Path nowhere = folder.resolve("none/out.csv");
    assertTrue(message(nowhere).contains("there is no such folder"), message(nowhere));
  }

  private static String message(Path path) {
    return String.valueOf(
        assertThrows(IOException.class, () -> AtomicFile.create(path)).getMessage());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
