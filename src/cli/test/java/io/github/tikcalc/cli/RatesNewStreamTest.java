package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A stream is begun, checked, shown; and nothing is written where it cannot be. */
class RatesNewStreamTest {
  private final Path folder;
  private final Machine machine;

  RatesNewStreamTest() throws IOException {
    folder = Files.createTempDirectory("stream");
    machine = Machine.PLAIN.folder(folder);
    assertEquals(0, machine.run("rates", "export", "mine").code());
  }

  private Machine.Result begin(String id) {
    return machine.run("rates", "new-stream", id, "--rates", "mine");
  }

  private String refused(String... words) {
    Machine.Result result = machine.run(words);
    assertEquals(2, result.code());
    assertEquals("", result.out());
    return result.err();
  }

  @Test
  void passesTheCheckAndPaysNothingYet() throws IOException {
    String before = Files.readString(folder.resolve("mine/card.json"));
    assertEquals(0, begin("paid-newsletter").code());

    Machine.Result check = machine.run("rates", "check", "mine", "--strict");
    assertEquals(0, check.code(), check.out());
    String after = Files.readString(folder.resolve("mine/card.json"));
    assertEquals(before, after.replaceAll(",\\s*\"paid-newsletter\"", ""), "all else stays");
    Machine.Result shown =
        machine.run("estimate", "5000", "--rates", "mine", "--only", "paid-newsletter", "--all");
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().contains("Paid newsletter"), shown.out());
    assertFalse(shown.out().contains("$"), shown.out());
  }

  @Test
  void anotherOneFollows() {
    assertEquals(0, begin("paid-newsletter").code());
    assertEquals(0, begin("merch").code());
    Machine.Result streams = machine.run("streams", "--rates", "mine", "--format", "json");
    assertTrue(streams.out().contains("\"paid-newsletter\""), streams.out());
    assertTrue(streams.out().contains("\"merch\""), streams.out());
  }

  @Test
  void replacesNothing() throws IOException {
    assertEquals(0, begin("merch").code());
    Files.writeString(folder.resolve("mine/streams/merch.json"), "mine");
    assertTrue(begin("merch").err().contains("mine/streams/merch.json is there already"));
    assertEquals("mine", Files.readString(folder.resolve("mine/streams/merch.json")));
  }

  @Test
  void isRefusedWithWhatToDo() {
    assertTrue(refused("rates", "new-stream", "merch").contains("tikcalc rates export my-rates"));
    assertTrue(
        refused("rates", "new-stream", "Merch!", "--rates", "mine").contains("such as paid-news"));
    assertTrue(refused("rates", "new-stream").contains("tikcalc rates new-stream paid-newsletter"));
    assertFalse(Files.exists(folder.resolve("mine/streams/merch.json")));
  }
}
