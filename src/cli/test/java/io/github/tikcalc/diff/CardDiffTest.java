package io.github.tikcalc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Cases;
import io.github.tikcalc.SmallCard;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.plan.curve.Gain;
import io.github.tikcalc.profile.InvalidValueException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CardDiffTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SHIPPED = Path.of("rates");

  @TestFactory
  Stream<DynamicTest> tellsEveryChange() throws IOException {
    return Cases.compare("diff/changes", CardDiffTest::differences);
  }

  private static ObjectNode differences(ObjectNode one) {
    RateCard before = SmallCard.read(one.get("before")).cardOrThrow();
    RateCard after = SmallCard.read(one.get("after")).cardOrThrow();
    ObjectNode outcome = JSON.createObjectNode();
    ArrayNode changes = outcome.putArray("changes");
    for (CardChange change : CardDiff.between(before, after).changes()) {
      String from = change.before() == null ? "nothing" : change.before();
      String to = change.after() == null ? "nothing" : change.after();
      String where = change.file() + " " + change.path();
      changes.add(change.text()).add("  " + where + " | " + from + " | " + to);
    }
    if (one.has("profile")) {
      effects(one, before, after, outcome.putArray("effects"));
    }
    return outcome;
  }

  private static void effects(ObjectNode one, RateCard before, RateCard after, ArrayNode rows) {
    Map<String, Double> metrics = new HashMap<>();
    Map<String, String> attributes = new HashMap<>();
    for (Map.Entry<String, JsonNode> told : one.get("profile").properties()) {
      if (told.getValue().isNumber()) {
        metrics.put(told.getKey(), told.getValue().asDouble());
      } else {
        attributes.put(told.getKey(), told.getValue().asString());
      }
    }
    LocalDate asOf = one.has("asOf") ? LocalDate.parse(one.get("asOf").asString()) : null;
    Effects effects = Effects.of(before, after, metrics, attributes, asOf);
    assertAddsUp(effects);
    effects.table(before, after, "A", "B").rows().forEach(row -> rows.add(String.join(" | ", row)));
  }

  private static void assertAddsUp(Effects effects) {
    long[] gained = new long[3];
    for (Effects.Effect effect : effects.streams()) {
      gained[0] += effect.difference().low();
      gained[1] += effect.difference().likely();
      gained[2] += effect.difference().high();
      assertEquals(effect.differs(), !effect.difference().isNothing() || statusChanges(effect));
    }
    assertEquals(effects.difference(), new Gain(gained[0], gained[1], gained[2]));
    assertEquals(effects.before().high() + gained[2], effects.after().high());
  }

  private static boolean statusChanges(Effects.Effect effect) {
    return effect.before() == null
        || effect.after() == null
        || effect.before().status() != effect.after().status()
        || (effect.before().pay() == null) != (effect.after().pay() == null);
  }

  @Test
  void aCardDoesNotDifferFromItself() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    RateCard again = RateCardReader.load(SHIPPED);
    assertEquals(List.of(), CardDiff.between(card, again).changes());
    assertTrue(CardDiff.between(card, again).isEmpty());
    Effects effects = Effects.of(card, again, Map.of("followers", 20_000.0), Map.of(), null);
    assertTrue(effects.difference().isNothing());
    assertTrue(effects.streams().stream().noneMatch(Effects.Effect::differs));
    assertTrue(effects.before().high() > 0);
  }

  @Test
  void refusesAProfileThatACardDoesNotKnow() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    RateCard small = SmallCard.read(JSON.readTree("{\"streams\": {\"deals\": {}}}")).cardOrThrow();
    assertFalse(CardDiff.between(card, small).isEmpty());
    assertThrows(
        InvalidValueException.class,
        () -> Effects.of(card, small, Map.of("followers", 1.0, "age", 20.0), Map.of(), null));
  }
}
