package io.github.tikcalc.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class HeaderWordsTest {
  private static final HeaderWords WORDS = new HeaderWords(SomeInputs.ALL);

  @TestFactory
  Stream<DynamicTest> tellsInputsFromOtherNames() throws IOException {
    return Cases.compare(
        "profile/headers",
        one -> {
          String name = one.get("name").asString();
          ObjectNode outcome = JsonNodeFactory.instance.objectNode();
          int number = WORDS.number(name);
          if (number != HeaderWords.NONE) {
            outcome.put("input", WORDS.id(number));
          }
          WORDS.nearly(name).forEach(near -> outcome.withArray("nearly").add(WORDS.id(near)));
          if (!WORDS.times(name).isEmpty()) {
            outcome.put("times", WORDS.times(name));
          }
          return outcome;
        });
  }

  @Test
  void numbersTheMetricsFirst() {
    assertEquals(7, WORDS.metrics());
    assertEquals(9, WORDS.count());
    assertEquals(
        List.of(
            "followers",
            "engagement",
            "sales",
            "posts",
            "age",
            "subscribers",
            "watch-time",
            "niche",
            "country"),
        WORDS.ids());
  }
}
