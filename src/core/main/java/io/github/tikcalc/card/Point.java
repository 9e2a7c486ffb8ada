package io.github.tikcalc.card;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A published figure: the range at one value of the amount's {@code by}. Refuses a range that is
 * not {@code 0 <= low <= likely <= high}, all finite, with an IllegalArgumentException.
 *
 * @param at where on the {@code by} metric it stands, in that metric's unit; 0 where the amount has
 *     no such metric
 * @param in the values of the {@code by} attribute it holds for, {@link #OTHERS} for all that no
 *     point lists; empty where the amount has no such attribute
 * @param source who says so, or null where the card does not tell
 */
public record Point(double at, Set<String> in, Range range, @Nullable Source source)
    implements Serializable {
  /** Stands for every value of an attribute that no point lists. */
  public static final String OTHERS = "*";

  /** The values it holds for, in words: {@code CA, US}, {@code others}. */
  public String values() {
    return in.contains(OTHERS) ? "others" : String.join(", ", new TreeSet<>(in));
  }

  public Point {
    in = Set.copyOf(in);
    if (!range.isOrdered()) {
      throw new IllegalArgumentException("not 0 <= low <= likely <= high: " + range);
    }
  }
}
