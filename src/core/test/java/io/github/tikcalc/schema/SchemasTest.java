package io.github.tikcalc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Countries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas themselves: sound, complete, and of use in an editor. */
class SchemasTest {
  private static final String META = "https://json-schema.org/draft/2020-12/schema";

  private static Map<String, JsonNode> schemas() throws IOException {
    Map<String, JsonNode> schemas = new TreeMap<>();
    for (String name : Schemas.NAMES) {
      schemas.put(name, JsonMapper.shared().readTree(Files.readString(Schemas.file(name))));
    }
    return schemas;
  }

  @Test
  void areAllThatTheFolderHolds() throws IOException {
    try (Stream<Path> files = Files.list(Schemas.FOLDER)) {
      assertEquals(Schemas.NAMES.stream().map(Schemas::file).toList(), files.sorted().toList());
    }
  }

  @Test
  void areSchemasThatNeedNoNetwork() throws IOException {
    Schema meta = Schemas.compile("{\"$ref\": \"" + META + "\"}");
    for (var schema : schemas().entrySet()) {
      String text = schema.getValue().toString();
      assertEquals(List.of(), Schemas.refusals(meta, text), schema.getKey());
      assertEquals(META, schema.getValue().get("$schema").asString());
      assertEquals(
          "urn:tikcalc:schema:" + schema.getKey() + ":v1", schema.getValue().get("$id").asString());
      for (JsonNode reference : schema.getValue().findValues("$ref")) {
        assertTrue(reference.asString().startsWith("#/$defs/"), reference::toString);
      }
    }
  }

  /** Each stands alone, so that an editor needs one file; what they share is said alike. */
  @Test
  void sayTheSameOfWhatTheyShare() throws IOException {
    Map<String, JsonNode> inputs = new TreeMap<>();
    Map<String, JsonNode> all = schemas();
    all.get("inputs").get("$defs").properties().forEach(p -> inputs.put(p.getKey(), p.getValue()));
    for (String name : List.of("card", "overlay", "stream", "tests")) {
      for (var definition : all.get(name).get("$defs").properties()) {
        JsonNode same = inputs.getOrDefault(definition.getKey(), definition.getValue());
        assertEquals(same, definition.getValue(), definition.getKey());
      }
    }
  }

  @Test
  void useEveryDefinition() throws IOException {
    for (var schema : schemas().entrySet()) {
      String text = schema.getValue().toString();
      for (String name : schema.getValue().path("$defs").propertyNames()) {
        assertTrue(text.contains("\"#/$defs/" + name + "\""), schema.getKey() + ": " + name);
      }
    }
  }

  @Test
  void tellOfEveryMemberWhatItIs() throws IOException {
    for (var schema : schemas().entrySet()) {
      List<String> silent = new ArrayList<>();
      silent(schema.getValue(), schema.getKey(), schema.getValue(), silent);
      assertEquals(List.of(), silent);
    }
  }

  private static void silent(JsonNode root, String path, JsonNode node, List<String> silent) {
    boolean told = !node.path("additionalProperties").asBoolean(true) || node.has("title");
    for (var member : node.path("properties").properties()) {
      JsonNode value = member.getValue();
      JsonNode meant =
          value.has("$ref") && !value.has("title")
              ? root.at(value.get("$ref").asString().substring(1))
              : value;
      if (told && (!meant.has("title") || !meant.has("description"))) {
        silent.add(path + "/" + member.getKey());
      }
    }
    node.properties().forEach(p -> silent(root, path + "/" + p.getKey(), p.getValue(), silent));
  }

  @Test
  void knowTheCountriesOfTheProgram() throws IOException {
    List<String> codes = new ArrayList<>();
    schemas().get("stream").at("/$defs/country/enum").forEach(code -> codes.add(code.asString()));
    assertEquals(Countries.all().stream().map(Attribute.Value::id).toList(), codes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rates",
        "examples/own-stream/rates",
        "src/core/test/resources/schema/every-feature"
      })
  void acceptACardThatTheReaderAccepts(Path card) throws IOException {
    Schemas schemas = Schemas.read();
    List<String> files = new ArrayList<>(List.of("card.json", "inputs.json"));
    try (Stream<Path> streams = Files.list(card.resolve("streams"))) {
      streams.forEach(stream -> files.add("streams/" + stream.getFileName()));
    }
    if (Files.exists(card.resolve("terms.json"))) {
      files.add("terms.json");
    }
    for (String file : files) {
      String text = Files.readString(card.resolve(file));
      assertEquals(List.of(), schemas.refusals(file, text), file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rates", "src/core/test/resources/schema/every-feature"})
  void areWhereTheFilesSayTheyAre(Path card) throws IOException {
    try (Stream<Path> files = Files.walk(card)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        String name = JsonMapper.shared().readTree(file.toFile()).path("$schema").asString("");
        if (!name.isEmpty() && !name.equals(META)) {
          String kind = Schemas.kind(card.relativize(file).toString().replace('\\', '/'));
          assertEquals(
              Schemas.file(kind).toRealPath(),
              file.resolveSibling(name).toRealPath(),
              file::toString);
        }
      }
    }
  }
}
