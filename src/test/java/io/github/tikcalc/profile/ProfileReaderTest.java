package io.github.tikcalc.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Metric;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ProfileReaderTest {
  @TestFactory
  Stream<DynamicTest> reads() throws IOException {
    return Cases.compare("profile/files", one -> outcome(one.get("text").asString()));
  }

  private static JsonNode outcome(String text) {
    Answers answers = new Answers(SomeInputs.ALL);
    Faults faults = read(answers, text);
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    if (faults.count() > 0) {
      ArrayNode list = outcome.putArray("faults");
      faults.list().forEach(fault -> list.add(fault.toString()));
      return outcome;
    }
    try {
      Profile profile = answers.profile();
      ObjectNode told = outcome.putObject("tells");
      List<Metric> metrics = SomeInputs.ALL.metrics();
      for (int i = 0; i < metrics.size(); i++) {
        if (!Double.isNaN(profile.metric(i))) {
          told.put(metrics.get(i).id(), profile.metric(i));
        }
      }
      List<Attribute> attributes = SomeInputs.ALL.attributes();
      for (int i = 0; i < attributes.size(); i++) {
        if (profile.attribute(i) != Profile.NOT_TOLD) {
          told.put(
              attributes.get(i).id(), attributes.get(i).values().get(profile.attribute(i)).id());
        }
      }
      return outcome;
    } catch (InvalidValueException e) {
      return outcome.put("incomplete", e.input() + ": " + e.getMessage());
    }
  }

  @Test
  void leavesWhatItDoesNotSpeakOfAsItWas() {
    Answers answers = new Answers(SomeInputs.ALL);
    read(answers, "{\"followers\": 1000, \"age\": 20}");
    read(answers, "{\"followers\": 2000}");
    Profile profile = answers.profile();
    assertEquals(2000, profile.metric(SomeInputs.ALL.metric("followers")));
    assertEquals(20, profile.metric(SomeInputs.ALL.metric("age")));
  }

  private static Faults read(Answers answers, String text) {
    Faults faults = new Faults();
    new ProfileReader(answers).read("me.json", text.getBytes(UTF_8), faults);
    return faults;
  }
}
