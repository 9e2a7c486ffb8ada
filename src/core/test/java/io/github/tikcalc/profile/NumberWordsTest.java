package io.github.tikcalc.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Cases;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Metric;
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
            double number = NumberWords.read(metric, one.get("text").asString(), style(one));
            return outcome.put("reads", Double.toString(number));
          } catch (InvalidValueException e) {
            assertEquals(metric.id(), e.input());
            return outcome.put("refuses", e.getMessage());
          }
        });
  }

  private static NumberStyle style(ObjectNode one) {
    Decimals decimals = Decimals.valueOf(one.path("decimals").asString("UNKNOWN"));
    return new NumberStyle(decimals, one.path("percent").asBoolean(false));
  }

  @TestFactory
  Stream<DynamicTest> showsWhatDotsAndCommasMean() throws IOException {
    return Cases.compare(
        "profile/shown",
        one ->
            JsonNodeFactory.instance.stringNode(
                NumberWords.shown(one.get("text").asString()).name()));
  }

  @TestFactory
  Stream<DynamicTest> knowsWhatTellsNothing() throws IOException {
    return Cases.compare(
        "profile/meaningless",
        one -> JsonNodeFactory.instance.booleanNode(Meaningless.is(one.get("text").asString())));
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
            grouped.replace(',', ' '),
            grouped.replace(',', '\u00a0'),
            grouped.replace(",", "\u2019"),
            "~" + grouped + "+",
            grouped + " followers",
            fullWidth(grouped),
            lakhs(number),
            BigDecimal.valueOf(number, 4).toPlainString().replace('.', ',') + "0\u4e07",
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

  private static String fullWidth(String text) {
    return text.chars()
        .map(c -> c + 0xfee0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Groups of two before the last three digits. */
  private static String lakhs(int number) {
    StringBuilder text = new StringBuilder(Integer.toString(number));
    for (int at = text.length() - 3; at > 0; at -= 2) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
