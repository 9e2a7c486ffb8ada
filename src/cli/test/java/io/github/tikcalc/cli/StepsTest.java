package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps to the figures of next, goal, grow, quote and diff can be taken again. */
class StepsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static JsonNode json(String call) {
    Machine.Result result =
        Machine.PLAIN
            .folder(ScreenCase.FILES)
            .run(Words.of(call + " --format json").toArray(String[]::new));
    assertEquals(0, result.code(), () -> call + "\n" + result.err());
    return JSON.readTree(result.out());
  }

  /** Each place of an explanation, once the call that it names was found to give its figures. */
  private static List<JsonNode> checked(JsonNode answer) {
    List<JsonNode> places = new ArrayList<>();
    for (JsonNode place : answer.get("explanation")) {
      String call = place.get("call").asString();
      assertTrue(call.startsWith("tikcalc estimate "), call);
      JsonNode estimate = json(call.substring("tikcalc ".length()));
      assertEquals(place.get("asOf"), estimate.get("asOf"), call);
      BigDecimal likely = BigDecimal.ZERO;
      for (JsonNode stream : place.get("streams")) {
        JsonNode same = stream(estimate.get("streams"), "id", stream.get("stream").asString());
        for (String member : List.of("status", "low", "likely", "high")) {
          assertEquals(stream.get(member), same.get(member), call);
        }
        likely = likely.add(stream.get("likely").decimalValue());
      }
      for (String figure : List.of("low", "likely", "high")) {
        assertEquals(place.at("/total/" + figure), estimate.at("/total/" + figure), call);
      }
      assertEquals(0, likely.compareTo(place.at("/total/likely").decimalValue()), call);
      places.add(place);
    }
    assertFalse(places.isEmpty());
    return places;
  }

  private static JsonNode stream(JsonNode streams, String key, String id) {
    for (JsonNode stream : streams) {
      if (stream.get(key).asString().equals(id)) {
        return stream;
      }
    }
    throw new AssertionError("no stream " + id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          next --followers 8200 --niche beauty
          next --followers 8200 --as-of 2023-06-01
          next --followers 900 --country KR --set live-gifts.pays[0].points[0].likely=0.004
          """)
  void nextBringsWhatTheStreamPaysAtItsThreshold(String call) {
    JsonNode answer = json(call + " --explain");
    List<JsonNode> places = checked(answer);
    int brings = 0;
    for (JsonNode door : answer.get("doors")) {
      if (!door.get("brings").isNull()) {
        JsonNode pays =
            stream(places.get(brings++).get("streams"), "stream", door.get("stream").asString());
        for (String figure : List.of("low", "likely", "high")) {
          assertEquals(door.at("/brings/" + figure), pays.get(figure));
        }
      }
    }
    assertTrue(brings > 0);
    JsonNode more = places.get(brings);
    assertEquals(
        more.at("/total/likely").decimalValue().subtract(answer.at("/total/likely").decimalValue()),
        answer.at("/per1000Followers/likely").decimalValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          goal --monthly 500 --followers 5000
          goal --monthly 500 --of low 12k beauty
          goal --monthly 500 --odds 90 --followers 5000
          goal --monthly 500 5000 --preset regular
          """)
  void aGoalIsReachedByEachLever(String call) {
    JsonNode answer = json(call + " --explain");
    List<JsonNode> places = checked(answer);
    int at = 1;
    for (JsonNode lever : answer.get("levers")) {
      assertEquals(lever.get("total"), places.get(at++).get("total"));
    }
    for (int i = 0; i < Math.min(3, answer.get("pairs").size()); i++) {
      assertEquals(answer.get("pairs").get(i).get("total"), places.get(at++).get("total"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grow --followers 1k..100k --niche tech
          grow 12k --by livesPerMonth 0..20
          """)
  void growHasItsCornersAsPlaces(String call) {
    JsonNode answer = json(call + " --explain");
    List<JsonNode> places = checked(answer);
    assertEquals(answer.get("corners").size(), places.size());
    for (int i = 0; i < places.size(); i++) {
      assertEquals(answer.get("corners").get(i).get("total"), places.get(i).get("total"));
    }
  }

  @Test
  void aPathHasItsEventsAsPlaces() {
    assertTrue(
        checked(json("grow --followers 8200 --months 12 --growth 20% --explain")).size() > 2);
  }

  @Test
  void aQuoteIsThePriceOfOnePost() {
    JsonNode answer = json("quote 50k beauty --usage-rights 45d --deliverables 2 --explain");
    JsonNode place = checked(answer).get(0);
    JsonNode pays = stream(place.get("streams"), "stream", answer.get("stream").asString());
    for (String figure : List.of("low", "likely", "high")) {
      assertEquals(answer.get("price").get(figure), pays.get(figure));
    }
  }

  @Test
  void aWorthIsTheMeanOverAllOrders() {
    JsonNode answer = json("diff profiles/october.json profiles/november.json --explain");
    JsonNode combinations = answer.get("explanation");
    List<String> changes = new ArrayList<>();
    answer.get("changes").forEach(change -> changes.add(change.get("what").asString()));
    assertEquals(1 << changes.size(), combinations.size());
    for (int i = 0; i < changes.size(); i++) {
      BigDecimal[] sums = {BigDecimal.ZERO};
      long[] orders = {0};
      int change = i;
      List<String> made = new ArrayList<>();
      eachOrder(
          changes,
          made,
          () -> {
            int place = made.indexOf(changes.get(change));
            BigDecimal before = likely(combinations, made.subList(0, place));
            sums[0] =
                sums[0].add(likely(combinations, made.subList(0, place + 1)).subtract(before));
            orders[0]++;
          });
      BigDecimal worth = answer.get("changes").get(i).get("worth").decimalValue();
      BigDecimal off = sums[0].subtract(worth.multiply(BigDecimal.valueOf(orders[0]))).abs();
      // Whole cents that add up: less than one of them off.
      assertTrue(off.compareTo(new BigDecimal("0.01").multiply(BigDecimal.valueOf(orders[0]))) < 0);
    }
  }

  private static void eachOrder(List<String> all, List<String> made, Runnable then) {
    if (made.size() == all.size()) {
      then.run();
      return;
    }
    for (String one : all) {
      if (!made.contains(one)) {
        made.add(one);
        eachOrder(all, made, then);
        made.remove(one);
      }
    }
  }

  private static BigDecimal likely(JsonNode combinations, List<String> made) {
    for (JsonNode combination : combinations) {
      Set<String> changes = new HashSet<>();
      combination.get("changes").forEach(change -> changes.add(change.asString()));
      if (changes.equals(Set.copyOf(made))) {
        return combination.get("likely").decimalValue();
      }
    }
    throw new AssertionError("no combination of " + made);
  }
}
