package io.github.tikcalc.engine;

import io.github.tikcalc.card.When;
import io.github.tikcalc.expression.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition that holds on the day of the estimate; what is left of it are place and inputs. */
final class CompiledWhen {
  private static final int[] NOTHING = {};
  private static final CompiledWhen ALWAYS = new CompiledWhen(null, NOTHING);

  // By place; null: everywhere.
  private final boolean @Nullable [] places;
  private final int[] given;

  private CompiledWhen(boolean @Nullable [] places, int[] given) {
    this.places = places;
    this.given = given;
  }

  /** The condition, or null where it cannot hold on the day. */
  static @Nullable CompiledWhen of(When when, Terms terms) {
    if (!when.onDay(terms.day())) {
      return null;
    }
    boolean anywhere = when.countries() == null && when.except().isEmpty();
    if (anywhere && when.given().isEmpty()) {
      return ALWAYS;
    }
    boolean[] places = null;
    if (!anywhere) {
      places = new boolean[terms.places()];
      Set<String> only = when.countries();
      if (only == null) {
        Arrays.fill(places, true);
      } else {
        set(places, only, true, terms);
      }
      set(places, when.except(), false, terms);
    }
    return new CompiledWhen(places, terms.metrics(when.given()));
  }

  private static void set(boolean[] places, Set<String> countries, boolean to, Terms terms) {
    for (String country : countries) {
      int place = terms.place(country);
      if (place != Terms.NOWHERE) {
        places[place] = to;
      }
    }
  }

  boolean holds(Creator creator) {
    if (places != null && !places[creator.place]) {
      return false;
    }
    for (int metric : given) {
      if (!creator.isGiven(metric)) {
        return false;
      }
    }
    return true;
  }

  /** What {@link #holds} tells, as an expression. */
  Condition express(SymbolicCreator creator) {
    List<Condition> parts = new ArrayList<>();
    parts.add(places == null ? Condition.Constant.ALWAYS : creator.isIn(places));
    for (int metric : given) {
      parts.add(creator.isGiven(metric));
    }
    return Condition.all(parts);
  }
}
