package io.github.tikcalc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.rates.json.CardReading;
import io.github.tikcalc.rates.json.RateCardReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What every schema accepts and the reader refuses, rule by rule: one change to a sound card. */
class ReaderOnlyTest {
  private static final Path CARD = Path.of("src/test/resources/schema/every-feature");

  @TempDir static Path folder;
  private static Schemas schemas;

  @BeforeAll
  static void copyTheCard() throws IOException {
    schemas = Schemas.read();
    try (Stream<Path> files = Files.walk(CARD)) {
      for (Path file : files.filter(f -> !f.equals(CARD)).toList()) {
        Files.copy(file, folder.resolve(CARD.relativize(file).toString()));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> theReaderRefusesWhatASchemaCannot() throws IOException {
    return Cases.compare(ReaderOnly.CASES, ReaderOnlyTest::faults);
  }

  private static JsonNode faults(ObjectNode one) {
    try {
      String name = one.get("file").asString();
      Path file = folder.resolve(name);
      String sound = Files.readString(file);
      List<String> parts =
          List.of(sound.split(java.util.regex.Pattern.quote(one.get("find").asString()), 3));
      assertEquals(2, parts.size(), "the text to replace stands there once");
      String changed = String.join(one.get("by").asString(), parts);
      assertEquals(List.of(), schemas.refusals(name, changed), "what the schema has against it");
      Files.writeString(file, changed);
      CardReading reading = RateCardReader.read(folder);
      Files.writeString(file, sound);
      for (Fault fault : reading.faults()) {
        assertEquals(one.get("rule").asString(), fault.rule(), fault::toString);
      }
      return JsonMapper.shared()
          .valueToTree(reading.faults().stream().map(Fault::toString).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
