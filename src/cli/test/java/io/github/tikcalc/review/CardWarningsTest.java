package io.github.tikcalc.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import io.github.tikcalc.SmallCard;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.json.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CardWarningsTest {
  private static final int SHOWN = 30;

  @TestFactory
  Stream<DynamicTest> warnsAsExpected() throws IOException {
    return Cases.compare("review/warnings", CardWarningsTest::warnings);
  }

  private static ArrayNode warnings(ObjectNode one) {
    CardReading reading = SmallCard.read(one);
    assertEquals(List.of(), reading.faults(), "a card with errors shows nothing");
    LocalDate day = LocalDate.parse(one.path("day").asString("2026-11-01"));
    ArrayNode found = new JsonMapper().createArrayNode();
    for (Fault warning : CardWarnings.of(reading, day)) {
      found.add(shown(warning, reading));
    }
    return found;
  }

  /** A warning with the words it points at rather than their line and column. */
  private static String shown(Fault warning, CardReading reading) {
    assertEquals(Fault.Severity.WARNING, warning.severity());
    String text = new String(reading.bytes().get(warning.file()), StandardCharsets.UTF_8);
    String rest = text.lines().skip(warning.place().line() - 1L).collect(Collectors.joining("\n"));
    String at = rest.substring(warning.place().column() - 1).replaceAll("\\s+", " ");
    return warning.rule()
        + " | "
        + warning.file()
        + " | "
        + at.substring(0, Math.min(SHOWN, at.length()))
        + " | "
        + warning.message();
  }
}
