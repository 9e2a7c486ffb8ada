package io.github.tikcalc.rates.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards made to hang, to fill the memory, or to have files read that are not theirs. */
class HostileCardTest {
  private static final Path LITTLE = Path.of("src/test/resources/rates/card");

  /** Far more than needed on a busy machine. */
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private Path card;
  private Path outside;

  @BeforeEach
  void copy() throws IOException {
    card = folder.resolve("a card");
    Files.createDirectories(card.resolve("streams"));
    for (String file :
        List.of("card.json", "inputs.json", "streams/posts.json", "streams/fund.json")) {
      Files.copy(LITTLE.resolve(file), card.resolve(file));
    }
    outside = Files.writeString(folder.resolve("secret.json"), "{\"secret\": 1}");
  }

  @Test
  void isNotReadWhereThereIsNoFolder() throws IOException {
    assertThrows(
        NoSuchFileException.class, () -> RateCardReader.read(folder.resolve("no such folder")));
    assertThrows(NotDirectoryException.class, () -> RateCardReader.read(outside));
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
    assertThrows(NoSuchFileException.class, () -> RateCardReader.read(folder.resolve("nowhere")));
  }

  @Test
  void isReadThroughALinkToItsFolder() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), card);
    assertEquals(List.of(), faults(link));
  }

  @Test
  void isReadFromAnEmptyFolderAsACardWithoutFiles() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(
        List.of(
            "card.json:1:1: error: card.json does not exist (every card has one)",
            "inputs.json:1:1: error: inputs.json does not exist (every card has one)"),
        faults(empty));
  }

  @Test
  void readsNothingThroughALinkOutOfTheFolder() throws IOException {
    Path stream = card.resolve("streams/fund.json");
    Files.delete(stream);
    for (Path target : List.of(outside, Path.of("../../secret.json"), Path.of("/etc/passwd"))) {
      Files.createSymbolicLink(stream, target);
      assertEquals(
          List.of(
              "streams/fund.json:1:1: error: a link to nothing or out of the card's folder (put the"
                  + " file itself here)"),
          faults(card));
      Files.delete(stream);
    }
  }

  @Test
  void readsThroughALinkInsideTheFolder() throws IOException {
    Files.move(card.resolve("streams/fund.json"), card.resolve("fund.json"));
    Files.createSymbolicLink(card.resolve("streams/fund.json"), Path.of("../fund.json"));
    assertEquals(List.of(), faults(card));
  }

  @Test
  void readsNothingThroughAFolderThatIsALinkOut() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    for (String stream : List.of("posts", "fund", "hidden")) {
      Files.writeString(elsewhere.resolve(stream + ".json"), "{\"secret\": 1}");
    }
    Files.delete(card.resolve("streams/posts.json"));
    Files.delete(card.resolve("streams/fund.json"));
    Files.delete(card.resolve("streams"));
    Files.createSymbolicLink(card.resolve("streams"), elsewhere);
    List<String> faults = faults(card);
    assertEquals(2, faults.size(), faults::toString);
    assertFalse(faults.toString().contains("secret"), faults::toString);
    assertFalse(faults.toString().contains("hidden"), faults::toString);
  }

  @Test
  void refusesLinksThatRunInACircle() throws IOException {
    Path stream = card.resolve("streams/fund.json");
    Files.delete(stream);
    Files.createSymbolicLink(stream, stream.getFileName());
    assertEquals(1, faults(card).size());
  }

  @Test
  void refusesWhatIsNoFile() throws IOException {
    Path stream = card.resolve("streams/fund.json");
    Files.delete(stream);
    Files.createDirectory(stream);
    assertEquals(
        List.of("streams/fund.json:1:1: error: not a file (expected a JSON file)"), faults(card));
  }

  @Test
  void doesNotWaitForSomebodyToWriteIntoAPipe() throws Exception {
    Path stream = card.resolve("streams/fund.json");
    Files.delete(stream);
    Process made = new ProcessBuilder("mkfifo", stream.toString()).start();
    assertEquals(0, made.waitFor());
    assertEquals(
        List.of("streams/fund.json:1:1: error: not a file (expected a JSON file)"), faults(card));
  }

  @Test
  void doesNotReadADeviceThatNeverEnds() throws IOException {
    Path stream = card.resolve("streams/fund.json");
    Files.delete(stream);
    Files.createSymbolicLink(stream, Path.of("/dev/zero"));
    assertEquals(1, faults(card).size());
    Files.delete(stream);
  }

  @Test
  void refusesAFileOfMoreThanTwoMebibytes() throws IOException {
    Files.write(card.resolve("streams/fund.json"), blanks(2 * 1024 * 1024 + 1));
    assertEquals(
        List.of(
            "streams/fund.json:1:1: error: up to here the card is larger than 2 MiB (expected a few"
                + " thousand points at most)"),
        faults(card));
  }

  @Test
  void refusesFilesOfMoreThanTwoMebibytesTogether() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Files.write(card.resolve("streams/s" + i + ".json"), blanks(1024 * 1024));
      names.add("\"s" + i + "\"");
    }
    replace("card.json", "[\"posts\", \"fund\"]", names.toString());
    List<String> faults = faults(card);
    assertTrue(faults.get(0).startsWith("streams/s0.json:1:1: error: the file is empty"));
    assertTrue(faults.get(1).startsWith("streams/s1.json:1:1: error: up to here the card is"));
    assertFalse(faults.toString().contains("s3.json"), faults::toString);
  }

  private static byte[] blanks(int count) {
    byte[] blanks = new byte[count];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }

  @Test
  void refusesMoreStreamsThanThereAre() throws IOException {
    replace("card.json", "\"fund\"]", "\"a\",".repeat(400_000) + "\"fund\"]");
    assertEquals(
        List.of("card.json:6:14: error: 400,002 entries (expected 1,000 at most)"), faults(card));
  }

  @Test
  void saysWhatMayHaveBeenMeantNoMoreOftenThanAnybodyReads() throws IOException {
    String point = "{\"at\": %d, \"low\": 1, \"likely\": 1, \"high\": 1, \"source\": \"pgae\"},";
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      points.append(point.formatted(i));
    }
    replace("streams/posts.json", "{ \"at\": 1000, \"low\"", points + "{ \"at\": 1000, \"low\"");
    String pays = Files.readString(card.resolve("streams/posts.json"));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Files.writeString(
          card.resolve("streams/s" + i + ".json"), pays.replace("\"posts\"", "\"s" + i + "\""));
      names.add("\"s" + i + "\"");
    }
    replace("card.json", "\"posts\", ", "\"posts\", " + String.join(",", names) + ", ");
    List<String> faults = faults(card);
    assertEquals(1_000, faults.size());
    assertTrue(faults.get(999).endsWith("(did you mean \"page\"?)"), faults.get(999));
  }

  @Test
  void refusesWhatIsNestedAHundredThousandDeep() throws IOException {
    Files.writeString(card.resolve("streams/fund.json"), "[".repeat(100_000));
    Files.writeString(card.resolve("inputs.json"), "{\"a\":".repeat(100_000));
    assertEquals(
        List.of(
            "inputs.json:1:321: error: not read: nested more than 64 deep (a limit of the reader)",
            "streams/fund.json:1:65: error: not read: nested more than 64 deep (a limit of the"
                + " reader)"),
        faults(card));
  }

  @Test
  void refusesANumberOfAMillionDigits() throws IOException {
    replace("streams/posts.json", "\"likely\": 30", "\"likely\": " + "9".repeat(1_000_000));
    assertEquals(
        List.of(
            "streams/posts.json:9:42: error: not read: a number of more than 100 digits (a limit"
                + " of the reader)"),
        faults(card));
  }

  @Test
  void refusesTensOfThousandsOfPoints() throws IOException {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      points.append("{\"at\":").append(i).append(",\"low\":1,\"likely\":2,\"high\":3},");
    }
    replace("streams/posts.json", "{ \"at\": 1000, \"low\"", points + "{ \"at\": 90000, \"low\"");
    assertEquals(
        List.of("streams/posts.json:8:15: error: 20,002 entries (expected 1,000 at most)"),
        faults(card));
  }

  @Test
  void refusesMoreMetricsThanAnybodyCouldTell() throws IOException {
    assertEquals(
        List.of("inputs.json:2:14: error: 10,004 entries (expected 1,000 at most)"),
        chain(10_000, "{\"of\":[\"m0\"]}"));
  }

  @Test
  void readsALongChainOfAssumptions() throws IOException {
    assertEquals(List.of(), chain(990, "{\"points\":[{\"low\":1,\"likely\":1,\"high\":1}]}"));
    Estimator.of(RateCardReader.load(card));
  }

  @Test
  void showsTheBeginningOfALongCircleOfAssumptions() throws IOException {
    assertEquals(
        List.of(
            "inputs.json:2:15: error: assumptions run in a circle: m0 → m1 → m2 → m3 → m4 → m5 →"
                + " m6 → m7 → … 982 more … → m0 (assume one of them on its own)"),
        chain(990, "{\"of\":[\"m0\"]}"));
  }

  /** The faults of a card whose metric m0 is assumed from m1, that from m2, and so on. */
  private List<String> chain(int length, String last) throws IOException {
    String form =
        "\"m%d\":{\"title\":\"M\",\"unit\":\"m\",\"about\":\"M\",\"min\":1,\"max\":1,"
            + "\"whole\":true,\"assume\":%s},\n";
    StringBuilder metrics = new StringBuilder();
    for (int i = 0; i < length; i++) {
      metrics.append(form.formatted(i, i == length - 1 ? last : "{\"of\":[\"m" + (i + 1) + "\"]}"));
    }
    replace("inputs.json", "\"metrics\": {", "\"metrics\": {" + metrics);
    return faults(card);
  }

  @Test
  void isRefusedWithoutTellingWhatOtherFilesHold() throws IOException {
    replace("card.json", "\"fund\"]", "\"fund\", \"../../secret\", \"../../etc/passwd\"]");
    List<String> faults = faults(card);
    assertEquals(2, faults.size(), faults::toString);
    assertTrue(faults.stream().allMatch(fault -> fault.startsWith("card.json:6:")));
  }

  @Test
  void namesAFileWithAWildNameSafely() throws IOException {
    Files.writeString(card.resolve("streams/\u001b[2J\n.json"), "{}");
    assertEquals(
        List.of(
            "streams/\\u001B[2J .json:1:1: error: not listed in card.json (list it, or remove the"
                + " file)"),
        faults(card));
  }

  private void replace(String file, String find, String put) throws IOException {
    String text = Files.readString(card.resolve(file));
    assertTrue(text.contains(find), find);
    Files.writeString(card.resolve(file), text.replace(find, put));
  }

  private static List<String> faults(Path card) {
    return assertTimeoutPreemptively(
        AT_ONCE, () -> RateCardReader.read(card).faults().stream().map(Fault::toString).toList());
  }
}
