package io.github.tikcalc.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text, or unknown. */
public sealed interface Word extends Expression {
  /** A text that a card says; null is unknown. */
  record Constant(@Nullable String text) implements Word {
    /** What nobody knows. */
    public static final Word UNKNOWN = new Constant(null);

    @Override
    public String in(Language language) {
      return language.word(text);
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** What is given of an attribute. */
  record Given(String input) implements Word, Expression.Given {
    @Override
    public String in(Language language) {
      return language.given(input);
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** A word that has a name. */
  record Local(String name) implements Word, Expression.Local {
    @Override
    public String in(Language language) {
      return language.local(name);
    }

    @Override
    public List<Expression> parts() {
      return List.of();
    }
  }

  /** One of two words. */
  record Choice(Condition when, Word then, Word otherwise) implements Word {
    /** The first where the condition holds, else the second. */
    public static Word of(Condition when, Word then, Word otherwise) {
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
