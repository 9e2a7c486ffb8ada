package io.github.tikcalc.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A number, or unknown. */
public sealed interface Figure extends Expression {
  /** A number; NaN is unknown. */
  static Figure of(double value) {
    return new Constant(value);
  }

  /** The sum. */
  default Figure plus(Figure other) {
    return Operation.of(this, Operator.PLUS, other);
  }

  /** The difference. */
  default Figure minus(Figure other) {
    return Operation.of(this, Operator.MINUS, other);
  }

  /** The product. */
  default Figure times(Figure other) {
    return equals(Constant.ONE)
        ? other
        : other.equals(Constant.ONE) ? this : Operation.of(this, Operator.TIMES, other);
  }

  /** The quotient; the divisor must not be 0. */
  default Figure over(Figure other) {
    return other.equals(Constant.ONE) ? this : Operation.of(this, Operator.OVER, other);
  }

  /** The height of straight lines between points, level before the first and after the last. */
  default Figure onCurve(double[] at, double[] height) {
    for (double h : height) {
      if (h != height[0]) {
        return new Curve(this, list(at), list(height));
      }
    }
    return Choice.of(Condition.isKnown(this), of(height[0]), Constant.UNKNOWN);
  }

  /**
   * The place some way through a range.
   *
   * @param x from 0, {@code low}, over ½, {@code likely}, to 1, {@code high}
   */
  static Figure within(Figure low, Figure likely, Figure high, Figure x) {
    if (!(x instanceof Constant constant)) {
      return new Within(low, likely, high, x);
    }
    double way = constant.value();
    return way <= 0.5
        ? low.plus(likely.minus(low).times(of(2 * way)))
        : likely.plus(high.minus(likely).times(of(2 * way - 1)));
  }

  /** The least or the greatest of several figures that are all known. */
  static Figure extreme(boolean greatest, List<Figure> of) {
    return of.size() == 1 ? of.get(0) : new Extreme(greatest, of);
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** The four operations. */
  enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As every language writes it. */
    public String sign() {
      return sign;
    }

    private double apply(double left, double right) {
      return switch (this) {
        case PLUS -> left + right;
        case MINUS -> left - right;
        case TIMES -> left * right;
        case OVER -> left / right;
      };
    }
  }

  /** A number that a card says; NaN is unknown. */
  record Constant(double value) implements Figure {
    /** What nobody knows. */
    public static final Figure UNKNOWN = new Constant(Double.NaN);

    public static final Figure ZERO = new Constant(0);
    public static final Figure ONE = new Constant(1);

    @Override
    public String in(Language language) {
      return language.number(value);
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** What is given of a metric. */
  record Given(String input) implements Figure, Expression.Given {
    @Override
    public String in(Language language) {
      return language.given(input);
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** A figure that has a name. */
  record Local(String name) implements Figure, Expression.Local {
    @Override
    public String in(Language language) {
      return language.local(name);
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** Two figures, added up, subtracted, multiplied or divided. */
  record Operation(Figure left, Operator operator, Figure right) implements Figure {
    private static Figure of(Figure left, Operator operator, Figure right) {
      return left instanceof Constant a && right instanceof Constant b
          ? Figure.of(operator.apply(a.value(), b.value()))
          : new Operation(left, operator, right);
    }

    @Override
    public String in(Language language) {
      return language.operation(left.in(language), operator, right.in(language));
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** The nearest whole number of one from 0 to 2⁵²; of two the even one. */
  record Whole(Figure figure) implements Figure {
    @Override
    public String in(Language language) {
      return language.whole(figure.in(language));
    }

    @Override
    public List<Expression> parts() {
      return List.of(figure);
    }
  }

  /** The least or the greatest of several figures that are all known. */
  record Extreme(boolean greatest, List<Figure> of) implements Figure {
    public Extreme {
      of = List.copyOf(of);
    }

    @Override
    public String in(Language language) {
      return language.extreme(greatest, of.stream().map(figure -> figure.in(language)).toList());
    }

    @Override
    public List<Expression> parts() {
      return List.copyOf(of);
    }
  }

  /**
   * Straight lines between points.
   *
   * @param figure where on them; a constant, a local or what is given, as it is read more than once
   */
  record Curve(Figure figure, List<Double> at, List<Double> height) implements Figure {
    public Curve {
      at = List.copyOf(at);
      height = List.copyOf(height);
    }

    @Override
    public String in(Language language) {
      return language.curve(figure.in(language), at, height);
    }

    @Override
    public List<Expression> parts() {
      return List.of(figure);
    }
  }

  /** Some way through a range; each is a constant or a local, as it is read more than once. */
  record Within(Figure low, Figure likely, Figure high, Figure x) implements Figure {
    @Override
    public String in(Language language) {
      return language.within(
          low.in(language), likely.in(language), high.in(language), x.in(language));
    }

    @Override
    public List<Expression> parts() {
      return List.of(low, likely, high, x);
    }
  }

  /**
   * A figure by word.
   *
   * @param figures those of some words
   * @param others that of all other words; NaN is unknown
   * @param unknown that of an unknown word; NaN is unknown
   */
  record Table(Word word, Map<Double, List<String>> figures, double others, double unknown)
      implements Figure {
    /**
     * A table of all words there are; the figure that most of them have is that of the others.
     *
     * @param figures that of each of the words; NaN is unknown
     */
    public static Figure of(Word word, List<String> words, double[] figures, double unknown) {
      Map<Double, List<String>> byFigure = new LinkedHashMap<>();
      for (int i = 0; i < figures.length; i++) {
        byFigure.computeIfAbsent(figures[i], figure -> new ArrayList<>()).add(words.get(i));
      }
      double others = unknown;
      int most = 0;
      for (Map.Entry<Double, List<String>> entry : byFigure.entrySet()) {
        if (entry.getValue().size() > most) {
          others = entry.getKey();
          most = entry.getValue().size();
        }
      }
      byFigure.remove(others);
      return new Table(word, Collections.unmodifiableMap(byFigure), others, unknown);
    }

    @Override
    public String in(Language language) {
      return language.table(word.in(language), this);
    }

    @Override
    public List<Expression> parts() {
      return List.of(word);
    }
  }

  /** One of two figures. */
  record Choice(Condition when, Figure then, Figure otherwise) implements Figure {
    /** The first where the condition holds, else the second. */
    public static Figure of(Condition when, Figure then, Figure otherwise) {
      if (then.equals(otherwise)) {
        return then;
      }
      return when instanceof Condition.Constant constant
          ? constant.holds() ? then : otherwise
          : new Choice(when, then, otherwise);
    }

    @Override
    public String in(Language language) {
      return language.choice(when.in(language), then.in(language), otherwise.in(language));
    }

    @Override
    public List<Expression> parts() {
      return List.of(when, then, otherwise);
    }
  }
}
