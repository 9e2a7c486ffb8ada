package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a card has otherwise, as a file; laid over tikcalc's own card it is that card again. */
class RatesExportOverlayTest {
  private static final String ONE = "creator-rewards.points[0].likely=0.45";

  private final Path folder;
  private final Machine machine;

  RatesExportOverlayTest() throws IOException {
    folder = Files.createTempDirectory("overlay");
    machine = Machine.PLAIN.folder(folder);
  }

  private String total(String... words) {
    String[] call = new String[words.length + 8];
    System.arraycopy(words, 0, call, 8, words.length);
    String[] creator = {
      "estimate", "50k", "--monthly-views", "2M", "--country", "GB", "--format", "csv"
    };
    System.arraycopy(creator, 0, call, 0, 8);
    Machine.Result result = machine.run(call);
    assertEquals(0, result.code(), result.err());
    return result.out().replaceAll("(?m)(([^,\n]*,){6}).*", "$1");
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), from);
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  @Test
  void laidOverItIsTheSameCard() throws IOException {
    assertEquals(0, machine.run("rates", "export", "mine").code());
    edit("mine/streams/brand-partnerships.json", "\"likely\": 70,", "\"likely\": 85,");
    edit("mine/inputs.json", "\"title\": \"Followers\"", "\"title\": \"People who follow\"");
    String[] cards = {"--rates", "mine", "--preset", "full-time", "--set", ONE};
    String[] export = {
      "rates",
      "export",
      "o.json",
      "--overlay",
      cards[0],
      cards[1],
      cards[2],
      cards[3],
      cards[4],
      cards[5]
    };
    Machine.Result result = machine.run(export);
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    assertEquals("Now: tikcalc estimate 12k --rates o.json\n", result.out());

    assertEquals(total(cards), total("--rates", "o.json"));
    assertFalse(total(cards).equals(total()));
    String text = Files.readString(folder.resolve("o.json"));
    assertTrue(text.contains("\"People who follow\""), text);
    assertFalse(text.contains("tiktok-shop"), text);
    Machine.Result check = machine.run("rates", "check", "--rates", "o.json", "--strict");
    assertEquals(0, check.code(), check.out());
  }

  @Test
  void whatItCannotTellIsTold() throws IOException {
    assertEquals(0, machine.run("rates", "export", "mine").code());
    assertEquals(0, machine.run("rates", "new-stream", "merch", "--rates", "mine").code());
    edit("mine/streams/brand-partnerships.json", "\"likely\": 70,", "\"likely\": 85,");
    Machine.Result result =
        machine.run("rates", "export", "o.json", "--overlay", "--rates", "mine");
    assertEquals(0, result.code(), result.err());
    assertEquals(
        "tikcalc: left out: streams/merch.json is a stream of this card alone\n", result.err());
    assertFalse(Files.readString(folder.resolve("o.json")).contains("merch"));
  }

  @Test
  void isRefusedWhereThereIsNothingToTellOrToLose() throws IOException {
    Machine.Result nothing = machine.run("rates", "export", "o.json", "--overlay");
    assertEquals(2, nothing.code());
    assertTrue(nothing.err().contains("nothing otherwise"), nothing.err());
    Files.writeString(folder.resolve("o.json"), "mine");
    Machine.Result there = machine.run("rates", "export", "o.json", "--overlay", "--set", ONE);
    assertEquals(2, there.code());
    assertEquals("mine", Files.readString(folder.resolve("o.json")));
    assertEquals(2, machine.run("rates", "export", "mine", "--set", ONE).code());
    assertFalse(Files.exists(folder.resolve("mine")));
  }
}
