package io.github.tikcalc.batch.output;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.plan.Openings;
import io.github.tikcalc.spread.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The columns of an output that are not the roster's. */
final class OwnColumns {
  static final String TOTAL = "total";

  /** Begins the names of columns with an input: without it they would be read as given again. */
  static final String USED = "used_";

  static final String INPUTS = "inputs";

  private static final String CARD = "rates";

  private final RateCard card;
  private final String origin;

  /** The columns of a card that comes from here, in a word for scripts. */
  OwnColumns(RateCard card, String origin) {
    this.card = card;
    this.origin = origin;
  }

  /** Those that are asked for, in their order, whatever is selected. */
  List<OutputColumn> of(OutputChoice of) {
    List<OutputColumn> columns = new ArrayList<>();
    if (of.inputs()) {
      inputs(columns);
    }
    if (of.rank()) {
      columns.addAll(OutputColumns.late());
    }
    for (Scenario scenario : Scenario.values()) {
      columns.add(
          OutputColumn.of(
              TOTAL + "_" + scenario,
              TOTAL,
              (to, row) -> to.money(row.estimate().total(scenario))));
    }
    if (of.spread()) {
      columns.add(spread("low", Spread::low));
      columns.add(spread("median", Spread::median));
      columns.add(spread("high", Spread::high));
    }
    if (of.next()) {
      next(columns);
    }
    if (of.goal() != null) {
      columns.add(
          OutputColumn.of("goal_followers", "goal", (to, row) -> to.number(row.followersOfGoal())));
      columns.add(
          OutputColumn.of(
              "goal_gap", "goal", (to, row) -> to.number(row.followersOfGoal() - row.followers())));
    }
    for (int s = 0; s < card.streams().size(); s++) {
      stream(s, columns);
    }
    if (of.card()) {
      columns.add(OutputColumn.of("card", CARD, (to, row) -> to.text(card.id())));
      columns.add(OutputColumn.of("card_origin", CARD, (to, row) -> to.text(origin)));
      columns.add(
          OutputColumn.of("as_of", CARD, (to, row) -> to.text(row.estimate().asOf().toString())));
    }
    return columns;
  }

  private static OutputColumn spread(String figure, ToLongFunction<Spread> of) {
    return OutputColumn.of(
        "spread_" + figure,
        "spread",
        (to, row) -> {
          Spread spread = row.spread();
          if (spread == null) {
            to.empty();
          } else {
            to.money(of.applyAsLong(spread));
          }
        });
  }

  private static void next(List<OutputColumn> columns) {
    columns.add(
        new OutputColumn(
            "next_stream",
            "next",
            true,
            (to, row) -> {
              Openings.Door next = row.next();
              to.text(next == null ? "" : next.stream().id());
            }));
    columns.add(OutputColumn.of("next_followers", "next", (to, row) -> to.number(followers(row))));
    columns.add(
        OutputColumn.of(
            "next_gap", "next", (to, row) -> to.number(followers(row) - row.followers())));
  }

  private static double followers(RowAnswers row) {
    Openings.Door next = row.next();
    return next == null ? Double.NaN : next.followers();
  }

  private void stream(int s, List<OutputColumn> columns) {
    String id = card.streams().get(s).id();
    columns.add(
        OutputColumn.of(
            id + "_status", id, (to, row) -> to.text(row.estimate().status(s).toString())));
    for (Scenario scenario : Scenario.values()) {
      columns.add(
          OutputColumn.of(
              id + "_" + scenario,
              id,
              (to, row) -> {
                if (row.estimate().hasPay(s)) {
                  to.money(row.estimate().pay(s, scenario));
                } else {
                  to.empty();
                }
              }));
    }
  }

  private void inputs(List<OutputColumn> columns) {
    Inputs inputs = card.inputs();
    for (int m = 0; m < inputs.metrics().size(); m++) {
      Metric metric = inputs.metrics().get(m);
      int index = m;
      columns.add(
          OutputColumn.of(
              USED + metric.id(),
              INPUTS,
              (to, row) -> {
                double likely = row.estimate().metric(index, Scenario.LIKELY);
                if (metric.isPercent()) {
                  to.percent(likely);
                } else {
                  to.number(likely);
                }
              }));
    }
    for (int a = 0; a < inputs.attributes().size(); a++) {
      Attribute attribute = inputs.attributes().get(a);
      int index = a;
      columns.add(
          OutputColumn.of(
              USED + attribute.id(),
              INPUTS,
              (to, row) -> {
                Attribute.@Nullable Value value = row.estimate().attribute(index).value();
                to.text(value == null ? "" : value.id());
              }));
    }
    columns.add(
        new OutputColumn(
            "assumed", INPUTS, true, (to, row) -> to.text(assumed(inputs, row.estimate()))));
  }

  /** The inputs that were assumed, by their ids with blanks between. */
  private static String assumed(Inputs inputs, Estimate estimate) {
    List<String> assumed = new ArrayList<>();
    for (int m = 0; m < inputs.metrics().size(); m++) {
      if (estimate.origin(m) == Origin.ASSUMED) {
        assumed.add(inputs.metrics().get(m).id());
      }
    }
    for (AttributeValue attribute : estimate.attributes()) {
      if (attribute.origin() == Origin.ASSUMED) {
        assumed.add(attribute.attribute().id());
      }
    }
    return String.join(" ", assumed);
  }
}
