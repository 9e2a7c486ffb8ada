package io.github.tikcalc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import io.github.tikcalc.SmallCard;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CardTablesTest {

  @TestFactory
  Stream<DynamicTest> showsEveryFigure() throws IOException {
    return Cases.compare("diff/tables", CardTablesTest::tables);
  }

  private static ArrayNode tables(ObjectNode one) {
    RateCard card = SmallCard.read(one).cardOrThrow();
    ArrayNode lines = new JsonMapper().createArrayNode();
    List<Table> tables =
        one.has("stream")
            ? CardTables.of(
                card, card.streams().get(card.indexOfStream(one.get("stream").asString())))
            : CardTables.of(card);
    for (Table table : tables) {
      lines.add(table.title() + ": " + String.join(" | ", table.headers()));
      table.rows().forEach(row -> lines.add("  " + String.join(" | ", row)));
    }
    return lines;
  }

  @Test
  void leavesNoPointThresholdOrWindowOfTheShippedCardOut() throws IOException {
    RateCard card = RateCardReader.load(Path.of("rates"));
    Map<String, Integer> rows =
        CardTables.of(card).stream()
            .collect(Collectors.toMap(Table::title, table -> table.rows().size()));
    int points = 0;
    int thresholds = 0;
    int windows = 0;
    for (var stream : card.streams()) {
      points += stream.pays().stream().mapToInt(amount -> amount.points().size()).sum();
      thresholds += stream.minimums().size();
      windows += stream.availability().size();
    }
    for (var metric : card.inputs().metrics()) {
      points += metric.assume().stream().mapToInt(amount -> amount.points().size()).sum();
    }
    assertEquals(points, rows.get("Points"));
    assertEquals(thresholds, rows.get("Thresholds"));
    assertEquals(windows + card.absent().size(), rows.get("Windows"));
  }
}
