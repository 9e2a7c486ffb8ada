package io.github.tikcalc.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhenTest {
  private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 6, 1);

  @Test
  void holdsAlwaysWithoutParts() {
    assertTrue(When.ALWAYS.inCountry("US"));
    assertTrue(When.ALWAYS.inCountry(null));
    assertTrue(When.ALWAYS.onDay(LocalDate.MIN));
  }

  @Test
  void failsAListAndPassesAnExceptionWhereTheCountryIsNotKnown() {
    assertFalse(in(Set.of("US")).inCountry(null));
    assertTrue(except(Set.of("US")).inCountry(null));
    assertTrue(in(Set.of("US")).inCountry("US"));
    assertFalse(in(Set.of("US")).inCountry("CA"));
    assertFalse(except(Set.of("US")).inCountry("US"));
    assertTrue(except(Set.of("US")).inCountry("CA"));
  }

  @Test
  void beginsWithItsFirstDayAndEndsBeforeItsLast() {
    When when = new When(null, Set.of(), FROM, UNTIL, List.of());
    for (LocalDate day = FROM.minusDays(2); day.isBefore(UNTIL.plusDays(2)); ) {
      boolean within = day.compareTo(FROM) >= 0 && day.compareTo(UNTIL) < 0;
      assertEquals(within, when.onDay(day), day.toString());
      day = day.plusDays(1);
    }
  }

  private static When in(Set<String> countries) {
    return new When(countries, Set.of(), null, null, List.of());
  }

  private static When except(Set<String> countries) {
    return new When(null, countries, null, null, List.of());
  }
}
