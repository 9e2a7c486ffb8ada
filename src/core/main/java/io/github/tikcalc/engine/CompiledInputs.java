package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Creator.FIGURES;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Condition.Sign;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Program.Refusal;
import io.github.tikcalc.expression.Word;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.text.PlainNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A card's metrics and attributes: what a creator is, by what is given and what the card says. */
final class CompiledInputs {
  private final int country;
  private final CompiledAttribute[] attributes;
  private final List<Metric> metrics;
  private final CompiledChoice[] choices;
  private final MetricStep[] steps;

  CompiledInputs(Terms terms) {
    Inputs inputs = terms.inputs();
    this.country = inputs.indexOfCountry();
    this.attributes = CompiledAttribute.inOrder(terms);
    this.metrics = inputs.metrics();
    this.choices = new CompiledChoice[metrics.size()];
    for (int i = 0; i < choices.length; i++) {
      choices[i] = CompiledChoice.ofMetric(metrics.get(i).assume(), terms);
    }
    this.steps = MetricStep.inOrder(choices, terms);
  }

  /**
   * Works out what a creator is.
   *
   * @throws InvalidValueException if what is given cannot be true at once
   */
  Creator creator(Profile profile) {
    int[] words = new int[attributes.length];
    for (CompiledAttribute attribute : attributes) {
      int given = profile.attribute(attribute.index());
      words[attribute.index()] = given == Profile.NOT_GIVEN ? attribute.value(words) : given;
    }
    int place = country < 0 ? Terms.NOWHERE : 1 + words[country];
    double[] values = new double[FIGURES * choices.length];
    for (int metric = 0; metric < choices.length; metric++) {
      double given = profile.metric(metric);
      values[FIGURES * metric] = given;
      values[FIGURES * metric + 1] = given;
      values[FIGURES * metric + 2] = given;
    }
    Creator creator = new Creator(this, profile, place, words, values);
    for (MetricStep step : steps) {
      if (!creator.isGiven(step.metric())) {
        CompiledAmount amount = step.choice().pick(creator);
        if (amount != null && amount.derives == step.derive()) {
          amount.evaluate(creator, values, FIGURES * step.metric());
          if (step.derive()) {
            check(step.metric(), amount, creator);
          }
        }
      }
    }
    return creator;
  }

  /** Refuses what is given if a metric that follows from it would be what it cannot be. */
  private void check(int index, CompiledAmount amount, Creator creator) {
    Metric metric = metrics.get(index);
    double low = creator.values[FIGURES * index];
    double high = creator.values[FIGURES * index + FIGURES - 1];
    if (low < metric.min() || high > metric.max()) {
      List<String> read = new ArrayList<>();
      amount.amount.of().forEach(read::addAll);
      read.addAll(amount.amount.over());
      throw InvalidValueException.together(
          creator.profile,
          List.copyOf(new LinkedHashSet<>(read)),
          metric,
          low < metric.min() ? low : high);
    }
  }

  /**
   * What {@link #creator} works out, as expressions.
   *
   * @param refusals where it goes why what is given cannot be true at once
   */
  void express(SymbolicCreator creator, List<Refusal> refusals) {
    for (CompiledAttribute attribute : attributes) {
      creator.words[attribute.index()] = attribute.express(creator);
    }
    Map<CompiledAmount, List<Figure>> figures = new HashMap<>();
    for (MetricStep step : steps) {
      int metric = step.metric();
      step.choice().express(creator, name(metric) + "_by", step.derive(), figures);
      if (step.derive()) {
        List<Figure> derived =
            step.choice().pick(creator, a -> a.derives ? figures.get(a) : CompiledChoice.NONE);
        creator.setKnown(metric, orGiven(metric, creator, derived.get(1), "_known"));
        refuse(metric, creator, derived, refusals);
      }
      if (!step.derive() || !step.choice().has(false)) {
        List<Figure> values = new ArrayList<>();
        for (Figure figure : step.choice().pick(creator, figures::get)) {
          values.add(orGiven(metric, creator, figure, "_v" + (values.size() + 1)));
        }
        creator.setMetric(metric, values);
      }
    }
  }

  private String name(int metric) {
    return Inputs.snake(metrics.get(metric).id());
  }

  /** What is given of a metric, or else another figure; by a name. */
  private Figure orGiven(int metric, SymbolicCreator creator, Figure other, String suffix) {
    return creator.locals.figure(
        name(metric) + suffix,
        Figure.Choice.of(creator.isGiven(metric), creator.given(metric), other));
  }

  /** Does what {@link #check} does. */
  private void refuse(
      int index, SymbolicCreator creator, List<Figure> derived, List<Refusal> refusals) {
    Metric metric = metrics.get(index);
    Condition needed = creator.isGiven(index).not();
    Figure min = Figure.of(metric.min());
    Figure max = Figure.of(metric.max());
    refusals.add(
        new Refusal(
            needed.and(Condition.compare(derived.get(0), Sign.LESS, min)),
            metric.id(),
            "would by what is given be below "
                + PlainNumber.of(metric.min())
                + ", the least it can be"));
    refusals.add(
        new Refusal(
            needed.and(Condition.compare(derived.get(FIGURES - 1), Sign.MORE, max)),
            metric.id(),
            "would by what is given be above "
                + PlainNumber.of(metric.max())
                + ", the most it can be"));
  }

  /** Where a metric's value comes from, as {@link Estimate#origin} tells it, as an expression. */
  Word expressOrigin(int metric, SymbolicCreator creator) {
    Word otherwise =
        Word.Choice.of(
            Condition.isKnown(creator.metric(metric, 0)),
            choices[metric].expressOrigin(creator),
            new Word.Constant(Origin.UNKNOWN.toString()));
    return Word.Choice.of(
        creator.isGiven(metric), new Word.Constant(Origin.GIVEN.toString()), otherwise);
  }

  /** Whether a metric is worked out from what is given; so it is if that fails to give a value. */
  boolean isDerived(int metric, Creator creator) {
    CompiledAmount amount = amount(metric, creator);
    return amount != null && amount.derives;
  }

  /** The amount that a metric is worked out by; null where it is given, or where there is none. */
  @Nullable CompiledAmount amount(int metric, Creator creator) {
    return creator.isGiven(metric) ? null : choices[metric].pick(creator);
  }
}
