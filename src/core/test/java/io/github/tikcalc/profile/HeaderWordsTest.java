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
  @TestFactory
  Stream<DynamicTest> tellsInputsFromOtherNames() throws IOException {
    return Cases.compare(
        "profile/headers",
        one -> {
          String name = one.get("name").asString();
          HeaderWords words = new HeaderWords(SomeInputs.ALL);
          ObjectNode outcome = JsonNodeFactory.instance.objectNode();
          int number = words.number(name);
          if (number != HeaderWords.NONE) {
            outcome.put("input", words.id(number));
          }
          words.nearly(name).forEach(near -> outcome.withArray("nearly").add(words.id(near)));
          if (!words.times(name).isEmpty()) {
            outcome.put("times", words.times(name));
          }
          return outcome;
        });
  }

  @Test
  void numbersTheMetricsFirst() {
    HeaderWords words = new HeaderWords(SomeInputs.ALL);
    assertEquals(7, words.metrics());
    assertEquals(9, words.count());
    assertEquals(
        List.of(
            "followers",
            "engagement",
            "sales",
            "posts",
            "age",
            "subscribers",
            "live-time",
            "niche",
            "country"),
        words.ids());
  }
}
