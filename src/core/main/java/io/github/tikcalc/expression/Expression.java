package io.github.tikcalc.expression;

import java.util.List;
import java.util.function.Consumer;

/** A value, as it is worked out. Immutable; two are equal if they are written alike. */
public sealed interface Expression permits Figure, Condition, Word {

  /** It, written in a language. */
  String in(Language language);

  /** The expressions it consists of, without those that a local stands for. */
  List<Expression> parts();

  /** Tells each expression in it that consists of no others, as often as it stands there. */
  default void leaves(Consumer<Expression> leaves) {
    if (parts().isEmpty()) {
      leaves.accept(this);
    }
    parts().forEach(part -> part.leaves(leaves));
  }

  /** What stands for an expression that has a name. */
  interface Local {
    /** The name. */
    String name();
  }

  /** What stands for what is given of an input. */
  interface Given {
    /** The id of the metric or the attribute. */
    String input();
  }
}
