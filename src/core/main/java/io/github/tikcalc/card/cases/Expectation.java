package io.github.tikcalc.card.cases;

import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.json.Place;
import org.jspecify.annotations.Nullable;

/** One thing that a case of a card wants to hold. */
public sealed interface Expectation {

  /** Where it is written. */
  Place place();

  /** The id of the stream it is about; null: the total of all. */
  @Nullable String stream();

  /** The stream's status is this one. */
  record HasStatus(Place place, String stream, String status) implements Expectation {}

  /** A figure lies from {@code least} to {@code most} dollars a month. */
  record HasFigure(
      Place place, @Nullable String stream, Scenario scenario, double least, double most)
      implements Expectation {}

  /** The stream has no figure. */
  record HasNoFigure(Place place, String stream) implements Expectation {}

  /** The stream's range, from low to high, holds so many dollars a month. */
  record Holds(Place place, String stream, double dollars) implements Expectation {}

  /** The requirement on a metric is {@code met}, {@code unknown} or {@code unmet by 9000}. */
  record Asks(Place place, String stream, String metric, String result) implements Expectation {}

  /** Why the stream is not there: {@code closed 2023-12-16, replaced by creator-rewards}. */
  record IsUnavailable(Place place, String stream, String why) implements Expectation {}

  /** A figure of the stream is above that of the creator it is compared with. */
  record IsAbove(Place place, String stream, Scenario scenario) implements Expectation {}
}
