package io.github.tikcalc.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.json.Faults;
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
    Profile.Builder builder = Profile.builder(SomeInputs.ALL);
    ProfileReader reader = new ProfileReader(builder);
    Faults faults = new Faults();
    reader.read("me.json", text.getBytes(UTF_8), faults);
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    if (!reader.unread().isEmpty()) {
      reader.unread().forEach(outcome.putArray("unread")::add);
    }
    if (faults.count() > 0) {
      ArrayNode list = outcome.putArray("faults");
      faults.list().forEach(fault -> list.add(fault.toString()));
      return outcome;
    }
    try {
      Profile profile = builder.build();
      ObjectNode told = outcome.putObject("tells");
      List<Metric> metrics = SomeInputs.ALL.metrics();
      for (int i = 0; i < metrics.size(); i++) {
        if (!Double.isNaN(profile.metric(i))) {
          told.put(metrics.get(i).id(), profile.metric(i));
        }
      }
      List<Attribute> attributes = SomeInputs.ALL.attributes();
      for (int i = 0; i < attributes.size(); i++) {
        if (profile.attribute(i) != Profile.NOT_GIVEN) {
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
    Profile.Builder builder = Profile.builder(SomeInputs.ALL);
    read(builder, "{\"followers\": 1000, \"age\": 20}");
    read(builder, "{\"followers\": 2000}");
    Profile profile = builder.build();
    assertEquals(2000, profile.metric(SomeInputs.ALL.indexOfMetric("followers")));
    assertEquals(20, profile.metric(SomeInputs.ALL.indexOfMetric("age")));
  }

  private static Faults read(Profile.Builder builder, String text) {
    Faults faults = new Faults();
    new ProfileReader(builder).read("me.json", text.getBytes(UTF_8), faults);
    return faults;
  }

  /** To hold each key against all others would take minutes here. */
  @Test
  void readsAsManyKeysAsAFileCanHave() {
    StringBuilder text = new StringBuilder("{\"stats\": {\"followers\": 5000");
    int others = 60_000;
    for (int i = 0; i < others; i++) {
      text.append(", \"k").append(i).append("\": 1");
    }
    JsonNode outcome = outcome(text.append("}}").toString());
    assertEquals(5000, outcome.path("tells").path("followers").asDouble());
    assertEquals(others, outcome.path("unread").size());
  }
}
