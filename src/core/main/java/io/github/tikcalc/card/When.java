package io.github.tikcalc.card;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The condition under which something in a card holds. All its parts must hold; a part that is left
 * out asks nothing.
 *
 * @param countries ISO 3166-1 codes of the countries it holds in; null: in all
 * @param except codes of the countries it does not hold in; empty: none
 * @param from the first day it holds; null: it always did
 * @param until the first day it no longer holds; null: it still does
 * @param given ids of the metrics that the user must have stated; empty: none
 */
public record When(
    @Nullable Set<String> countries,
    Set<String> except,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<String> given)
    implements Serializable {

  /** No condition: it holds for everyone, always. */
  public static final When ALWAYS = new When(null, Set.of(), null, null, List.of());

  public When {
    countries = countries == null ? null : Set.copyOf(countries);
    except = Set.copyOf(except);
    given = List.copyOf(given);
  }

  /**
   * Whether the condition on countries holds.
   *
   * @param code of ISO 3166-1; null where the country is not known: that is in no list
   */
  public boolean inCountry(@Nullable String code) {
    return code == null
        ? countries == null
        : (countries == null || countries.contains(code)) && !except.contains(code);
  }

  /** Where it holds, in words: {@code everywhere}, {@code CA, US}, {@code everywhere but FR}. */
  public String where() {
    String in = countries == null ? "everywhere" : String.join(", ", new TreeSet<>(countries));
    return except.isEmpty() ? in : in + " but " + String.join(", ", new TreeSet<>(except));
  }

  /** All of it in words: {@code CA, US from 2025-10-01, if views given}; empty: always. */
  public String words() {
    List<String> words = new ArrayList<>();
    if (countries != null || !except.isEmpty()) {
      words.add(where());
    }
    if (from != null) {
      words.add("from " + from);
    }
    if (until != null) {
      words.add("until " + until);
    }
    if (!given.isEmpty()) {
      words.add("if " + String.join(", ", given) + " given");
    }
    return String.join(" ", words);
  }

  /** Whether the condition on the day holds. */
  public boolean onDay(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }
}
