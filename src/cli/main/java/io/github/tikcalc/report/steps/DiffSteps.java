package io.github.tikcalc.report.steps;

import io.github.tikcalc.plan.Comparison;
import io.github.tikcalc.plan.Comparison.Change;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.plan.DiffAnswer;
import io.github.tikcalc.report.plan.PlanWords;
import io.github.tikcalc.report.wording.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How it comes about what each change is worth: the likely total with every combination of the
 * changes, and what a change adds as the first, the second, … to be made.
 */
public record DiffSteps(DiffAnswer answer) implements Steps {
  /** The combinations of more changes than these are only in the JSON form. */
  private static final int FEW = 4;

  private static final List<String> PLACES =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private Comparison comparison() {
    return answer.comparison();
  }

  @Override
  public void addTo(Document document) {
    Sums sums = new Sums(comparison().card());
    int count = comparison().combined();
    if (count == 0) {
      return;
    }
    List<Long> totals = comparison().combinations();
    List<String> combined = new ArrayList<>();
    for (int made = 0; made < totals.size() && count <= FEW; made++) {
      combined.add(names(made) + ": " + sums.money(totals.get(made)) + ".");
    }
    if (count > FEW) {
      combined.add(
          "There are " + totals.size() + " combinations; --format json lists the total of each.");
    }
    document.heading("The likely total with some of the changes made").steps(combined);
    document.heading("What each adds, on average over all orders in which they can be made");
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Change change = comparison().changes().get(i);
      List<String> parts = new ArrayList<>();
      for (int before = 0; before < count; before++) {
        parts.add(signed(sums, mean(totals, i, before)) + " as the " + PLACES.get(before));
      }
      steps.add(
          answer.title(change)
              + ": "
              + String.join(", ", parts)
              + (count > 1 ? "; the mean is " : "; that is ")
              + signed(sums, BigDecimal.valueOf(change.worth()))
              + ".");
    }
    if (comparison().changes().size() > count) {
      steps.add(
          answer.title(comparison().changes().get(count))
              + ": what is left of the difference of the totals that were saved.");
    }
    document.steps(steps);
  }

  /** The changes of a combination: {@code Followers and niche}. */
  private String names(int made) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < comparison().combined(); i++) {
      if ((made & 1 << i) != 0) {
        String title = answer.title(comparison().changes().get(i));
        names.add(names.isEmpty() ? title : Wording.lower(title));
      }
    }
    return names.isEmpty() ? "None" : String.join(" and ", names);
  }

  /** What a change adds, in cents, where so many others are made before it: the mean of all. */
  private static BigDecimal mean(List<Long> totals, int change, int before) {
    long sum = 0;
    long count = 0;
    for (int made = 0; made < totals.size(); made++) {
      if ((made & 1 << change) == 0 && Integer.bitCount(made) == before) {
        sum += totals.get(made | 1 << change) - totals.get(made);
        count++;
      }
    }
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
  }

  private static String signed(Sums sums, BigDecimal cents) {
    long whole = cents.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    return whole > 0 ? "+" + sums.money(whole) : sums.money(whole);
  }

  @Override
  public Object json() {
    List<Object> combinations = new ArrayList<>();
    for (int made = 0; made < comparison().combinations().size(); made++) {
      List<String> changes = new ArrayList<>();
      for (int i = 0; i < comparison().combined(); i++) {
        if ((made & 1 << i) != 0) {
          changes.add(String.join(" ", comparison().changes().get(i).what()));
        }
      }
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("changes", changes);
      one.put("likely", PlanWords.dollars(comparison().combinations().get(made)));
      combinations.add(one);
    }
    return combinations;
  }
}
