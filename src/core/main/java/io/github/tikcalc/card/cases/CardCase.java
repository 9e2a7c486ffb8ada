package io.github.tikcalc.card.cases;

import io.github.tikcalc.json.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a card's author wants to hold of some creators.
 *
 * @param file the file it stands in, by its path inside the card
 * @param days the days it must hold on; empty: the card's own
 * @param profile what is given of the creators
 * @param against the same of others, that some figures must be above; empty: nothing is compared
 * @param tolerance dollars by which a figure may miss
 */
public record CardCase(
    String file,
    Place place,
    String title,
    List<LocalDate> days,
    List<Given> profile,
    List<Given> against,
    List<Expectation> expected,
    double tolerance) {

  public CardCase {
    days = List.copyOf(days);
    profile = List.copyOf(profile);
    against = List.copyOf(against);
    expected = List.copyOf(expected);
  }

  /** Values given of one input, each of another creator. */
  public record Given(String input, Place place, List<Value> values) {
    public Given {
      values = List.copyOf(values);
    }
  }

  /** A number, or a word where that is not null. */
  public record Value(double number, @Nullable String word) {}
}
