package io.github.tikcalc.engine;

import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.Window;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a stream is offered on a day, as its windows tell. */
final class Closures {
  private Closures() {}

  /**
   * Why the stream is not offered, by the position of each country plus one; null where it is. The
   * first stands for a country that isn't known.
   */
  static @Nullable Closure[] of(Stream stream, List<Attribute.Value> countries, LocalDate asOf) {
    Closure elsewhere = closure(stream, null, asOf);
    Set<String> named = named(stream);
    @Nullable Closure[] closures = new Closure[countries.size() + 1];
    closures[0] = elsewhere;
    for (int i = 0; i < countries.size(); i++) {
      String code = countries.get(i).id();
      closures[i + 1] = named.contains(code) ? closure(stream, code, asOf) : elsewhere;
    }
    return closures;
  }

  /** The countries that any of its windows names: for all others the same is true. */
  private static Set<String> named(Stream stream) {
    Set<String> named = new HashSet<>();
    for (Window window : stream.availability()) {
      if (window.countries() != null) {
        named.addAll(window.countries());
      }
    }
    return named;
  }

  /** Why a stream is not offered in a country on a day; null where it is. */
  private static @Nullable Closure closure(Stream stream, @Nullable String code, LocalDate day) {
    if (stream.availability().isEmpty()) {
      return null;
    }
    LocalDate opens = null;
    LocalDate closed = null;
    for (Window window : stream.availability()) {
      if (!window.covers(code)) {
        continue;
      }
      LocalDate from = window.from();
      LocalDate until = window.until();
      if (from != null && day.isBefore(from)) {
        opens = opens == null || from.isBefore(opens) ? from : opens;
      } else if (until != null && !day.isBefore(until)) {
        closed = closed == null || until.isAfter(closed) ? until : closed;
      } else {
        return null;
      }
    }
    if (opens != null) {
      return new Closure(Closure.Reason.NOT_OPEN_YET, opens);
    }
    return closed != null
        ? new Closure(Closure.Reason.CLOSED, closed)
        : new Closure(Closure.Reason.NOT_OFFERED, null);
  }
}
