package io.github.tikcalc.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of a card that a schema cannot say, so that only the reader keeps them. */
public final class ReaderOnly {
  /** A case a rule, at least: a change that every schema accepts and the reader refuses. */
  static final String CASES = "schema/reader-only";

  private ReaderOnly() {}

  /** Every rule that has a case. */
  public static Set<String> rules() throws IOException {
    Set<String> rules = new TreeSet<>();
    Path file = Path.of("src/test/resources", CASES, "rules.json");
    for (JsonNode one : JsonMapper.shared().readTree(Files.readString(file))) {
      rules.add(one.get("rule").asString());
    }
    return rules;
  }
}
