package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A fit from the roster to the file, and the file at work. */
class RatesFitCommandTest {
  private static final Path FILES = Path.of("src/cli/test/resources/cli/files");
  private static final String CARD = FILES.resolve("cards/one-stream").toAbsolutePath().toString();
  private static final String PAID = FILES.resolve("paid/busking.csv").toAbsolutePath().toString();

  private final Path folder;
  private final Machine machine;

  RatesFitCommandTest() throws IOException {
    folder = Files.createTempDirectory("fit");
    machine = Machine.PLAIN.folder(folder);
  }

  private Machine.Result fit(String... more) {
    String[] call = {"rates", "fit", PAID, "--rates", CARD, "--output", "mine.json"};
    String[] all = java.util.Arrays.copyOf(call, call.length + more.length);
    System.arraycopy(more, 0, all, call.length, more.length);
    return machine.run(all);
  }

  private String inside(String... rates) {
    String[] call = {"score", PAID, "--format", "csv", "--quiet", "--rates", CARD};
    String[] all = java.util.Arrays.copyOf(call, call.length + rates.length);
    System.arraycopy(rates, 0, all, call.length, rates.length);
    Machine.Result result = machine.run(all);
    assertEquals(0, result.code(), result.err());
    return result.out().lines().skip(1).findFirst().orElseThrow().split(",")[2];
  }

  @Test
  void writesAFileThatHoldsMoreOfThem() {
    Machine.Result result = fit();
    assertEquals(0, result.code(), result.err());
    assertTrue(
        result
            .out()
            .contains("  tikcalc score " + PAID + " --rates " + CARD + " --rates mine.json\n"),
        result.out());
    assertEquals("9", inside());
    // One row of twenty may lie outside on each side; low, drawn towards the card, spares its own.
    assertEquals("19", inside("--rates", "mine.json"));
  }

  @Test
  void overwritesOnlyWhereItMay() throws IOException {
    Files.writeString(folder.resolve("mine.json"), "mine");
    assertEquals(2, fit().code());
    assertEquals("mine", Files.readString(folder.resolve("mine.json")));
    assertEquals(0, fit("--force").code());
    assertTrue(Files.readString(folder.resolve("mine.json")).contains("Fitted to"));
  }

  @Test
  void startsFromTheFolderOfACard() {
    assertEquals(0, fit().code());
    assertEquals(2, fit("--force", "--rates", "mine.json").code());
  }
}
