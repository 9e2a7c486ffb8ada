package io.github.tikcalc.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.StreamEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads the figures back from any output finds that the parts add up to the total. */
final class PartsAddUpTest {
  private static final int ROUNDS = 400;
  private static final String TOTAL = "Total";
  private static final List<String> ENDS = List.of("low", "likely", "high");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final String MONEY = "\\$([0-9,]+(?:\\.[0-9]{2})?)";
  private static final Pattern TABLE_LINE =
      Pattern.compile("(\\S.*?)(?: ~)? +" + MONEY + " +" + MONEY + " +" + MONEY + "(?:  .*)?");
  private static final Pattern MARKDOWN_LINE =
      Pattern.compile(
          "\\| (.+?)(?: ~)? \\| " + MONEY + " \\| " + MONEY + " \\| " + MONEY + " \\|.*");

  static Stream<RateCard> cards() {
    return Stream.concat(Stream.of(Rendered.shipped()), Rendered.small("doors"));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void toTheCentInJsonAndCsv(RateCard card) {
    Rendered.each(
        ROUNDS,
        card,
        rendered -> {
          Map<String, List<BigDecimal>> expected = exact(rendered);
          assertEquals(expected, json(rendered.as(Format.JSON)));
          assertEquals(expected, csv(rendered.as(Format.CSV)));
          checkSum(expected);
        });
  }

  @ParameterizedTest
  @MethodSource("cards")
  void toTheDollarInTableAndMarkdown(RateCard card) {
    Rendered.each(
        ROUNDS,
        card,
        rendered -> {
          Map<String, List<BigDecimal>> table = lines(TABLE_LINE, rendered.as(Format.TABLE));
          String markdown = rendered.as(Format.MARKDOWN).replace("\\", "").replace("**", "");
          assertEquals(table, lines(MARKDOWN_LINE, markdown));
          Map<String, List<BigDecimal>> exact = exact(rendered);
          boolean told =
              rendered.as(Format.TABLE).lines().anyMatch(line -> line.matches("Total .* rounded"));
          assertEquals(addsUp(table), !told, "a column that does not add up says why");
          for (StreamEstimate stream : rendered.estimate().streams()) {
            boolean pays = stream.pay() != null && !(stream instanceof StreamEstimate.Ineligible);
            assertEquals(pays && !table.isEmpty(), table.containsKey(stream.stream().title()));
          }
          table.forEach((title, printed) -> checkRounded(title, exact.get(title), printed));
        });
  }

  /** What the engine says: three figures a title, none where there is no figure. */
  private static Map<String, List<BigDecimal>> exact(Rendered rendered) {
    Map<String, List<BigDecimal>> lines = new LinkedHashMap<>();
    for (StreamEstimate stream : rendered.estimate().streams()) {
      Money pay = stream.pay();
      lines.put(stream.stream().title(), pay == null ? List.of() : figures(pay));
    }
    lines.put(TOTAL, figures(rendered.estimate().total()));
    return lines;
  }

  private static List<BigDecimal> figures(Money cents) {
    return Stream.of(cents.low(), cents.likely(), cents.high())
        .map(end -> BigDecimal.valueOf(end, 2))
        .toList();
  }

  private static Map<String, List<BigDecimal>> json(String text) {
    JsonNode document = JSON.readTree(text);
    Map<String, List<BigDecimal>> lines = new LinkedHashMap<>();
    for (JsonNode stream : document.get("streams")) {
      lines.put(stream.get("title").asString(), figures(stream));
    }
    lines.put(TOTAL, figures(document.get("total")));
    return lines;
  }

  private static List<BigDecimal> figures(JsonNode node) {
    List<BigDecimal> figures = new ArrayList<>();
    for (String end : ENDS) {
      if (!node.get(end).isNull()) {
        // Its scale is that of the text, so equal figures have two decimals.
        figures.add(node.get(end).decimalValue());
      }
    }
    assertTrue(figures.isEmpty() || figures.size() == ENDS.size(), "some are null, not all");
    return figures;
  }

  private static Map<String, List<BigDecimal>> csv(String text) {
    Map<String, List<BigDecimal>> lines = new LinkedHashMap<>();
    CsvReader.builder()
        .ofNamedCsvRecord(text)
        .forEach(
            row ->
                lines.put(
                    row.getField("title"),
                    ENDS.stream()
                        .map(row::getField)
                        .filter(field -> !field.isEmpty())
                        .map(BigDecimal::new)
                        .toList()));
    return lines;
  }

  private static Map<String, List<BigDecimal>> lines(Pattern pattern, String text) {
    Map<String, List<BigDecimal>> lines = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches() && !lines.containsKey(TOTAL)) {
        lines.put(
            matcher.group(1),
            Stream.of(matcher.group(2), matcher.group(3), matcher.group(4))
                .map(figure -> new BigDecimal(figure.replace(",", "")))
                .toList());
      }
    }
    return lines;
  }

  private static boolean addsUp(Map<String, List<BigDecimal>> lines) {
    boolean adds = true;
    for (int end = 0; end < ENDS.size() && !lines.isEmpty(); end++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<String, List<BigDecimal>> line : lines.entrySet()) {
        sum = line.getKey().equals(TOTAL) ? sum : sum.add(line.getValue().get(end));
      }
      adds &= sum.compareTo(lines.get(TOTAL).get(end)) == 0;
    }
    return adds;
  }

  private static void checkSum(Map<String, List<BigDecimal>> lines) {
    for (int end = 0; end < ENDS.size(); end++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<String, List<BigDecimal>> line : lines.entrySet()) {
        if (!line.getKey().equals(TOTAL) && !line.getValue().isEmpty()) {
          sum = sum.add(line.getValue().get(end));
        }
      }
      assertEquals(0, sum.compareTo(lines.get(TOTAL).get(end)), "the parts make " + sum);
    }
    for (List<BigDecimal> line : lines.values()) {
      assertEquals(line.stream().sorted().toList(), line, "out of order");
      assertTrue(line.stream().allMatch(figure -> figure.signum() >= 0), "below 0");
    }
  }

  /** Each cell is rounded from its own cents, so that it agrees with its formula and with CSV. */
  private static void checkRounded(String title, List<BigDecimal> exact, List<BigDecimal> shown) {
    for (int end = 0; end < ENDS.size(); end++) {
      BigDecimal cents = exact.get(end);
      BigDecimal cell = shown.get(end);
      assertEquals(
          cell.scale() == 2 ? cents : cents.setScale(0, RoundingMode.HALF_UP), cell, title);
    }
  }
}
