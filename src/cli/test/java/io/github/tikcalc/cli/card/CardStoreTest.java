package io.github.tikcalc.cli.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.card.snapshot.CardSnapshot;
import io.github.tikcalc.io.Trust;
import io.github.tikcalc.review.CardExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own card is kept where nobody else can put another one in its place. */
final class CardStoreTest {
  private static final Path SHIPPED = Path.of("rates");
  private static final String PLANTED = "Planted";

  @TempDir private Path folder;
  private Path cache;
  private Path own;
  private CardStore store;

  @BeforeEach
  void exportACardToEdit() throws IOException {
    cache = folder.resolve("cache/tikcalc");
    own = folder.resolve("own");
    CardExport.export(SHIPPED, own, false);
    edit("A card of my own");
    Path program = Files.writeString(folder.resolve("program.jar"), "a program");
    store =
        new CardStore(program, folder.resolve("shipped.snapshot"), cache, Trust.ofThisProcess());
  }

  private void edit(String title) throws IOException {
    Path card = own.resolve("card.json");
    String text = Files.readString(card);
    Files.writeString(
        card, text.replaceFirst("\"title\": \"[^\"]*\"", "\"title\": \"" + title + "\""));
  }

  private String title() throws IOException {
    return store.read(CardChoice.of(own, Map.of(), null, SHIPPED), "own", List.of()).card().title();
  }

  private List<Path> kept() throws IOException {
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  /**
   * The files as they are, and beside them a card that they don't hold: whoever reads it used it.
   */
  private Path plant() throws IOException {
    CardReading mine = RateCardReader.read(own);
    String title = mine.cardOrThrow().title();
    edit(PLANTED);
    CardReading other = RateCardReader.read(own);
    edit(title);
    CRC32 program = new CRC32();
    program.update(Files.readAllBytes(store.program()));
    Path file = kept().get(0);
    Files.write(
        file, new CardSnapshot(other.cardOrThrow(), mine.bytes()).bytes(program.getValue()));
    return file;
  }

  @Test
  void isKeptOnceItIsReadAndUsedFromThenOn() throws IOException {
    assertEquals("A card of my own", title());
    assertEquals(1, kept().size());
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
    plant();
    assertEquals(PLANTED, title());
  }

  @Test
  void isReadAgainOnceItIsEdited() throws IOException {
    title();
    plant();
    edit("Edited");
    assertEquals("Edited", title());
    assertEquals("Edited", title());
    assertEquals(1, kept().size());
  }

  @Test
  void isNotTakenFromWhatOthersCanWriteTo() throws IOException {
    title();
    Path file = plant();
    for (Path open : List.of(file, cache, cache.getParent())) {
      var before = Files.getPosixFilePermissions(open);
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
      byte[] planted = Files.readAllBytes(file);
      assertEquals("A card of my own", title(), open.toString());
      Files.setPosixFilePermissions(open, before);
      Files.write(file, planted);
    }
    assertEquals(PLANTED, title());
  }

  @Test
  void isNotTakenFromAnotherUser() throws IOException {
    title();
    Path file = plant();
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "not root");
    for (Path foreign : List.of(file, cache, cache.getParent())) {
      byte[] planted = Files.readAllBytes(file);
      Files.setAttribute(foreign, "unix:uid", 12345);
      assertEquals("A card of my own", title(), foreign.toString());
      Files.setAttribute(foreign, "unix:uid", 0);
      Files.write(file, planted);
    }
    assertEquals(PLANTED, title());
  }

  @Test
  void isNotTakenThroughALink() throws IOException {
    title();
    Path file = plant();
    Path elsewhere = Files.move(file, folder.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere);
    byte[] planted = Files.readAllBytes(elsewhere);
    assertEquals("A card of my own", title());
    assertTrue(java.util.Arrays.equals(planted, Files.readAllBytes(elsewhere)), "written through");
  }

  @Test
  void isDoneWithoutWhereThereIsNoPlace() throws IOException {
    Files.writeString(cache.getParent().getParent().resolve("cache"), "in the way");
    assertEquals("A card of my own", title());
    assertFalse(Files.exists(cache));
  }

  private String titleBy(String variable, Path home) throws IOException {
    Map<String, String> variables =
        variable.isEmpty() ? Map.of() : Map.of(variable, own.toString());
    return store
        .read(CardChoice.of(null, variables, home, SHIPPED), "own", List.of())
        .card()
        .title();
  }

  @Test
  void isNotReadUnlessNamedWhereAnybodyCanWriteToIt() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path config = Files.createDirectories(home.resolve(".config/tikcalc")).resolve("rates");
    Files.createSymbolicLink(config, own);
    assertEquals("A card of my own", titleBy("", home));
    assertEquals("A card of my own", titleBy("TIKCALC_RATES", home));
    for (Path open : List.of(own, own.resolve("streams"), own.resolve("inputs.json"), folder)) {
      var before = Files.getPosixFilePermissions(open);
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xrwx"));
      for (String by : List.of("", "TIKCALC_RATES")) {
        IOException refused = assertThrows(IOException.class, () -> titleBy(by, home));
        assertTrue(refused.getMessage().contains("can write to "), refused.getMessage());
      }
      assertEquals("A card of my own", title());
      Files.setPosixFilePermissions(open, before);
    }
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxr-x"));
    assertEquals("A card of my own", titleBy("TIKCALC_RATES", home), "a group may share a card");
  }

  @Test
  void isNotReadUnlessNamedWhereItIsAnotherUsers() throws IOException {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "not root");
    Path home = Files.createDirectories(folder.resolve("home"));
    Path config = Files.createDirectories(home.resolve(".config/tikcalc")).resolve("rates");
    Files.move(own, config);
    own = config;
    for (Path foreign : List.of(own, own.resolve("card.json"), home)) {
      Files.setAttribute(foreign, "unix:uid", 12345);
      IOException refused = assertThrows(IOException.class, () -> titleBy("", home));
      assertTrue(refused.getMessage().contains("belongs to another user"), refused.getMessage());
      assertEquals("A card of my own", titleBy("TIKCALC_RATES", home), "the variable names it");
      assertEquals("A card of my own", title());
      Files.setAttribute(foreign, "unix:uid", 0);
    }
    assertEquals("A card of my own", titleBy("", home));
  }
}
