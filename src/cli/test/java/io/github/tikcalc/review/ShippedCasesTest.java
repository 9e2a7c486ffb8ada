package io.github.tikcalc.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.cases.CaseReader;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the shipped card must give: the figures of the article it rests on, and its edges. */
class ShippedCasesTest {
  private static final Path SHIPPED = Path.of("rates");

  @TestFactory
  Stream<DynamicTest> hold() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    CaseReader.Reading reading = CaseReader.read(SHIPPED, card);
    assertEquals(List.of(), reading.faults());
    assertFalse(reading.cases().isEmpty());
    CaseRunner runner = new CaseRunner(card);
    return reading.cases().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.title(),
                    SHIPPED.resolve(one.file()).toUri(),
                    () -> assertEquals(List.of(), runner.run(one))));
  }
}
