package io.github.tikcalc.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores, held against those that NumPy gives for the same rows: score/reference.py. */
class StreamLedgerTest {
  private static final Path FOLDER = Path.of("src/cli/test/resources/score");

  @TestFactory
  Stream<DynamicTest> asAnotherImplementation() throws IOException {
    JsonNode expected =
        new JsonMapper().readTree(Files.readString(FOLDER.resolve("expected.json")));
    List<String> rows = Files.readAllLines(FOLDER.resolve("rows.csv"));
    List<DynamicTest> tests = new ArrayList<>();
    for (String stream : expected.propertyNames()) {
      StreamLedger ledger = new StreamLedger(stream);
      for (String row : rows.subList(1, rows.size())) {
        String[] cells = row.split(",");
        if (cells[0].equals(stream)) {
          Interval said = new Interval(number(cells[3]), number(cells[4]), number(cells[5]));
          ledger.add(number(cells[1]), said, number(cells[2]));
          ledger.addOdds(number(cells[6]), number(cells[2]) > 0);
        }
      }
      tests.add(
          DynamicTest.dynamicTest(stream, () -> compare(expected.get(stream), ledger.score())));
    }
    assertEquals(3, tests.size());
    return tests.stream();
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  private static void compare(JsonNode expected, StreamScore score) {
    near(expected.get("count"), score.count());
    near(expected.get("inside"), score.inside());
    near(expected.get("below"), score.below());
    near(expected.get("above"), score.above());
    near(expected.get("wilson").get(0), score.wilson().low());
    near(expected.get("wilson").get(1), score.wilson().high());
    near(expected.get("medianError"), score.medianError());
    compare(expected.get("losses"), score.losses());
    compare(expected.get("compared"), score.compared());
    compare(expected.get("reference"), score.reference());
    near(expected.get("odds").get("said"), score.odds().said());
    near(expected.get("odds").get("others"), score.odds().others());
  }

  private static void compare(JsonNode expected, Losses losses) {
    near(expected.get("count"), losses.count());
    near(expected.get("low"), losses.low());
    near(expected.get("middle"), losses.middle());
    near(expected.get("high"), losses.high());
    near(expected.get("interval"), losses.interval());
  }

  private static void near(JsonNode expected, double actual) {
    assertEquals(expected.asDouble(), actual, 1e-9 * Math.max(1, Math.abs(actual)));
  }

  @Test
  void nothingCountedLeavesTheShareOpen() {
    assertEquals(new Wilson(0, 1), Wilson.of(0, 0));
    assertEquals(0, Wilson.of(0, 5).low());
    assertEquals(1, Wilson.of(5, 5).high());
    assertTrue(Double.isNaN(new StreamLedger("none").score().share()));
  }

  @Test
  void aSingleRowHasNobodyToCompareWith() {
    StreamLedger ledger = new StreamLedger("one");
    ledger.add(1000, new Interval(10, 20, 30), 20);
    StreamScore score = ledger.score();
    assertEquals(1, score.losses().count());
    assertEquals(0, score.compared().count());
    assertTrue(Double.isNaN(score.reference().interval()));
  }

  @Test
  void theEndsAreInside() {
    Interval said = new Interval(10, 20, 30);
    assertTrue(said.holds(10));
    assertTrue(said.holds(30));
    assertTrue(!said.holds(30.01));
  }
}
