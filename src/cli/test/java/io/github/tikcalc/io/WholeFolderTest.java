package io.github.tikcalc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of a run, a folder is as it was or as it is meant to be. */
final class WholeFolderTest {
  private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

  static {
    for (String name : List.of("a", "own/deep/b", "there/c", "d")) {
      FILES.put(name, ("new " + name).getBytes(StandardCharsets.UTF_8));
    }
  }

  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void writeWhatWasThere() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("mine"));
    Files.createDirectory(folder.resolve("there"));
    for (String name : List.of("a", "there/c", "there/mine", "mine")) {
      Files.writeString(folder.resolve(name), "old " + name);
    }
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        files.put(
            folder.relativize(path).toString(),
            Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.readString(path) : "");
      }
    }
    return files;
  }

  private FolderChange change() {
    return new FolderChange(folder, folder.resolve(".tikcalc-part"));
  }

  @Test
  void isAsItWasAfterAKillAtEveryStep() throws IOException {
    Map<String, String> before = tree(temporary);
    List<String> names = List.copyOf(FILES.keySet());
    for (int put = -2; put <= names.size(); put++) {
      FolderChange killed = change();
      killed.stage(FILES);
      if (put >= -1) {
        killed.begin();
        killed.put(names.subList(0, Math.max(0, put)));
      }
      WholeFolder.heal(folder);
      assertEquals(before, tree(temporary), "killed after " + put);
    }
    // Killed while it was being put right: half of it is back already.
    FolderChange killed = change();
    killed.stage(FILES);
    killed.begin();
    killed.put(names);
    Path old = folder.resolve(".tikcalc-part/old/a");
    Files.move(old, folder.resolve("a"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    WholeFolder.heal(folder);
    assertEquals(before, tree(temporary));
  }

  @Test
  void isAsItWasWhereAFileCannotBePutInItsPlace() throws IOException {
    Files.createDirectories(folder.resolve("d/full"));
    Map<String, String> before = tree(temporary);
    assertThrows(IOException.class, () -> WholeFolder.fill(folder, FILES));
    assertEquals(before, tree(temporary));
  }

  @Test
  void replacesWhatIsItsAndNothingElse() throws IOException {
    Map<String, String> expected = tree(folder);
    FILES.forEach((name, bytes) -> expected.put(name, new String(bytes, StandardCharsets.UTF_8)));
    expected.put("own", "");
    expected.put("own/deep", "");
    WholeFolder.fill(folder, FILES);
    assertEquals(expected, tree(folder));
  }

  @Test
  void removesWhatAKilledRunLeftBesideANewFolder() throws IOException {
    Files.createDirectories(temporary.resolve(".new.tikcalc-part/streams"));
    Files.writeString(temporary.resolve(".new.tikcalc-part/streams/a.json"), "half");
    Files.writeString(temporary.resolve(".new.tikcalc-part.lock"), "");
    WholeFolder.create(temporary.resolve("new"), FILES);
    assertEquals(FILES.keySet(), files(temporary.resolve("new")));
    assertFalse(Files.exists(temporary.resolve(".new.tikcalc-part")));
    assertFalse(Files.exists(temporary.resolve(".new.tikcalc-part.lock")));
  }

  private static java.util.Set<String> files(Path folder) throws IOException {
    Map<String, String> all = tree(folder);
    all.values().removeIf(String::isEmpty);
    return new java.util.HashSet<>(all.keySet());
  }

  /** The list of what was added lies where anybody may have put it who made the folder. */
  @Test
  void believesNoListThatLeadsOutOfTheFolder() throws IOException {
    Path other = Files.createDirectory(temporary.resolve("other"));
    Files.writeString(other.resolve("precious"), "mine");
    Files.createSymbolicLink(folder.resolve("link"), other);
    Path part = Files.createDirectories(folder.resolve(".tikcalc-part/old/link"));
    Files.writeString(part.resolve("precious"), "theirs");
    Files.writeString(
        folder.resolve(".tikcalc-part/begun"),
        "../other/precious\nlink/precious\n" + other.resolve("precious") + "\n.\n\n");
    WholeFolder.heal(folder);
    assertEquals("mine", Files.readString(other.resolve("precious")));
    assertTrue(Files.exists(folder.resolve("mine")));
    assertFalse(Files.exists(folder.resolve(".tikcalc-part")));
  }

  @Test
  void waitsForNobodyAndDisturbsNobody() throws IOException {
    Map<String, String> before = tree(folder);
    Path lock = folder.resolve(".tikcalc-part.lock");
    try (FileChannel other =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      other.lock();
      IOException refused = assertThrows(IOException.class, () -> WholeFolder.fill(folder, FILES));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("another tikcalc is writing there"),
          refused.toString());
      assertThrows(IOException.class, () -> WholeFolder.heal(folder));
    }
    before.put(".tikcalc-part.lock", "");
    assertEquals(before, tree(folder));
    WholeFolder.fill(folder, FILES);
    assertFalse(Files.exists(lock));
  }
}
