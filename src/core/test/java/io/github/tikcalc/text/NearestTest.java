package io.github.tikcalc.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

class NearestTest {
  @TestFactory
  Stream<DynamicTest> finds() throws IOException {
    return Cases.compare(
        "text/nearest",
        one -> {
          List<String> names = one.get("names").valueStream().map(JsonNode::asString).toList();
          ArrayNode near = JsonNodeFactory.instance.arrayNode();
          Nearest.to(one.get("typed").asString(), names).forEach(near::add);
          return near;
        });
  }

  @Test
  void asksWhatWasMeant() {
    List<String> names = List.of("beauty", "books", "boots", "comedy");
    assertEquals("did you mean \"beauty\"?", Nearest.hint("beuaty", names, "see the list"));
    assertEquals("did you mean \"books\" or \"boots\"?", Nearest.hint("boos", names, "none"));
    assertEquals("see the list", Nearest.hint("cryptography", names, "see the list"));
  }

  @Test
  void takesNoTimeOverAWordOfAMillionLetters() {
    List<String> names = Collections.nCopies(1_000, "beauty");
    assertEquals(List.of(), Nearest.to("b".repeat(1_000_000), names));
  }
}
