package io.github.tikcalc.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import io.github.tikcalc.card.Attribute;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class AttributeWordsTest {
  @TestFactory
  Stream<DynamicTest> reads() throws IOException {
    return Cases.compare(
        "profile/words",
        one -> {
          Attribute attribute = SomeInputs.attribute(one.get("attribute").asString());
          ObjectNode outcome = JsonNodeFactory.instance.objectNode();
          try {
            int position = new AttributeWords(attribute).read(one.get("text").asString());
            return outcome.put("reads", attribute.values().get(position).id());
          } catch (InvalidValueException e) {
            assertEquals(attribute.id(), e.input());
            return outcome.put("refuses", e.getMessage());
          }
        });
  }

  @Test
  void readsEveryIdAndAliasOfEveryCountry() {
    Attribute country = SomeInputs.attribute("country");
    AttributeWords words = new AttributeWords(country);
    for (int i = 0; i < country.values().size(); i++) {
      Attribute.Value value = country.values().get(i);
      assertEquals(i, words.read(value.id()));
      for (String alias : value.aliases()) {
        assertEquals(i, words.read(alias), alias);
      }
    }
  }
}
