package io.github.tikcalc.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Something that holds or not. */
public sealed interface Condition extends Expression {
  /** Whether a figure is known. */
  static Condition isKnown(Figure figure) {
    return figure instanceof Figure.Constant constant
        ? new Constant(!Double.isNaN(constant.value()))
        : new Known(figure, true);
  }

  /** Whether a word is known. */
  static Condition isKnown(Word word) {
    return word instanceof Word.Constant constant
        ? new Constant(constant.text() != null)
        : new Known(word, true);
  }

  /** Whether all of them hold. */
  static Condition all(List<Condition> conditions) {
    return Several.of(true, conditions);
  }

  /** Whether any of them holds. */
  static Condition any(List<Condition> conditions) {
    return Several.of(false, conditions);
  }

  /** Whether this holds and another does. */
  default Condition and(Condition other) {
    return all(List.of(this, other));
  }

  /** Whether this holds or another does. */
  default Condition or(Condition other) {
    return any(List.of(this, other));
  }

  /**
   * Whether it does not hold.
   *
   * @throws IllegalStateException if it compares figures: where one is unknown, neither that holds
   *     nor its contrary
   */
  default Condition not() {
    throw new IllegalStateException("no contrary of " + this);
  }

  /** Whether one figure is to another as the sign says. */
  static Condition compare(Figure left, Sign sign, Figure right) {
    return left instanceof Figure.Constant a && right instanceof Figure.Constant b
        ? new Constant(sign.holds(a.value(), b.value()))
        : new Comparison(left, sign, right);
  }

  /** How two figures are compared. */
  enum Sign {
    LESS("<"),
    AT_MOST("<="),
    AT_LEAST(">="),
    MORE(">"),
    EQUAL("="),
    UNEQUAL("<>");

    private final String sign;

    Sign(String sign) {
      this.sign = sign;
    }

    /** As SQL writes it. */
    public String sign() {
      return sign;
    }

    private boolean holds(double a, double b) {
      return switch (this) {
        case LESS -> a < b;
        case AT_MOST -> a <= b;
        case AT_LEAST -> a >= b;
        case MORE -> a > b;
        case EQUAL -> a == b;
        case UNEQUAL -> a < b || a > b;
      };
    }
  }

  /** What does not depend on the creator. */
  record Constant(boolean holds) implements Condition {
    public static final Condition ALWAYS = new Constant(true);
    public static final Condition NEVER = new Constant(false);

    @Override
    public Condition not() {
      return holds ? Constant.NEVER : Constant.ALWAYS;
    }

    @Override
    public String in(Language language) {
      return language.truth(holds);
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** A condition that has a name. */
  record Local(String name) implements Condition, Expression.Local {
    @Override
    public String in(Language language) {
      return language.local(name);
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** Whether a figure or a word is known, or whether it is not. */
  record Known(Expression value, boolean known) implements Condition {
    @Override
    public Condition not() {
      return new Known(value, !known);
    }

    @Override
    public String in(Language language) {
      return language.known(value.in(language), known, value instanceof Word);
    }

    @Override
    public List<Expression> parts() {
      return List.of(value);
    }
  }

  /** Whether one figure is to another as the sign says; not where one is unknown. */
  record Comparison(Figure left, Sign sign, Figure right) implements Condition {
    @Override
    public String in(Language language) {
      return language.comparison(left.in(language), sign, right.in(language));
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /**
   * Whether a word is one of some.
   *
   * @param of those it is to be one of, or if {@code butNot}, none of
   * @param unknown whether it holds where the word is unknown
   */
  record OneOf(Word word, List<String> of, boolean butNot, boolean unknown) implements Condition {
    public OneOf {
      of = List.copyOf(of);
    }

    @Override
    public Condition not() {
      return new OneOf(word, of, !butNot, !unknown);
    }

    @Override
    public String in(Language language) {
      return language.oneOf(word.in(language), of, butNot, unknown);
    }

    @Override
    public List<Expression> parts() {
      return List.of(word);
    }
  }

  /** Whether all of several hold, or any. */
  record Several(boolean all, List<Condition> conditions) implements Condition {
    public Several {
      conditions = List.copyOf(conditions);
    }

    private static Condition of(boolean all, List<Condition> conditions) {
      Set<Condition> parts = new LinkedHashSet<>();
      for (Condition condition : conditions) {
        if (condition instanceof Several several && several.all == all) {
          parts.addAll(several.conditions);
        } else {
          parts.add(condition);
        }
      }
      Condition deciding = all ? Constant.NEVER : Constant.ALWAYS;
      if (parts.contains(deciding)) {
        return deciding;
      }
      parts.remove(deciding.not());
      return parts.isEmpty()
          ? deciding.not()
          : parts.size() == 1 ? parts.iterator().next() : new Several(all, new ArrayList<>(parts));
    }

    @Override
    public Condition not() {
      return of(!all, conditions.stream().map(Condition::not).toList());
    }

    @Override
    public String in(Language language) {
      return language.several(all, conditions.stream().map(part -> part.in(language)).toList());
    }

    @Override
    public List<Expression> parts() {
      return List.copyOf(conditions);
    }
  }
}
