package io.github.tikcalc.diff;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a stream is offered, country by country: windows have no name to match them by.
 */
final class Offer {
  private static final String EVERYWHERE = "everywhere";

  private Offer() {}

  /** What differs between two versions of a stream; countries that change alike in one change. */
  static List<CardChange> changes(IncomeStream before, IncomeStream after) {
    Map<String, String> old = days(before);
    Map<String, String> now = days(after);
    TreeSet<String> all = new TreeSet<>(old.keySet());
    all.addAll(now.keySet());
    record Days(@Nullable String before, @Nullable String after) {}
    Map<Days, List<String>> changed = new LinkedHashMap<>();
    for (String country : all) {
      Days both = new Days(old.get(country), now.get(country));
      changed.computeIfAbsent(both, d -> new ArrayList<>()).add(country);
    }
    List<CardChange> changes = new ArrayList<>();
    changed.forEach(
        (both, countries) -> {
          if (both.before() == null || !both.before().equals(both.after())) {
            changes.add(
                new CardChange(
                    "streams/" + after.id() + ".json",
                    "availability[" + String.join(",", countries) + "]",
                    both.before(),
                    both.after(),
                    text(after, countries, both.before(), both.after())));
          }
        });
    return changes;
  }

  private static String text(
      IncomeStream stream,
      List<String> countries,
      @Nullable String before,
      @Nullable String after) {
    String where =
        countries.stream()
            .map(c -> c.startsWith(EVERYWHERE) ? c : "in " + c)
            .collect(Collectors.joining(", "));
    String who = stream.id() + ": offered " + where.replace(", in ", ", ") + ": ";
    if (before == null) {
      return who + "added (" + after + ")";
    }
    return who + (after == null ? "removed (" + before + ")" : before + " → " + after);
  }

  /** The days a stream is offered, by country; in the order of the countries' codes. */
  private static Map<String, String> days(IncomeStream stream) {
    Map<String, StringJoiner> days = new TreeMap<>();
    for (Window window : stream.availability()) {
      Set<String> countries = window.when().countries();
      for (String country :
          countries == null ? List.of(window.when().where()) : List.copyOf(countries)) {
        days.computeIfAbsent(country, c -> new StringJoiner("; ")).add(days(window));
      }
    }
    if (stream.availability().isEmpty()) {
      days.put(EVERYWHERE, new StringJoiner("").add("always"));
    }
    Map<String, String> joined = new TreeMap<>();
    days.forEach((country, joiner) -> joined.put(country, joiner.toString()));
    return joined;
  }

  /** {@code from 2024-03-01 until 2024-06-01, source newsroom}. */
  static String days(Window window) {
    String from = window.when().from() == null ? "" : "from " + window.when().from() + " ";
    String until = window.when().until() == null ? "" : "until " + window.when().until() + " ";
    String days = (from + until).strip();
    String source = window.source() == null ? "" : ", source " + window.source().key();
    String unknown = window.offered() ? "" : ", if at all";
    return (days.isEmpty() ? "always" : days) + unknown + source;
  }
}
