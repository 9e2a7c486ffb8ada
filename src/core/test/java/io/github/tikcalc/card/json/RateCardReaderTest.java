package io.github.tikcalc.card.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.tikcalc.Cases;
import io.github.tikcalc.json.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A little card that is right, and what is said when something in it is not. */
class RateCardReaderTest {
  private static final Path LITTLE = Path.of("src/core/test/resources/card/card");
  private static final List<String> FILES =
      List.of("card.json", "inputs.json", "streams/posts.json", "streams/fund.json");

  @TempDir private Path card;

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectories(card.resolve("streams"));
    for (String file : FILES) {
      Files.write(card.resolve(file), Files.readAllBytes(LITTLE.resolve(file)));
    }
  }

  @TestFactory
  Stream<DynamicTest> faults() throws IOException {
    return Cases.compare("card/faults", this::faults);
  }

  /** Changes the little card, reads it and changes it back. */
  private JsonNode faults(ObjectNode one) {
    try {
      for (JsonNode edit : one.get("edits")) {
        edit(edit);
      }
      CardReading reading = RateCardReader.read(card);
      assertEquals(reading.faults().isEmpty(), reading.card() != null);
      assertEquals(reading.faults().size(), reading.faultCount());
      ArrayNode faults = JsonNodeFactory.instance.arrayNode();
      reading.faults().forEach(fault -> faults.add(fault.toString()));
      copy();
      return faults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void edit(JsonNode edit) throws IOException {
    Path file = card.resolve(edit.get("file").asString());
    if (edit.has("remove")) {
      Files.delete(file);
    } else if (edit.has("hex")) {
      Files.write(file, HexFormat.ofDelimiter(" ").parseHex(edit.get("hex").asString()));
    } else if (edit.has("text")) {
      Files.writeString(file, edit.get("text").asString());
    } else {
      String text = Files.readString(file);
      String find = edit.get("find").asString();
      assertEquals(text.indexOf(find), text.lastIndexOf(find), () -> "found twice: " + find);
      assertNotEquals(-1, text.indexOf(find), () -> "not found: " + find);
      Files.writeString(file, text.replace(find, edit.get("put").asString()));
    }
  }

  @Test
  void readsTheShippedCard() throws IOException {
    CardReading reading = RateCardReader.read(Path.of("rates"));
    assertEquals(List.of(), reading.faults());
    assertNotNull(reading.card());
  }

  @Test
  void saysWhatIsThereByNameAndAsItStands() throws IOException {
    CardReading reading = RateCardReader.read(card);
    for (String file : FILES) {
      assertNotNull(reading.files().get(file), file);
      assertEquals(
          Files.readString(card.resolve(file)), new String(reading.bytes().get(file), UTF_8));
    }
  }

  @Test
  void saysWhereSomethingStands() throws IOException {
    CardReading reading = RateCardReader.read(card);
    String file = "streams/posts.json";
    assertEquals(new Place(9, 21), reading.place(file, "pays", "points", 0, "low"));
    assertEquals(new Place(10, 7), reading.place(file, "pays", "points", 1));
    // What is not there stands where it would be looked for.
    assertEquals(new Place(8, 5), reading.place(file, "pays", "points", 2));
    assertEquals(new Place(9, 7), reading.place(file, "pays", "points", 0, "middle", "low"));
    assertEquals(new Place(1, 1), reading.place(file, "paid"));
    assertEquals(Place.START, reading.place("streams/none.json", "pays"));
  }

  @Test
  void namesAllFaultsToWhoWantsToUseTheCard() throws IOException {
    Files.writeString(card.resolve("card.json"), "{\"streams\": [\"posts\", \"fund\"]}");
    RateCardException refusal =
        assertThrows(RateCardException.class, () -> RateCardReader.load(card));
    assertEquals(4, refusal.count());
    assertEquals(4, refusal.faults().size());
    assertEquals(
        "the rate card has 4 faults; the first: card.json:1:1: error: card.json without \"id\""
            + " (add it)",
        refusal.getMessage());
  }

  @Test
  void keepsAThousandFaultsAndCountsAll() throws IOException {
    Files.writeString(
        card.resolve("streams/fund.json"), "{" + "\"x\": 1, ".repeat(2_000) + "\"y\": 1}");
    CardReading reading = RateCardReader.read(card);
    assertEquals(1_000, reading.faults().size());
    assertEquals(6 + 2_000, reading.faultCount());
    assertNull(reading.card());
  }

  @Test
  void givesEachRuleAStableName() throws IOException {
    Files.writeString(card.resolve("card.json"), "{\"id\": \"A\", \"streams\": [\"posts\", 1]}");
    Set<String> rules = new TreeSet<>();
    RateCardReader.read(card).faults().forEach(fault -> rules.add(fault.rule()));
    assertEquals(Set.of("id", "type", "missing-key", "file"), rules);
  }
}
