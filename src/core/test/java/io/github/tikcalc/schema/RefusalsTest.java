package io.github.tikcalc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.tikcalc.Cases;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.json.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change to a sound card, a case: what the reader says of it, and whether the schema agrees.
 */
class RefusalsTest {
  private static final Path CARD = Path.of("src/core/test/resources/schema/every-feature");

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
  Stream<DynamicTest> bothRefuseWhatASchemaCanTell() throws IOException {
    return Cases.compare("schema/both", one -> judge(one, true));
  }

  @TestFactory
  Stream<DynamicTest> onlyTheReaderRefusesWhatASchemaCannotTell() throws IOException {
    return Cases.compare(ReaderOnly.CASES, one -> judge(one, false));
  }

  private static JsonNode judge(ObjectNode one, boolean schemaToo) {
    try {
      String name = one.get("file").asString();
      Path file = folder.resolve(name);
      String sound = Files.readString(file);
      List<String> parts = List.of(sound.split(Pattern.quote(one.get("find").asString()), 3));
      assertEquals(2, parts.size(), "the text to replace stands there once");
      String changed = String.join(one.get("by").asString(), parts);
      List<String> refusals = schemas.refusals(name, changed);
      assertEquals(schemaToo, !refusals.isEmpty(), refusals::toString);
      Files.writeString(file, changed);
      List<Fault> faults = RateCardReader.read(folder).faults();
      Files.writeString(file, sound);
      assertNotEquals(List.of(), faults, "what the reader has against it");
      return JsonMapper.shared().valueToTree(faults.stream().map(RefusalsTest::say).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String say(Fault fault) {
    return fault.rule() + " at " + fault;
  }
}
