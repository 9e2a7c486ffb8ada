package io.github.tikcalc.batch.digest;

import io.github.tikcalc.card.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A creator of a roster.
 *
 * @param line where its row begins in the roster, from 1
 * @param cells what stands in the columns that are shown, in their order; empty where nothing does
 * @param followers NaN: not known
 * @param attributes the position of each attribute's value on the card; {@link
 *     io.github.tikcalc.profile.Profile#NOT_GIVEN} where it isn't told
 * @param total in cents a month
 * @param door what opens next; null where more followers open nothing
 */
public record Standing(
    long line,
    List<String> cells,
    double followers,
    List<Integer> attributes,
    Money total,
    @Nullable Door door) {

  public Standing {
    cells = List.copyOf(cells);
    attributes = List.copyOf(attributes);
  }

  /**
   * A stream that more followers open.
   *
   * @param stream its title
   * @param followers at which it opens; more than the creator has
   */
  public record Door(String stream, double followers) {}

  Standing after(long lines) {
    return new Standing(line + lines, cells, followers, attributes, total, door);
  }
}
