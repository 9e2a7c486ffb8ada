package io.github.tikcalc.benchmark;

import static io.github.tikcalc.benchmark.SqlAmount.number;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.When;
import io.github.tikcalc.card.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** The conditions of a rate card as SQL, for the day of the card; each is true or false. */
record SqlCondition(RateCard card) {

  /** Whether a condition holds. */
  String of(When when) {
    if (!when.onDay(card.asOf())) {
      return "false";
    }
    List<String> parts = new ArrayList<>();
    if (when.countries() != null) {
      parts.add("COALESCE(" + country() + " IN " + list(when.countries()) + ", false)");
    }
    if (!when.except().isEmpty()) {
      parts.add("COALESCE(" + country() + " NOT IN " + list(when.except()) + ", true)");
    }
    when.given().forEach(metric -> parts.add(metric + " IS NOT NULL"));
    return all(parts);
  }

  private String country() {
    return card.inputs().attributes().get(card.inputs().indexOfCountry()).id();
  }

  private static String list(Collection<String> codes) {
    return "('" + String.join("', '", new TreeSet<>(codes)) + "')";
  }

  /** Whether any of the windows holds that surely, or only perhaps, says a stream is offered. */
  String any(List<Window> windows, boolean offered) {
    return any(
        windows.stream().filter(w -> w.offered() == offered).map(w -> of(w.when())).toList());
  }

  /** Whether TikTok is absent. */
  String absent() {
    return any(card.absent().stream().map(window -> of(window.when())).toList());
  }

  /** Whether every requirement of a list is met. */
  String met(List<Requirement> requirements) {
    return every(requirements, r -> r.metric() + "_1 >= " + number(r.atLeast()));
  }

  /** Whether every one holds at the likely values. */
  String likely(List<Requirement> requirements) {
    return every(requirements, r -> r.metric() + "_2 >= " + number(r.atLeast()));
  }

  private String every(
      List<Requirement> requirements, Function<Requirement.AtLeast, String> condition) {
    List<String> parts = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (requirement instanceof Requirement.AtLeast atLeast) {
        String holds = "COALESCE(" + condition.apply(atLeast) + ", false)";
        parts.add(any(List.of("NOT " + of(atLeast.when()), holds)));
      } else if (requirement instanceof Requirement.AnyOf anyOf) {
        parts.add(any(anyOf.sets().stream().map(set -> every(set, condition)).toList()));
      }
    }
    return all(parts);
  }

  /** Whether some requirement of a list is unmet; of alternatives, one in each set. */
  String unmet(List<Requirement> requirements) {
    List<String> parts = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (requirement instanceof Requirement.AtLeast atLeast) {
        String unmet = atLeast.metric() + "_3 < " + number(atLeast.atLeast());
        parts.add(all(List.of(of(atLeast.when()), "COALESCE(" + unmet + ", false)")));
      } else if (requirement instanceof Requirement.AnyOf anyOf) {
        parts.add(all(anyOf.sets().stream().map(this::unmet).toList()));
      }
    }
    return any(parts);
  }

  private static String all(List<String> parts) {
    return parts.isEmpty() ? "true" : "(" + String.join(" AND ", parts) + ")";
  }

  private static String any(List<String> parts) {
    return parts.isEmpty() ? "false" : "(" + String.join(" OR ", parts) + ")";
  }
}
