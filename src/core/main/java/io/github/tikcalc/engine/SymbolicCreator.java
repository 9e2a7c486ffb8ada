package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Creator.FIGURES;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Program.Locals;
import io.github.tikcalc.expression.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A creator of whom nothing is told yet: what a {@link Creator} has as numbers, this one has as
 * expressions of what will be given. Each compiled piece of a card that works something out of the
 * one says with {@code express} how it would work it out of the other.
 */
final class SymbolicCreator {
  final Locals locals;

  /** Of each attribute its value, given or assumed. */
  final Word[] words;

  private final Inputs inputs;
  private final List<Figure> given = new ArrayList<>();
  private final List<List<Figure>> values = new ArrayList<>();
  private final Figure[] known;

  /** One of whom each metric is what is given. */
  SymbolicCreator(Inputs inputs) {
    this.inputs = inputs;
    Set<String> names = new HashSet<>();
    for (Metric metric : inputs.metrics()) {
      names.add(Inputs.snake(metric.id()));
      Figure figure = new Figure.Given(metric.id());
      given.add(figure);
      values.add(Collections.nCopies(FIGURES, figure));
    }
    this.known = given.toArray(Figure[]::new);
    this.words = new Word[inputs.attributes().size()];
    for (int i = 0; i < words.length; i++) {
      String id = inputs.attributes().get(i).id();
      names.add(Inputs.snake(id));
      words[i] = new Word.Given(id);
    }
    this.locals = new Locals(names);
  }

  /** What is given of a metric, as of {@link Creator#profile}. */
  Figure given(int metric) {
    return given.get(metric);
  }

  /** What {@link Creator#isGiven} tells. */
  Condition isGiven(int metric) {
    // Without those that are required nothing else counts.
    return inputs.metrics().get(metric).required()
        ? Condition.Constant.ALWAYS
        : Condition.isKnown(given.get(metric));
  }

  /** A metric's low, likely or high, as in {@link Creator#values}. */
  Figure metric(int metric, int k) {
    return values.get(metric).get(k);
  }

  /** A metric's low, likely and high. */
  List<Figure> metric(int metric) {
    return values.get(metric);
  }

  /** Says what a metric is from now on. */
  void setMetric(int metric, List<Figure> figures) {
    values.set(metric, List.copyOf(figures));
  }

  /** What {@link Creator#known} tells. */
  Figure known(int metric) {
    return known[metric];
  }

  /** Says what a factor sees of a metric from now on. */
  void setKnown(int metric, Figure figure) {
    known[metric] = figure;
  }

  /** The ids of the values that an attribute can have. */
  List<String> values(int attribute) {
    return inputs.attributes().get(attribute).values().stream().map(Attribute.Value::id).toList();
  }

  /** Whether {@link Creator#place} is one of some. */
  Condition isIn(boolean[] places) {
    int country = inputs.indexOfCountry();
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    for (int place = 1; place < places.length; place++) {
      (places[place] ? in : out).add(values(country).get(place - 1));
    }
    boolean nowhere = places[Terms.NOWHERE];
    if (nowhere ? out.isEmpty() : in.isEmpty()) {
      return new Condition.Constant(nowhere);
    }
    boolean butNot = out.size() < in.size();
    return new Condition.OneOf(words[country], butNot ? out : in, butNot, nowhere);
  }
}
