package io.github.tikcalc.report;

import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Worth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure an estimate is, and what of that is asked for.
 *
 * @param creators those like the one that is estimated
 * @param odds amounts in cents whose odds are asked for
 * @param worths what it is worth to tell each input; null where nobody asks
 * @param ascii whether to draw with characters that every terminal has
 */
public record Sureness(
    ImaginedCreators creators, List<Long> odds, @Nullable List<Worth> worths, boolean ascii) {
  /** How the three figures come about, for programs. */
  public static final String METHOD =
      "205th, 1,024th and 1,844th of 2,048 imagined creators, evenly spread (Sobol)";

  public Sureness {
    odds = List.copyOf(odds);
  }

  /** Just the three figures. */
  public static Sureness of(ImaginedCreators creators) {
    return new Sureness(creators, List.of(), null, false);
  }
}
