package io.github.tikcalc.review;

import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** What differs between two versions of a stream; countries of one fate in one change. */
  static List<CardChange> changes(Stream before, Stream after) {
    Map<String, String> old = days(before);
    Map<String, String> now = days(after);
    TreeSet<String> all = new TreeSet<>(old.keySet());
    all.addAll(now.keySet());
    record Fate(@Nullable String before, @Nullable String after) {}
    Map<Fate, List<String>> fates = new LinkedHashMap<>();
    for (String country : all) {
      Fate fate = new Fate(old.get(country), now.get(country));
      fates.computeIfAbsent(fate, f -> new ArrayList<>()).add(country);
    }
    List<CardChange> changes = new ArrayList<>();
    fates.forEach(
        (fate, countries) -> {
          if (fate.before() == null || !fate.before().equals(fate.after())) {
            changes.add(
                new CardChange(
                    "streams/" + after.id() + ".json",
                    "availability[" + String.join(",", countries) + "]",
                    fate.before(),
                    fate.after(),
                    text(after, countries, fate.before(), fate.after())));
          }
        });
    return changes;
  }

  private static String text(
      Stream stream, List<String> countries, @Nullable String before, @Nullable String after) {
    String where =
        countries.stream()
            .map(c -> c.equals(EVERYWHERE) ? c : "in " + c)
            .collect(Collectors.joining(", "));
    String who = stream.id() + ": offered " + where.replace(", in ", ", ") + ": ";
    if (before == null) {
      return who + "added (" + after + ")";
    }
    return who + (after == null ? "removed (" + before + ")" : before + " → " + after);
  }

  /** The days a stream is offered, by country; in the order of the countries' codes. */
  private static Map<String, String> days(Stream stream) {
    Map<String, StringJoiner> days = new TreeMap<>();
    for (Window window : stream.availability()) {
      for (String country :
          window.countries() == null ? List.of(EVERYWHERE) : List.copyOf(window.countries())) {
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
    String from = window.from() == null ? "" : "from " + window.from() + " ";
    String until = window.until() == null ? "" : "until " + window.until() + " ";
    String days = (from + until).strip();
    String source = window.source() == null ? "" : ", source " + window.source().key();
    return (days.isEmpty() ? "always" : days) + source;
  }
}
