package io.github.tikcalc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages on rate cards say, held against the cards and the engine. */
class CardPagesTest {
  private static final Path RATES = Path.of("rates");
  private static final Path OWN_STREAM = Path.of("examples", "own-stream");
  private static final Pattern STEP = Pattern.compile("([a-z]*) +(.*) = ([0-9.]+)");

  /** The fenced parts of a page in one language. */
  private static List<String> fences(Path page, String language) throws IOException {
    Matcher fence =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(page));
    return fence.results().map(result -> result.group(1)).toList();
  }

  @Test
  void theFigureWorkedByHandIsRightAndIsTheEngines() throws IOException {
    List<Map<String, BigDecimal>> results = new ArrayList<>();
    for (String steps : fences(RATES.resolve("README.md"), "text")) {
      results.add(new LinkedHashMap<>());
      for (String line : steps.lines().toList()) {
        Matcher step = STEP.matcher(line);
        assertTrue(step.matches(), line);
        BigDecimal result = new BigDecimal(step.group(3));
        assertEquals(0, result.compareTo(Arithmetic.of(step.group(2))), line);
        results.get(results.size() - 1).put(step.group(1), result);
      }
    }
    assertEquals(3, results.size());

    RateCard card = RateCardReader.load(RATES);
    Profile profile =
        Profile.of(
            card.inputs(),
            Map.of("followers", 17_500.0, "engagementRate", 6.0, "sponsoredPostsPerMonth", 2.0),
            Map.of("niche", "food"));
    Estimate estimate = Estimator.of(card).estimate(profile);
    int stream = card.indexOfStream("brand-partnerships");
    Explanation explanation = estimate.explainPay(stream);
    assertNear(results.get(0).get("low"), explanation.readings().get(0).range().low());
    assertNear(results.get(0).get("likely"), explanation.readings().get(1).range().likely());
    assertNear(results.get(0).get("high"), explanation.readings().get(2).range().high());
    assertNear(results.get(1).get("from"), explanation.from());
    assertNear(results.get(1).get("to"), explanation.to());
    List<String> ends = List.of("low", "likely", "high");
    for (int end = 0; end < ends.size(); end++) {
      assertEquals(
          results.get(2).get(ends.get(end)),
          BigDecimal.valueOf(estimate.pay(stream, Scenario.values()[end]), 2));
    }
  }

  private static void assertNear(BigDecimal expected, double actual) {
    assertEquals(expected.doubleValue(), actual, 1e-9);
  }

  @Test
  void theExampleShowsWhatItsFilesHold() throws IOException {
    StringBuilder files = new StringBuilder();
    try (Stream<Path> paths = Files.walk(OWN_STREAM.resolve("rates"))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".json")).toList()) {
        files.append(withoutIndent(Files.readString(path)));
      }
    }
    List<String> shown = fences(OWN_STREAM.resolve("README.md"), "json");
    assertEquals(4, shown.size());
    for (String part : shown) {
      assertTrue(files.indexOf(withoutIndent(part).strip()) >= 0, part);
    }
  }

  private static String withoutIndent(String text) {
    return text.replaceAll("(?m)^ +", "");
  }
}
