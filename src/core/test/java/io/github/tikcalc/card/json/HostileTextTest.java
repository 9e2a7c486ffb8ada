package io.github.tikcalc.card.json;

import static io.github.tikcalc.card.json.HostileFolder.INPUTS;
import static io.github.tikcalc.card.json.HostileFolder.STREAM;
import static io.github.tikcalc.card.json.HostileFolder.many;
import static io.github.tikcalc.card.json.HostileFolder.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.text.Printable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards made to crash, hang or fill the memory: each is refused in words, soon and cheaply. */
class HostileTextTest {
  /** Far beyond what each takes on an idle machine, so that a busy one doesn't matter. */
  private static final Duration SOON = Duration.ofSeconds(20);

  /** What reading 2 MiB of the worst may allocate in all. */
  private static final long BYTES = 600_000_000;

  @TempDir Path path;
  private HostileFolder folder;

  @BeforeEach
  void soundCard() throws IOException {
    folder = HostileFolder.create(path);
    assertNotNull(read().card(), () -> faults().toString());
  }

  private CardReading read() {
    return assertTimeoutPreemptively(
        SOON,
        () -> {
          ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
          long before = thread.getCurrentThreadAllocatedBytes();
          CardReading reading = folder.read();
          long allocated = thread.getCurrentThreadAllocatedBytes() - before;
          assertTrue(allocated < BYTES, () -> allocated + " bytes");
          return reading;
        });
  }

  private List<String> faults() {
    CardReading reading = read();
    assertEquals(reading.faults().isEmpty(), reading.card() != null);
    List<String> faults = reading.faults().stream().map(Fault::toString).toList();
    faults.forEach(fault -> assertEquals(Printable.line(fault), fault));
    return faults;
  }

  private void pays(String amount) throws IOException {
    folder.write("streams/a.json", STREAM.formatted("a", "", amount));
  }

  private void inputs(String metrics, String attributes) throws IOException {
    folder.write("inputs.json", INPUTS.formatted(metrics, attributes));
  }

  @Test
  void refusesAFileOf200MegabytesAfterTheFirstTwo() throws IOException {
    try (var file = new RandomAccessFile(path.resolve("streams/a.json").toFile(), "rw")) {
      file.writeBytes(STREAM.formatted("a", "", "1" + "0".repeat(3_000_000)));
      file.setLength(200_000_000);
    }
    assertEquals(
        List.of(
            "streams/a.json:1:1: error: up to here the card is larger than 2 MiB"
                + " (expected a few thousand points at most)"),
        faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1", "0.", "1e", "1e-"})
  void refusesANumberOfMillionsOfDigits(String start) throws IOException {
    pays("{\"per\": " + start + "0".repeat(2_000_000) + "}");
    assertEquals(
        List.of(
            "streams/a.json:1:74: error: not read: a number of more than 100 digits"
                + " (a limit of the reader)"),
        faults());
  }

  @Test
  void refusesATextOfMillionsOfCharacters() throws IOException {
    folder.write("card.json", "{\"id\":\n\"" + "a-".repeat(1_000_000) + "\"}");
    assertEquals(
        List.of(
            "card.json:2:1: error: not read: a text of more than 10000 characters"
                + " (a limit of the reader)"),
        faults());
  }

  @Test
  void refusesAMillionPoints() throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path.resolve("streams/a.json"))) {
      out.write("{\"id\": \"a\", \"pays\": {\"by\": \"followers\", \"points\": [");
      for (int i = 0; i < 1_000_000; i++) {
        out.write("{\"at\":" + i + ",\"low\":1,\"likely\":1,\"high\":1},");
      }
    }
    assertEquals(1, faults().size());
    assertTrue(faults().get(0).contains("larger than 2 MiB"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,", "[],", "{},", "\"\",", "null,", "{\"a\":0},", "[[]],"})
  void refusesAFileFullOfNothing(String nothing) throws IOException {
    pays("[" + nothing.repeat(2_000_000 / nothing.length()) + "0]");
    assertTrue(faults().size() < 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999", "-1e999", "0x10", "1_000", "१"})
  void refusesWhatIsNoNumber(String number) throws IOException {
    pays("{\"of\": [\"followers\"], \"per\": " + number + "}");
    List<String> faults = faults();
    assertTrue(faults.get(0).startsWith("streams/a.json:1:"), faults.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"__proto__", "constructor", "toString", "\\u0000", "\\u001b[2J", "\u202e"})
  void knowsNoKeyByMagic(String key) throws IOException {
    folder.write("card.json", "{\"" + key + "\": {\"id\": \"x\"}}");
    inputs(
        ", \"" + key + "\": {\"" + key + "\": 1}",
        "\"" + key + "\": {\"values\": {\"" + key + "\": {}}}");
    pays("{\"of\": [\"" + key + "\"], \"narrowedBy\": [{\"" + key + "\": 1}]}");
    List<String> faults = faults();
    assertTrue(
        faults.get(0).startsWith("card.json:1:1: error: card.json without \"id\""), faults.get(0));
    assertTrue(
        faults.stream().anyMatch(f -> f.contains(": error: unknown key \"")), faults::toString);
  }

  @Test
  void refusesIdsOfThousandsOfHyphens() throws IOException {
    String id = "a" + "-a".repeat(4_900);
    folder.write(
        "streams/a.json",
        """
        {"id": "a", "title": "T", "about": "A.", "requires": [], "pays": null,
        "sources": {"%s": {"title": "S"}}}
        """
            .formatted(id));
    assertEquals(
        List.of(
            "streams/a.json:2:13: error: source key \"a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a"
                + "-a-a-a-a…\" (expected kebab-case such as tiktok-2025)"),
        faults());
  }

  @Test
  void refusesManyKeys() throws IOException {
    folder.write("streams/a.json", "{" + many(150_000, ",", i -> "\"k" + i + "\":0") + "}");
    assertEquals(
        List.of("streams/a.json:1:1: error: 150,000 entries (expected 1,000 at most)"), faults());
  }

  @Test
  void countsMoreDuplicatesThanItKeeps() throws IOException {
    folder.write("streams/a.json", "{" + many(300_000, ",", i -> "\"k\":0") + "}");
    CardReading reading = read();
    assertEquals(1_000, reading.faults().size());
    assertTrue(reading.faultCount() > 299_999);
  }

  @Test
  void namesAHundredOfManyCircles() throws IOException {
    inputs(
        many(
            999,
            "",
            i ->
                metric(
                    "m" + i,
                    "{\"of\": ["
                        + many(10, ", ", k -> "\"m" + (i * 7 + k * 131) % 999 + "\"")
                        + "]}")),
        "");
    assertEquals(100, faults().size());
  }

  @Test
  void estimatesThroughAChainOfAThousandAssumptions() throws IOException {
    inputs(
        metric("m998", "{\"points\": [{\"low\": 0, \"likely\": 0.5, \"high\": 1}]}")
            + many(998, "", i -> metric("m" + i, "{\"of\": [\"m" + (i + 1) + "\"]}")),
        "");
    pays("{\"of\": [\"m0\"]}");
    RateCard card = read().cardOrThrow();
    Profile profile = Profile.of(card.inputs(), Map.of("followers", 1.0), Map.of());
    assertEquals(50, Estimator.of(card).estimate(profile).pay(0, Scenario.LIKELY));
  }

  @Test
  void compilesAsManyFactorsAndValuesAsACardCanHold() throws IOException {
    String factors =
        many(10, ",", i -> "{\"attribute\":\"a\",\"weight\":1,\"positions\":{\"*\":[0,1]}}");
    inputs(
        many(
            999,
            "",
            i ->
                metric(
                    "m" + i,
                    "{\"points\":[{\"low\":0,\"likely\":0,\"high\":1}],\"narrowedBy\":["
                        + factors
                        + "]}")),
        "\"a\": {\"title\": \"A\", \"about\": \"A.\", \"values\": {"
            + many(1_000, ", ", i -> "\"v" + i + "\": {\"title\": \"V\"}")
            + "}}");
    RateCard card = read().cardOrThrow();
    assertNotNull(Estimator.of(card));
  }

  @Test
  void refusesAnAssumptionWithoutEnd() throws IOException {
    inputs(
        metric("much", "").replace("\"max\": 1", "\"max\": 1e15")
            + metric("m", "{\"of\": [" + many(10, ", ", i -> "\"much\"") + "], \"per\": 1e-320}"),
        "");
    List<String> faults = faults();
    assertEquals(1, faults.size());
    assertTrue(
        faults.get(0).contains("the assumption can reach Infinity, above the metric's max of 1"));
  }
}
