package io.github.tikcalc.card.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.json.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders whose names and links lead elsewhere: nothing outside the card's folder is read. */
class HostileFolderTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String LED_OUT =
      ":1:1: error: a link to nothing or out of the card's folder (put the file itself here)";

  @TempDir Path path;
  private HostileFolder folder;
  private Path secret;

  @BeforeEach
  void soundCardBesideASecret() throws IOException {
    folder = HostileFolder.create(path.resolve("card"));
    secret = path.resolve("secret.json");
    Files.writeString(
        secret, HostileFolder.STREAM.formatted("a", "", "null").replace("\"T\"", "\"SECRET\""));
    assertNotNull(read().card());
  }

  private CardReading read() {
    return assertTimeoutPreemptively(SOON, () -> folder.read());
  }

  private List<String> faults() {
    CardReading reading = read();
    reading
        .bytes()
        .forEach(
            (file, bytes) ->
                assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("SECRET"), file));
    assertFalse(reading.files().toString().contains("SECRET"));
    return reading.faults().stream().map(Fault::toString).toList();
  }

  /** JUnit removes links out of its folder as well, but warns of each. */
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /** Puts a link where a file or a folder of the card is. */
  private void link(String file, Path target) throws IOException {
    Path own = folder.path().resolve(file);
    Files.move(own, path.resolve("moved"));
    Files.createSymbolicLink(own, target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/etc/passwd",
        "..",
        ".",
        "../secret",
        "a/../../secret",
        "a.json",
        "A",
        "a\\\\b",
        "C:\\\\a",
        "%2e%2e",
        "~",
        "a/",
        "streams/a",
        "con ",
        "a:b",
        "*"
      })
  void takesNoPathForAStream(String id) throws IOException {
    folder.list(id);
    List<String> faults = faults();
    assertEquals(1, faults.size());
    assertTrue(faults.get(0).startsWith("card.json:1:80: error: \""), faults.get(0));
    assertTrue(
        faults.get(0).endsWith("(expected a stream's id in kebab-case such as live-gifts)"),
        faults.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"card.json", "inputs.json"})
  void readsNoOtherFileThroughALinkEither(String file) throws IOException {
    link(file, secret);
    assertTrue(faults().contains(file + LED_OUT));
  }

  @Test
  void followsNoLinkToNothing() throws IOException {
    link("streams/a.json", path.resolve("nothing"));
    assertEquals(List.of("streams/a.json" + LED_OUT), faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/stdin", "/proc/self/environ", "/etc"})
  void readsNoDevice(String device) throws IOException {
    link("streams/a.json", Path.of(device));
    assertEquals(List.of("streams/a.json" + LED_OUT), faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"card.json", "inputs.json", "streams/a.json"})
  void readsNoFolderAsAFile(String file) throws IOException {
    Files.delete(folder.path().resolve(file));
    Files.createDirectory(folder.path().resolve(file));
    assertTrue(faults().contains(file + ":1:1: error: not a file (expected a JSON file)"));
  }

  @Test
  void readsNoFileAsAFolder() throws IOException {
    Files.delete(folder.path().resolve("streams/a.json"));
    Files.delete(folder.path().resolve("streams"));
    Files.writeString(folder.path().resolve("streams"), "{}");
    assertEquals(
        List.of(
            "card.json:1:80: error: streams/a.json does not exist"
                + " (create it, or take it off the list)"),
        faults());
    assertThrows(
        NotDirectoryException.class, () -> RateCardReader.read(folder.path().resolve("streams")));
  }

  @Test
  void countsMoreUnlistedFilesThanItKeeps() throws IOException {
    for (int i = 0; i < 3_000; i++) {
      Files.createFile(folder.path().resolve("streams/unlisted-" + i + ".json"));
    }
    CardReading reading = read();
    assertEquals(3_000, reading.faultCount());
    assertEquals(
        "streams/unlisted-0.json:1:1: error: not listed in card.json (list it, or remove the file)",
        reading.faults().get(0).toString());
  }

  @Test
  void keepsTheBytesOfWhatItRead() throws IOException {
    CardReading reading = read();
    assertEquals(
        List.of("card.json", "inputs.json", "streams/a.json"),
        List.copyOf(reading.bytes().keySet()));
    assertArrayEquals(
        Files.readAllBytes(folder.path().resolve("card.json")), reading.bytes().get("card.json"));
  }
}
