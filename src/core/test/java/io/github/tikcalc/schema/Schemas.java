package io.github.tikcalc.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schemas the project ships, in the hands of a validator that is not ours. */
public record Schemas(Map<String, Schema> byName) {
  /** Where they lie. */
  static final Path FOLDER = Path.of("rates", "schema");

  /** What they are of. */
  static final List<String> NAMES =
      List.of(
          "card",
          "diff",
          "doctor",
          "eligibility",
          "estimate",
          "goal",
          "grow",
          "inputs",
          "metrics",
          "next",
          "niches",
          "overlay",
          "quote",
          "rates-check",
          "rates-diff",
          "rates-show",
          "reject",
          "score",
          "stream",
          "streams",
          "terms",
          "tests");

  /** All of them; asks the network for nothing. */
  public static Schemas read() throws IOException {
    Map<String, Schema> byName = new TreeMap<>();
    for (String name : NAMES) {
      byName.put(name, compile(Files.readString(file(name))));
    }
    return new Schemas(byName);
  }

  static Path file(String name) {
    return FOLDER.resolve(name + ".schema.json");
  }

  /** A schema from its text. */
  static Schema compile(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  /** What the schema of a card's file has against a text; empty where it accepts it. */
  public List<String> refusals(String file, String text) {
    return refusals(byName.get(kind(file)), text);
  }

  /** Which schema a card's file is of, by its path inside the card. */
  static String kind(String file) {
    int folder = file.indexOf('/');
    return switch (folder < 0 ? "" : file.substring(0, folder)) {
      case "streams" -> "stream";
      case "tests" -> "tests";
      case "presets" -> "overlay";
      default -> file.substring(0, file.indexOf('.'));
    };
  }

  static List<String> refusals(Schema schema, String text) {
    return schema.validate(text, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
