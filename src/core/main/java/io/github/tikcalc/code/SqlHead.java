package io.github.tikcalc.code;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The comments that a script begins with: what it is, how it is used, what goes in and out. */
final class SqlHead {
  private static final String RESULTS =
      """
      Results. NULL is no figure, which is not 0.
        error: why the creator cannot be so; everything else is NULL then
        total_low_cents, total_likely_cents, total_high_cents: hundredths of {0} a month, whole
        STREAM_status: eligible, uncertain, ineligible or unavailable
        STREAM_low_cents, STREAM_likely_cents, STREAM_high_cents: the same
      The last statement checks it all: a row is a creator who is estimated otherwise here than by tikcalc.
      """;

  private SqlHead() {}

  /**
   * The comments.
   *
   * @param use how it is loaded and used, some lines
   */
  static String of(Estimator estimator, Dialect dialect, String use) {
    RateCard card = estimator.card();
    List<String> lines = new ArrayList<>();
    lines.add(
        Template.fill(
            "{0}, rate card {1} as of {2}, in the SQL of {3}.",
            card.title(), card.id(), estimator.asOf().toString(), dialect.atLeast()));
    lines.add(
        "Written by tikcalc: the same profile gives the same cents. An estimate, not a promise.");
    lines.add("");
    lines.addAll(use.lines().toList());
    lines.add("");
    lines.add("Inputs. NULL is not given, which is not 0; the card then assumes what it can.");
    for (Metric metric : card.inputs().metrics()) {
      String needed = metric.required() ? ", always needed" : "";
      String unit = metric.isDollars() ? card.currency() : metric.unit();
      lines.add("  " + Inputs.snake(metric.id()) + ": " + unit + needed);
    }
    for (Attribute attribute : card.inputs().attributes()) {
      String values =
          attribute.values().stream().map(Attribute.Value::id).collect(Collectors.joining(", "));
      lines.add(
          "  "
              + Inputs.snake(attribute.id())
              + ": "
              + (attribute.country() ? "the two capital letters of a country, as US" : values));
    }
    lines.addAll(Template.fill(RESULTS, card.currency()).lines().toList());
    return lines.stream()
        .map(line -> ("-- " + line.replaceAll("\\p{Cntrl}", " ")).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }
}
