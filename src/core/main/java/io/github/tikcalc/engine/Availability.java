package io.github.tikcalc.engine;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.When;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.engine.Unavailability.Reason;
import io.github.tikcalc.expression.Condition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stream is offered in a country on a day.
 *
 * @param unavailable why it is not; null where it is, or may be
 * @param offered whether it surely is; false also where nobody publishes whether
 */
record Availability(@Nullable Unavailability unavailable, boolean offered) {
  private static final Availability OFFERED = new Availability(null, true);
  private static final Availability PERHAPS = new Availability(null, false);

  /**
   * Works it out for every place.
   *
   * @param absent where and when TikTok itself is not to be had
   */
  static Availability[] of(IncomeStream stream, List<Window> absent, Terms terms) {
    Set<String> named = new HashSet<>();
    addCountries(stream.availability(), named);
    addCountries(absent, named);
    Availability[] byPlace = new Availability[terms.places()];
    // What no window names is like a country that is not known.
    Arrays.fill(byPlace, in(null, stream, absent, terms.day()));
    for (String country : named) {
      int place = terms.place(country);
      if (place != Terms.NOWHERE) {
        byPlace[place] = in(country, stream, absent, terms.day());
      }
    }
    return byPlace;
  }

  /** Whether it can be joined or paid where a creator is, surely or perhaps, as an expression. */
  static Condition expressAvailable(Availability[] byPlace, SymbolicCreator creator) {
    return creator.isIn(places(byPlace, availability -> availability.unavailable() == null));
  }

  /** Whether it surely can, as an expression. */
  static Condition expressOffered(Availability[] byPlace, SymbolicCreator creator) {
    return creator.isIn(places(byPlace, Availability::offered));
  }

  private static boolean[] places(Availability[] byPlace, Predicate<Availability> which) {
    boolean[] places = new boolean[byPlace.length];
    for (int place = 0; place < places.length; place++) {
      places[place] = which.test(byPlace[place]);
    }
    return places;
  }

  private static void addCountries(List<Window> windows, Set<String> countries) {
    for (Window window : windows) {
      Set<String> only = window.when().countries();
      if (only != null) {
        countries.addAll(only);
      }
      countries.addAll(window.when().except());
    }
  }

  private static Availability in(
      @Nullable String country, IncomeStream stream, List<Window> absent, LocalDate day) {
    for (Window window : absent) {
      When when = window.when();
      if (when.inCountry(country) && when.onDay(day)) {
        return not(Reason.ABSENT, when.from(), when.until(), window);
      }
    }
    if (stream.availability().isEmpty()) {
      return OFFERED;
    }
    Window next = null;
    Window last = null;
    boolean perhaps = false;
    for (Window window : stream.availability()) {
      When when = window.when();
      if (!when.inCountry(country)) {
        continue;
      }
      LocalDate from = when.from();
      LocalDate until = when.until();
      if (from != null && day.isBefore(from)) {
        next = next == null || from.isBefore(next.when().from()) ? window : next;
      } else if (until != null && !day.isBefore(until)) {
        last = last == null || until.isAfter(last.when().until()) ? window : last;
      } else if (window.offered()) {
        return OFFERED;
      } else {
        perhaps = true;
      }
    }
    if (perhaps) {
      return PERHAPS;
    }
    if (next != null) {
      return not(Reason.NOT_OPEN_YET, next.when().from(), null, next);
    }
    return last != null
        ? not(Reason.CLOSED, last.when().until(), null, last)
        : new Availability(new Unavailability(Reason.NOT_OFFERED, null, null, null), false);
  }

  private static Availability not(
      Reason reason, @Nullable LocalDate on, @Nullable LocalDate until, Window window) {
    return new Availability(new Unavailability(reason, on, until, window.source()), false);
  }
}
