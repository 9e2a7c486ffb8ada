package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tests that are data: each file of a folder below a module's {@code test/resources} is a list of
 * cases, each with an {@code id} and the {@code reason} why it must be so.
 */
public final class Cases {
  private static final String EXPECT = "expect";
  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectWriter WRITER =
      JSON.writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Cases() {}

  /** One test a case; each says itself what it expects. */
  public static Stream<DynamicTest> check(String folder, Consumer<ObjectNode> test)
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files(folder)) {
      for (JsonNode node : JSON.readTree(Files.readString(file))) {
        ObjectNode one = (ObjectNode) node;
        String id = id(file, one);
        assertTrue(ids.add(id), "two cases are called " + id);
        tests.add(DynamicTest.dynamicTest(id, file.toUri(), () -> test.accept(one)));
      }
    }
    assertFalse(tests.isEmpty(), "no cases in " + folder);
    return tests.stream();
  }

  /**
   * One test a case, whose outcome is held against its {@code expect}. With {@code
   * -Dtikcalc.bless=true} the outcome is written there instead: look at the difference before you
   * commit it.
   */
  public static Stream<DynamicTest> compare(String folder, Function<ObjectNode, JsonNode> outcome)
      throws IOException {
    if (Boolean.getBoolean("tikcalc.bless")) {
      for (Path file : files(folder)) {
        ArrayNode cases = (ArrayNode) JSON.readTree(Files.readString(file));
        cases.forEach(one -> ((ObjectNode) one).set(EXPECT, outcome.apply((ObjectNode) one)));
        Files.writeString(file, pretty(cases) + "\n");
      }
    }
    return check(
        folder,
        one ->
            assertEquals(
                pretty(one.path(EXPECT)),
                pretty(outcome.apply(one)),
                () -> one.get("reason").asString()));
  }

  private static String pretty(JsonNode node) {
    return WRITER.writeValueAsString(node);
  }

  private static String id(Path file, ObjectNode one) {
    for (String key : List.of("id", "reason")) {
      assertTrue(one.path(key).isString(), () -> "a case without " + key + " in " + file);
    }
    return one.get("id").asString();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(folder(folder))) {
      List<Path> sorted = files.sorted().toList();
      sorted.forEach(
          file -> assertTrue(file.toString().endsWith(".json"), () -> "not cases: " + file));
      return sorted;
    }
  }

  private static Path folder(String name) {
    for (String module : List.of("core", "cli")) {
      Path folder = Path.of("src", module, "test/resources", name);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    throw new AssertionError("no module has the cases " + name);
  }
}
