package io.github.tikcalc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Cases;
import io.github.tikcalc.Seed;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {
  private static final int MEBIBYTE = 1024 * 1024;

  /** Far more than needed on a busy machine, far less than anything quadratic takes. */
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  @TestFactory
  Stream<DynamicTest> reads() throws IOException {
    return Cases.compare("json", one -> outcome(bytes(one)));
  }

  /** What a case holds: a text, or the bytes of what is none, in hexadecimal digits. */
  private static byte[] bytes(ObjectNode one) {
    return one.has("hex")
        ? HexFormat.ofDelimiter(" ").parseHex(one.get("hex").asString())
        : one.get("text").asString().getBytes(UTF_8);
  }

  private static JsonNode outcome(byte[] bytes) {
    Faults faults = new Faults();
    Node node = Json.read("f.json", bytes, faults);
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    if (node != null) {
      list(node, "", outcome.putArray("tree"));
    }
    if (faults.count() > 0) {
      ArrayNode list = outcome.putArray("faults");
      faults.list().forEach(fault -> list.add(fault.toString()));
    }
    return outcome;
  }

  private static void list(Node node, String name, ArrayNode out) {
    String shown =
        node instanceof Node.Text text
            ? "the text " + Printable.line(text.value())
            : node instanceof Node.Num number ? "the number " + number.value() : node.kind();
    out.add(node.place() + " " + Printable.line(name) + shown);
    if (node instanceof Node.Obj object) {
      object
          .members()
          .forEach((key, member) -> list(member.value(), member.place() + " " + key + ": ", out));
    } else if (node instanceof Node.Arr array) {
      array.items().forEach(item -> list(item, "- ", out));
    }
  }

  @Test
  void refusesWhatIsNestedTooDeepAtOnce() {
    assertEquals(
        List.of("f.json:1:65: error: not read: nested more than 64 deep (a limit of the reader)"),
        faultsAtOnce("[".repeat(100_000)));
    assertEquals(
        List.of("f.json:1:321: error: not read: nested more than 64 deep (a limit of the reader)"),
        faultsAtOnce("{\"a\":".repeat(100_000)));
  }

  @Test
  void readsWhatIsNestedAsDeepAsTheLimit() {
    assertEquals(List.of(), faultsAtOnce("[".repeat(64) + "]".repeat(64)));
  }

  @Test
  void refusesANumberOfAMillionDigitsAtOnce() {
    String digits = "1".repeat(MEBIBYTE);
    for (String number : List.of(digits, "0." + digits, "1e" + digits, "1".repeat(101))) {
      assertEquals(
          List.of(
              "f.json:2:6: error: not read: a number of more than 100 digits"
                  + " (a limit of the reader)"),
          faultsAtOnce("{\"a\": 1,\n\"b\": " + number + "}"));
    }
  }

  @Test
  void refusesATextOfAMillionCharactersAtOnce() {
    String word = '"' + "x".repeat(MEBIBYTE) + '"';
    assertEquals(
        List.of(
            "f.json:2:6: error: not read: a text of more than 10000 characters"
                + " (a limit of the reader)"),
        faultsAtOnce("{\"a\": 1,\n\"b\": " + word + "}"));
    assertEquals(
        List.of(
            "f.json:2:2: error: not read: a name of more than 10000 characters"
                + " (a limit of the reader)"),
        faultsAtOnce("{\"a\": 1,\n " + word + ": 2}"));
  }

  @Test
  void readsALongLineOfEmojiAtOnce() {
    StringBuilder keys = new StringBuilder("{");
    for (int i = 0; i < 200_000; i++) {
      keys.append("\"😀").append(i).append("\":0,");
    }
    assertEquals(List.of(), faultsAtOnce(keys.append("\"last\":0}").toString()));
  }

  @Test
  void keepsNoMoreThanAThousandOfAMillionFaults() {
    Faults faults = new Faults();
    assertNotNull(
        Json.read(
            "f.json", ("{\"a\":1" + ",\"a\":1".repeat(100_000) + "}").getBytes(UTF_8), faults));
    assertEquals(100_000, faults.count());
    assertEquals(1_000, faults.list().size());
  }

  @Test
  void readsOrRefusesWhateverBytesItIsGiven() {
    Seed seed = Seed.ofThisRun();
    byte[] whole =
        """
        {"a": [1, -2.5e3, true, null], "é😀": {"b": "x\\u0041\\n"},
         "c": ""}
        """
            .getBytes(UTF_8);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = damaged(whole, seed.round(round));
      Faults faults = new Faults();
      Node node = Json.read("f.json", bytes, faults);
      String which = seed.of(round) + ": " + new String(bytes, UTF_8);
      if (node == null) {
        assertEquals(1, faults.count(), which);
      }
      for (Fault fault : faults.list()) {
        assertTrue(inside(fault.place(), new String(bytes, UTF_8)), () -> fault + " in " + which);
      }
    }
  }

  private static byte[] damaged(byte[] whole, RandomGenerator random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean() ? (byte) random.nextInt(256) : whole[random.nextInt(whole.length)];
    }
    return random.nextInt(4) > 0
        ? bytes
        : java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  /** Whether a place is one in the text, or the one after its end. */
  private static boolean inside(Place place, String text) {
    String[] lines = text.split("\r\n|\n|\r", -1);
    return place.line() <= lines.length
        && place.column()
            <= lines[place.line() - 1].codePointCount(0, lines[place.line() - 1].length()) + 1;
  }

  private static List<String> faultsAtOnce(String json) {
    Faults faults = new Faults();
    Node node =
        assertTimeoutPreemptively(AT_ONCE, () -> Json.read("f.json", json.getBytes(UTF_8), faults));
    if (faults.count() > 0) {
      assertNull(node);
    }
    return faults.list().stream().map(Fault::toString).toList();
  }
}
