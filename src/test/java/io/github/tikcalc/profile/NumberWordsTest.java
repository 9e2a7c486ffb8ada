package io.github.tikcalc.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import io.github.tikcalc.Seed;
import io.github.tikcalc.rates.Metric;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class NumberWordsTest {
  @TestFactory
  Stream<DynamicTest> reads() throws IOException {
    return Cases.compare(
        "profile/numbers",
        one -> {
          Metric metric = SomeInputs.metric(one.get("metric").asString());
          ObjectNode outcome = JsonNodeFactory.instance.objectNode();
          try {
            double number = NumberWords.read(metric, one.get("text").asString());
            return outcome.put("reads", Double.toString(number));
          } catch (InvalidValueException e) {
            assertEquals(metric.id(), e.input());
            return outcome.put("refuses", e.getMessage());
          }
        });
  }

  @Test
  void readsEachWayOfWritingAsTheSameNumber() {
    Seed seed = Seed.ofThisRun();
    Metric metric = SomeInputs.metric("followers");
    for (int round = 0; round < 5_000; round++) {
      RandomGenerator random = seed.round(round);
      int number = random.nextInt(1, 1_000_000_000) >> random.nextInt(30);
      String grouped = String.format(Locale.ROOT, "%,d", number);
      for (String text :
          new String[] {
            Integer.toString(number),
            grouped,
            grouped.replace(',', '_'),
            "+" + grouped,
            number + ".0",
            number + "e0",
            BigDecimal.valueOf(number, 3).toString() + "000k",
            BigDecimal.valueOf(number, 6).toString() + "0M",
            BigDecimal.valueOf(number, 9).toString() + "B"
          }) {
        assertEquals(number, NumberWords.read(metric, text), () -> text + " in " + seed.of(number));
      }
    }
  }
}
