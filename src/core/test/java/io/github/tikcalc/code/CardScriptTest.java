package io.github.tikcalc.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Knots;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.RandomCard;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.engine.Told;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A card as JavaScript, run by Node, against the engine: the same cents, values and refusals. */
class CardScriptTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  private final StringBuilder lines = new StringBuilder();
  private final List<String> which = new ArrayList<>();
  private final List<JsonNode> expected = new ArrayList<>();
  private int refused;

  @ParameterizedTest
  @ValueSource(strings = {"rates", "src/core/test/resources/schema/every-feature"})
  void agreesOnCardsThatPeopleWrote(String place) throws Exception {
    Seed seed = Seed.ofThisRun();
    RateCard card = RateCardReader.load(Path.of(place));
    Knots knots = new Knots(card);
    for (int day = 0; day < 12; day++) {
      RandomGenerator random = seed.round(day);
      LocalDate someDay = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_500));
      Estimator estimator = Estimator.of(card, day == 0 ? card.asOf() : someDay);
      script(estimator);
      for (int i = 0; i < seed.rounds(150); i++) {
        profile(estimator, Told.random(card.inputs(), knots, random), seed.of(day));
      }
    }
    compare();
  }

  @Test
  void agreesOnRandomCards() throws Exception {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < RandomCard.all().size(); round += 2) {
      RandomGenerator random = seed.round(round);
      RandomCard card = RandomCard.all().get(round);
      Estimator estimator = Estimator.of(card.card());
      script(estimator);
      for (int i = 0; i < 10; i++) {
        Told told = Told.random(card.card().inputs(), card.knots(), random);
        profile(estimator, told, card.which());
      }
    }
    compare();
    assertTrue(refused > 100, refused + " were refused");
  }

  private void script(Estimator estimator) {
    String script = CardScript.javaScript(estimator);
    assertTrue(script.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), script);
    assertTrue(!script.contains("</") && !script.contains("<!"), script);
    lines.append(JSON.writeValueAsString(script)).append('\n');
  }

  private void profile(Estimator estimator, Told told, String round) {
    Profile profile = told.profile(estimator.card().inputs());
    ObjectNode given = JSON.createObjectNode();
    ObjectNode result = JSON.createObjectNode();
    List<Metric> metrics = estimator.card().inputs().metrics();
    for (int i = 0; i < metrics.size(); i++) {
      if (!Double.isNaN(profile.metric(i))) {
        given.put(metrics.get(i).id(), profile.metric(i));
      }
    }
    List<Attribute> attributes = estimator.card().inputs().attributes();
    for (int i = 0; i < attributes.size(); i++) {
      if (profile.attribute(i) != Profile.NOT_GIVEN) {
        Attribute.Value value = attributes.get(i).values().get(profile.attribute(i));
        given.put(attributes.get(i).id(), value.id());
      }
    }
    try {
      describe(estimator.estimate(profile), result);
    } catch (InvalidValueException e) {
      result.put("error", true);
      refused++;
    }
    lines.append(given).append('\n');
    which.add(round + " on " + estimator.asOf() + ", " + given);
    expected.add(result);
  }

  private static void describe(Estimate estimate, ObjectNode result) {
    cents(result.putObject("total"), estimate.total());
    ArrayNode streams = result.putArray("streams");
    for (StreamEstimate stream : estimate.streams()) {
      ObjectNode node = streams.addObject().put("id", stream.stream().id());
      cents(node.put("status", stream.status().toString()), stream.pay());
    }
    ArrayNode metrics = result.putArray("metrics");
    for (MetricValue metric : estimate.metrics()) {
      Range value = metric.value();
      ObjectNode node = metrics.addObject().put("id", metric.metric().id());
      node.put("origin", metric.origin().toString());
      node.put("low", value.isKnown() ? value.low() : null);
      node.put("likely", value.isKnown() ? value.likely() : null);
      node.put("high", value.isKnown() ? value.high() : null);
    }
    ArrayNode attributes = result.putArray("attributes");
    for (AttributeValue attribute : estimate.attributes()) {
      ObjectNode node = attributes.addObject().put("id", attribute.attribute().id());
      node.put("origin", attribute.origin().toString());
      node.put("value", attribute.value() == null ? null : attribute.value().id());
    }
  }

  private static void cents(ObjectNode node, Money money) {
    node.put("low", money == null ? null : (double) money.low());
    node.put("likely", money == null ? null : (double) money.likely());
    node.put("high", money == null ? null : (double) money.high());
  }

  private void compare() throws IOException, InterruptedException {
    List<String> answers = run();
    assertEquals(expected.size(), answers.size());
    for (int i = 0; i < answers.size(); i++) {
      JsonNode answer = JSON.readTree(answers.get(i));
      if (answer.has("error")) {
        answer = JSON.createObjectNode().put("error", true);
      }
      assertEquals(text(expected.get(i)), text(answer), which.get(i));
    }
  }

  /** Every number as a double: JavaScript writes 3.0 as 3. */
  private static String text(JsonNode node) {
    if (node.isNumber()) {
      return Double.toString(node.asDouble());
    }
    StringBuilder text = new StringBuilder();
    if (node.isObject()) {
      node.properties()
          .forEach(
              e -> text.append(e.getKey()).append(' ').append(text(e.getValue())).append('\n'));
      return text.toString();
    }
    if (node.isArray()) {
      node.forEach(item -> text.append("- ").append(text(item)));
      return text.toString();
    }
    return node.toString();
  }

  private List<String> run() throws IOException, InterruptedException {
    Path in = Files.writeString(folder.resolve("in"), lines, StandardCharsets.UTF_8);
    Path out = folder.resolve("out");
    Process node;
    try {
      node =
          new ProcessBuilder("node", "src/core/test/resources/code/estimates.js")
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "Node is not installed");
      throw e;
    }
    assertEquals(0, node.waitFor());
    return Files.readAllLines(out);
  }
}
