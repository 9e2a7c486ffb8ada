package io.github.tikcalc.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.document.Palette;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first screen answers on a small terminal, and its likely figures can be worked out again. */
final class FirstScreenTest {
  private static final int ROUNDS = 300;
  private static final int LINES = 22;
  private static final int COLUMNS = 80;
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?m)^\\S.*? +\\$[0-9,.]+ +\\$([0-9,.]+) +\\$[0-9,.]+  (\\S.*(?:\\n {20,}\\S.*)*)$");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

  private static Estimate estimate(RateCard card, RandomGenerator random) {
    Map<String, Double> metrics = new HashMap<>();
    double followers = Math.rint(Math.pow(10, random.nextDouble(0, 7.5)));
    metrics.put("followers", followers);
    Map<String, String> attributes = new HashMap<>();
    card.inputs()
        .attributes()
        .forEach(
            attribute -> {
              if (random.nextBoolean() && !attribute.country()) {
                int value = random.nextInt(attribute.values().size());
                attributes.put(attribute.id(), attribute.values().get(value).id());
              }
            });
    return Estimator.of(card).estimate(Profile.of(card.inputs(), metrics, attributes));
  }

  @Test
  void fitsATerminalOf24Lines() {
    each(
        (screen, estimate) -> {
          long lines = screen.lines().count();
          assertTrue(lines <= LINES, () -> lines + " lines");
        });
  }

  /** Without "about", the numbers of a formula multiply out to the cell beside it. */
  @Test
  void multipliesOut() {
    List<String> checked = new ArrayList<>();
    each(
        (screen, estimate) -> {
          Matcher rows = FORMULA.matcher(screen);
          while (rows.find()) {
            String how = rows.group(2).replaceAll("\\s+", " ");
            if (how.matches("(only|about|rounded).*") || !how.matches(".*[0-9$].*")) {
              continue;
            }
            String shown = rows.group(1).replace(",", "");
            checked.add(how);
            BigDecimal product = product(how);
            BigDecimal cell = new BigDecimal(shown);
            BigDecimal half = BigDecimal.valueOf(5, cell.scale() + 1);
            assertTrue(
                product.subtract(cell).abs().compareTo(half) <= 0,
                () -> how + " makes " + product + ", not " + cell);
          }
        });
    assertTrue(checked.size() > ROUNDS, checked.size() + " formulas");
  }

  /** What the formula says: factors between ×, a percentage, an amount per so many. */
  private static BigDecimal product(String how) {
    BigDecimal product = BigDecimal.ONE;
    String factors = how.replaceAll(", if .*", "").replaceAll(" at [0-9].*", "");
    for (String factor : factors.split(" × ")) {
      Matcher number = NUMBER.matcher(factor);
      assertTrue(number.find(), how);
      BigDecimal value = new BigDecimal(number.group().replace(",", ""));
      boolean percent = factor.startsWith("%", number.end());
      product = product.multiply(percent ? value.movePointLeft(2) : value);
      if (factor.contains(" per ") && number.find()) {
        product = product.divide(new BigDecimal(number.group().replace(",", "")));
      }
    }
    return product;
  }

  /** Nobody is told of a stream that pays unless its requirements are met or can be. */
  @Test
  void namesEveryStreamThatPaysOrFoldsIt() {
    each(
        (screen, estimate) -> {
          int folded = screen.contains(" smaller ones") ? 1 : 0;
          long paying =
              estimate.streams().stream()
                  .filter(s -> s.pay() != null && !(s instanceof StreamEstimate.Ineligible))
                  .count();
          long named =
              estimate.streams().stream()
                  .filter(s -> s.pay() != null && !(s instanceof StreamEstimate.Ineligible))
                  .filter(s -> screen.replaceAll("\\s+", " ").contains(s.stream().title()))
                  .count();
          assertEquals(paying, named, () -> folded + " folded");
        });
  }

  private interface Check {
    void accept(String screen, Estimate estimate);
  }

  private static void each(Check check) {
    RateCard card = Rendered.shipped();
    Seed seed = Seed.ofThisRun();
    for (int i = 0; i < ROUNDS; i++) {
      int round = i;
      Estimate estimate = estimate(card, seed.round(round));
      String screen = new Rendered(estimate).brief(COLUMNS, Palette.PLAIN);
      Supplier<String> where = () -> "\n" + seed.of(round) + "\n" + screen;
      try {
        check.accept(screen, estimate);
      } catch (AssertionError e) {
        throw new AssertionError(e.getMessage() + where.get(), e);
      }
    }
  }
}
