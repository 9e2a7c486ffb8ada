package io.github.tikcalc.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.card.CardChoice;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardExportTest {
  private static final Path SHIPPED = Path.of("rates");

  @TempDir Path folder;

  @Test
  void copiesTheShippedCardByteForByte() throws IOException {
    Path target = folder.resolve("new/mine");
    List<String> names = CardExport.export(SHIPPED, target, false).files();
    assertTrue(names.containsAll(RateCardReader.read(SHIPPED).bytes().keySet()));
    assertEquals(names.stream().sorted().toList(), List.copyOf(tree(target).keySet()));
    for (String name : names) {
      assertArrayEquals(
          Files.readAllBytes(SHIPPED.resolve(name)), Files.readAllBytes(target.resolve(name)));
    }
    assertEquals(List.of("mine"), entries(folder.resolve("new")));
    CardChoice choice = CardChoice.of(target, Map.of(), null, SHIPPED);
    assertEquals(CardChoice.By.SHIPPED, choice.origin(RateCardReader.read(target).bytes()));
  }

  @Test
  void leavesBehindWhatIsNotTheCards() throws IOException {
    Path card = card("card.json", "inputs.json", "streams/a.json", "streams/a.json.bak", ".git/x");
    Path target = folder.resolve("mine");
    assertEquals(
        List.of("inputs.json", "streams/a.json", "card.json"),
        CardExport.export(card, target, false).files());
    assertEquals(List.of("card.json", "inputs.json", "streams"), entries(target));
    assertEquals(List.of("a.json"), entries(target.resolve("streams")));
  }

  @Test
  void takesTheReadmeAndTheSchemasAlong() throws IOException {
    Path card = card("card.json", "inputs.json", "README.md", "schema/card.schema.json");
    CardExport.export(card, folder.resolve("mine"), false);
    assertEquals(tree(card), tree(folder.resolve("mine")));
  }

  /** A run that was killed right behind keeping what it would replace leaves the lock of that. */
  @Test
  void putsRightWhatKeepsFilesBesideToo() throws IOException {
    Path mine = folder.resolve("mine");
    CardExport.export(card("card.json", "inputs.json"), mine, false);
    Files.createDirectory(folder.resolve("mine.before"));
    Files.createFile(folder.resolve(".mine.before.tikcalc-part.lock"));
    Files.createDirectory(folder.resolve(".mine.before2.tikcalc-part"));
    assertThrows(FileAlreadyExistsException.class, () -> CardExport.export(SHIPPED, mine, false));
    assertEquals(
        List.of("mine", "mine.before"),
        entries(folder).stream().filter(name -> name.contains("mine")).toList());
  }

  @Test
  void fillsAnEmptyFolder() throws IOException {
    Path target = Files.createDirectory(folder.resolve("mine"));
    Object key = Files.readAttributes(target, "unix:ino").get("ino");
    CardExport.export(SHIPPED, target, false);
    assertTrue(Files.exists(target.resolve("card.json")));
    // A shell that stands in the folder must not find itself nowhere.
    assertEquals(key, Files.readAttributes(target, "unix:ino").get("ino"));
  }

  @Test
  void followsALinkToAnEmptyFolder() throws IOException {
    Path target = Files.createDirectory(folder.resolve("mine"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    CardExport.export(SHIPPED, link, false);
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.exists(target.resolve("card.json")));
  }

  @Test
  void refusesAFolderThatHoldsACardAndNamesWhatIsThere() throws IOException {
    Path target = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(target.resolve("card.json"), "my work");
    Files.writeString(target.resolve("another.txt"), "more of it");
    assertEquals(
        "it already holds card.json (name another folder, or copy over it with --force: what differs"
            + " is kept)",
        refusal(target, false).getReason());
    assertEquals(target.toString(), refusal(target, false).getFile());
    assertEquals(Map.of("another.txt", "more of it", "card.json", "my work"), tree(target));
  }

  @Test
  void refusesAFolderThatHoldsAnythingElse() throws IOException {
    Path target = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(target.resolve("b.txt"), "b");
    Files.writeString(target.resolve(".a"), "a");
    assertEquals("it already holds .a (name another folder)", refusal(target, false).getReason());
    assertEquals(List.of(".a", "b.txt"), entries(target));
  }

  @Test
  void overwritesByForceAndTouchesNoOtherFile() throws IOException {
    Path card = card("card.json", "inputs.json", "streams/a.json");
    Path target = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(target.resolve("card.json"), "my work");
    Files.createDirectory(target.resolve("streams"));
    Files.writeString(target.resolve("streams/own.json"), "mine");
    CardExport.export(card, target, true);
    Map<String, String> expected = new TreeMap<>(tree(card));
    expected.put("streams/own.json", "mine");
    assertEquals(expected, tree(target));
  }

  @Test
  void keepsWhatItWouldReplace() throws IOException {
    Path target = folder.resolve("mine");
    CardExport.export(SHIPPED, target, false);
    assertNull(CardExport.export(SHIPPED, target, true).kept(), "nothing differs");
    for (String mine : List.of("mine", "mine", "mine 2")) {
      Files.writeString(target.resolve("inputs.json"), mine);
      CardExport.Kept kept = CardExport.export(SHIPPED, target, true).kept();
      assertNotNull(kept);
      assertEquals(List.of("inputs.json"), kept.files());
      assertEquals(mine, Files.readString(kept.folder().resolve("inputs.json")));
      // What is kept already isn't kept twice.
      assertEquals(
          folder.resolve(mine.equals("mine") ? "mine.before" : "mine.before2"), kept.folder());
    }
  }

  @Test
  void refusesAFileInPlaceOfAFolderEvenByForce() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "my work");
    assertEquals("it is a file (name a folder)", refusal(file, true).getReason());
    assertEquals("my work", Files.readString(file));
  }

  @Test
  void refusesALinkThatWouldLeadTheFilesElsewhere() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path target = Files.createDirectory(folder.resolve("mine"));
    Files.createSymbolicLink(target.resolve("streams"), elsewhere);
    FileAlreadyExistsException e = refusal(target, true);
    assertEquals("it is no folder (move it, or name another folder)", e.getReason());
    assertEquals(List.of(), entries(elsewhere));
    assertEquals(List.of("streams"), entries(target));
  }

  @Test
  void refusesALinkToNowhere() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("missing"));
    assertTrue(refusal(link, true).getReason().startsWith("it is a link to nowhere"));
    assertFalse(Files.exists(folder.resolve("missing")));
  }

  @Test
  void refusesAFolderInPlaceOfAFile() throws IOException {
    Path target = Files.createDirectories(folder.resolve("mine"));
    Files.createDirectory(target.resolve("card.json"));
    assertTrue(refusal(target, true).getReason().startsWith("it is a folder"));
    assertEquals(List.of("card.json"), entries(target));
  }

  @Test
  void leavesNothingWhereTheCardIsIncomplete() throws IOException {
    Path card = card("card.json", "streams/a.json");
    Path target = folder.resolve("mine");
    assertThrows(NoSuchFileException.class, () -> CardExport.export(card, target, false));
    assertFalse(Files.exists(target));
  }

  @Test
  void leavesNothingWhereWritingStopsHalfway() throws IOException {
    // A name that no file system takes.
    Path card = card("card.json", "inputs.json");
    String tooLong = "m".repeat(250);
    assertThrows(
        IOException.class, () -> CardExport.export(card, folder.resolve("new/" + tooLong), false));
    assertEquals(List.of("card"), entries(folder));
  }

  @Test
  void copiesCanBeEditedThoughTheShippedCardCannot() throws IOException {
    Path card = card("card.json", "inputs.json");
    Files.setPosixFilePermissions(
        card.resolve("card.json"), PosixFilePermissions.fromString("r--r--r--"));
    Path plain = Files.createDirectory(folder.resolve("plain"));
    for (String name : List.of("new", "plain")) {
      Path target = folder.resolve(name);
      CardExport.export(card, target, false);
      assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(target));
      assertEquals(
          Files.getPosixFilePermissions(Files.writeString(folder.resolve("any"), "")),
          Files.getPosixFilePermissions(target.resolve("card.json")));
    }
  }

  private FileAlreadyExistsException refusal(Path target, boolean force) {
    return assertThrows(
        FileAlreadyExistsException.class, () -> CardExport.export(SHIPPED, target, force));
  }

  private Path card(String... names) throws IOException {
    Path card = folder.resolve("card");
    for (String name : names) {
      Files.createDirectories(card.resolve(name).getParent());
      Files.writeString(card.resolve(name), "this is " + name);
    }
    return card;
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Every file's text by its path. */
  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }
}
