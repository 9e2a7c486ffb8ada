package io.github.tikcalc.roster;

import io.github.tikcalc.Cases;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class InputNamesTest {
  @TestFactory
  Stream<DynamicTest> tellsInputsFromOtherColumns() throws IOException {
    InputNames names = new InputNames(RosterRun.SMALL.card().inputs());
    return Cases.compare(
        "roster/names",
        one -> {
          String name = one.get("name").asString();
          int number = names.number(name);
          ObjectNode outcome = JsonNodeFactory.instance.objectNode();
          if (number != InputNames.NONE) {
            return outcome.put("input", names.id(number));
          }
          String near = names.nearly(name);
          return near == null ? outcome.put("passesThrough", true) : outcome.put("nearly", near);
        });
  }
}
