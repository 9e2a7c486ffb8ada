package io.github.tikcalc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.report.JsonReport;
import io.github.tikcalc.report.Sureness;
import io.github.tikcalc.spread.ImaginedCreators;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of estimates: all that is written keeps it, and whatever is missing breaks it. */
class EstimateSchemaTest {
  private static final String SHIPPED = "rates";
  private static final Set<String> CAN_BE_MISSING =
      Set.of("spread", "odds", "worths", "explanation", "on", "replacedBy", "offered");

  private static Schema schema() throws IOException {
    return Schemas.read().byName().get("estimate");
  }

  private static String write(
      RateCard card, double followers, String day, String country, boolean explain) {
    Profile profile =
        Profile.of(card.inputs(), Map.of("followers", followers), Map.of("country", country));
    Estimate estimate = Estimator.of(card, LocalDate.parse(day)).estimate(profile);
    StringWriter text = new StringWriter();
    try (JsonGenerator out = Json.indented(text)) {
      JsonReport.write(
          out,
          estimate,
          new CardLabel("shipped", "tikcalc's own", "0badcafe", "tikcalc"),
          explain,
          Sureness.of(ImaginedCreators.of(estimate)));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SHIPPED,
        "examples/own-stream/rates",
        "src/core/test/resources/schema/every-feature"
      })
  void acceptsEveryEstimate(Path folder) throws IOException {
    Schema schema = schema();
    RateCard card = RateCardReader.load(folder);
    Set<String> statuses = new TreeSet<>();
    for (double followers : new double[] {0, 1000, 10_000, 50_000_000}) {
      for (String day : List.of("2019-01-01", "2023-06-01", "2024-02-01", "2026-11-01")) {
        for (String country : List.of("US", "MX", "TV")) {
          String text = write(card, followers, day, country, followers > 1000);
          assertEquals(List.of(), Schemas.refusals(schema, text), text);
          for (JsonNode stream : JsonMapper.shared().readTree(text).get("streams")) {
            statuses.add(stream.get("status").asString());
          }
        }
      }
    }
    assertTrue(statuses.size() >= 3, statuses::toString);
  }

  @Test
  void missesEveryMember() throws IOException {
    Schema schema = schema();
    ObjectNode estimate = document();
    int removed = 0;
    for (ObjectNode object : objects(estimate)) {
      for (String name : List.copyOf(object.propertyNames())) {
        if (!CAN_BE_MISSING.contains(name)) {
          object.set("_" + name, object.remove(name));
          List<String> refusals = Schemas.refusals(schema, estimate.toString());
          assertFalse(refusals.isEmpty(), () -> name + " of " + object);
          object.set(name, object.remove("_" + name));
          removed++;
        }
      }
    }
    assertTrue(removed > 100, "removed " + removed);
  }

  @Test
  void letsPassWhatALaterVersionAdds() throws IOException {
    ObjectNode estimate = document();
    objects(estimate).forEach(object -> object.put("added", 1));
    assertEquals(List.of(), Schemas.refusals(schema(), estimate.toString()));
  }

  private static ObjectNode document() throws IOException {
    RateCard card = RateCardReader.load(Path.of(SHIPPED));
    return (ObjectNode) JsonMapper.shared().readTree(write(card, 1000, "2026-11-01", "US", true));
  }

  /** Every object whose members the schema names. */
  private static List<ObjectNode> objects(ObjectNode estimate) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(estimate, objects);
    // Which inputs there are is the card's matter.
    objects.removeIf(
        o -> o == estimate.at("/profile/metrics") || o == estimate.at("/profile/attributes"));
    return objects;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
      object
          .properties()
          .forEach(
              member -> {
                if (!member.getKey().equals("explanation")) {
                  collect(member.getValue(), objects);
                }
              });
    } else if (node.isArray()) {
      node.forEach(item -> collect(item, objects));
    }
  }
}
