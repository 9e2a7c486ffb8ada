package io.github.tikcalc.engine;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list of amounts, of which the first whose condition holds is used. */
final class CompiledChoice {
  /** The figures where there is no amount, as expressions. */
  static final List<Figure> NONE = Collections.nCopies(Creator.FIGURES, Figure.Constant.UNKNOWN);

  private final CompiledAmount[] amounts;

  private CompiledChoice(List<Amount> amounts, boolean ofMetric, Terms terms) {
    List<CompiledAmount> possible = new ArrayList<>();
    for (Amount amount : amounts) {
      CompiledWhen when = CompiledWhen.of(amount.when(), terms);
      if (when != null) {
        boolean derives = ofMetric && amount.derives();
        possible.add(new CompiledAmount(amount, when, derives, terms));
      }
    }
    this.amounts = possible.toArray(new CompiledAmount[0]);
  }

  /** What a metric is where it is not given. */
  static CompiledChoice ofMetric(List<Amount> assume, Terms terms) {
    return new CompiledChoice(assume, true, terms);
  }

  /** What a stream pays. */
  static CompiledChoice ofStream(List<Amount> pays, Terms terms) {
    return new CompiledChoice(pays, false, terms);
  }

  /** The amount that is used for this creator; null where there is none. */
  @Nullable CompiledAmount pick(Creator creator) {
    for (CompiledAmount amount : amounts) {
      if (amount.when.holds(creator)) {
        return amount;
      }
    }
    return null;
  }

  /** Whether any that can be used on the day derives its figure, or any that does not. */
  boolean has(boolean derive) {
    for (CompiledAmount amount : amounts) {
      if (amount.derives == derive) {
        return true;
      }
    }
    return false;
  }

  /**
   * The figures of those of its amounts that derive, or those that do not, as expressions.
   *
   * @param name what the names of their parts begin with
   * @param figures where they go
   */
  void express(
      SymbolicCreator creator,
      String name,
      boolean derive,
      Map<CompiledAmount, List<Figure>> figures) {
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i].derives == derive) {
        figures.put(amounts[i], amounts[i].express(creator, i == 0 ? name : name + "_or" + i));
      }
    }
  }

  /** The figures of the amount that is used, as expressions; unknown where there is none. */
  List<Figure> pick(
      SymbolicCreator creator, Function<CompiledAmount, List<Figure>> figuresOfAmount) {
    List<Figure> picked = NONE;
    for (int i = amounts.length - 1; i >= 0; i--) {
      Condition when = amounts[i].when.express(creator);
      List<Figure> figures = figuresOfAmount.apply(amounts[i]);
      List<Figure> otherwise = picked;
      picked =
          IntStream.range(0, Creator.FIGURES)
              .mapToObj(k -> Figure.Choice.of(when, figures.get(k), otherwise.get(k)))
              .toList();
    }
    return picked;
  }

  /** Whether the amount that is used derives its figure or assumes it, as an expression. */
  Word expressOrigin(SymbolicCreator creator) {
    Word picked = Word.Constant.UNKNOWN;
    for (int i = amounts.length - 1; i >= 0; i--) {
      Origin origin = amounts[i].derives ? Origin.DERIVED : Origin.ASSUMED;
      Word word = new Word.Constant(origin.toString());
      picked = Word.Choice.of(amounts[i].when.express(creator), word, picked);
    }
    return picked;
  }
}
