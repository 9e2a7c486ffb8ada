package io.github.tikcalc.batch;

import io.github.tikcalc.card.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * In which order rows are written, and how many.
 *
 * @param by the total that the greatest of comes first; null: in the roster's order
 * @param top how many rows are written at most, 1 or more
 */
public record Order(@Nullable Scenario by, int top) {
  /** All of them, as they come. */
  public static final Order NONE = new Order(null, Integer.MAX_VALUE);

  public Order {
    if (top < 1) {
      throw new IllegalArgumentException("top: " + top);
    }
  }
}
