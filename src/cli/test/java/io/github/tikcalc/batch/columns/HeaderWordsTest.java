package io.github.tikcalc.batch.columns;

import io.github.tikcalc.Cases;
import io.github.tikcalc.batch.RosterRun;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.profile.HeaderWords;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class HeaderWordsTest {
  @TestFactory
  Stream<DynamicTest> tellsInputsFromOtherColumns() throws IOException {
    return read("batch/headers", RosterRun.SMALL.card().inputs());
  }

  /** What scrapers, agencies' platforms and spreadsheets of several languages call columns. */
  @TestFactory
  Stream<DynamicTest> knowsTheColumnsOfPublicExports() throws IOException {
    return read("batch/exports", RosterRun.SHIPPED.card().inputs());
  }

  private static Stream<DynamicTest> read(String cases, Inputs inputs) throws IOException {
    HeaderWords words = new HeaderWords(inputs);
    return Cases.compare(
        cases,
        one -> {
          String name = one.get("name").asString();
          int number = words.number(name);
          ObjectNode outcome = JsonNodeFactory.instance.objectNode();
          if (number != HeaderWords.NONE) {
            return outcome.put("input", words.id(number));
          }
          Set<Integer> near = words.nearly(name);
          if (near.isEmpty()) {
            return outcome.put("passesThrough", true);
          }
          near.forEach(input -> outcome.withArray("nearly").add(words.id(input)));
          return outcome;
        });
  }
}
