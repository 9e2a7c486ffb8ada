package io.github.tikcalc.rates;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a stream can be joined or pays.
 *
 * @param countries ISO 3166-1 codes; null: everywhere
 * @param from the first day; null: always was
 * @param until the first day it no longer holds; null: still holds
 */
public record Window(
    @Nullable Set<String> countries,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Source source) {

  public Window {
    countries = countries == null ? null : Set.copyOf(countries);
  }

  /** Whether it speaks of this country, on whatever day. */
  public boolean covers(@Nullable String country) {
    return countries == null || (country != null && countries.contains(country));
  }
}
