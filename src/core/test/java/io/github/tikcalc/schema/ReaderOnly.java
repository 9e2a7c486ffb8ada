package io.github.tikcalc.schema;

import io.github.tikcalc.json.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a schema cannot say of a card, so that only the reader refuses it.
 *
 * @param shapes the rule and the message of each such fault, without names, numbers and advice
 */
public record ReaderOnly(Set<String> shapes) {
  /** A change a case, which every schema accepts and the reader refuses. */
  static final String CASES = "schema/reader-only";

  private static final Pattern NAMES = Pattern.compile("\"[^\"]*\"|--[a-z-]+|streams/\\S+");
  private static final Pattern NUMBERS =
      Pattern.compile("\\b[0-9]([.,]?[0-9]|[eE][+-]?[0-9])*|U\\+[0-9A-F]+|Infinity");
  private static final Pattern REST = Pattern.compile(": [a-zA-Z0-9]+ → .*| \\(.*");

  /** All that have a case. */
  public static ReaderOnly read() throws IOException {
    Set<String> shapes = new TreeSet<>();
    Path file = Path.of("src/core/test/resources", CASES, "rules.json");
    for (JsonNode one : JsonMapper.shared().readTree(Files.readString(file))) {
      for (JsonNode fault : one.get("expect")) {
        String[] parts = fault.asString().split(" at .*?: error: ", 2);
        shapes.add(shape(parts[0], parts[1]));
      }
    }
    return new ReaderOnly(shapes);
  }

  /** Whether a fault is one of them. */
  public boolean holds(Fault fault) {
    return shapes.contains(shape(fault.rule(), fault.message()));
  }

  private static String shape(String rule, String message) {
    String named = NAMES.matcher(message).replaceAll("…");
    String cut = REST.matcher(named).replaceFirst("");
    return rule + ": " + NUMBERS.matcher(cut).replaceAll("0");
  }
}
