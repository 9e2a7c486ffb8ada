package io.github.tikcalc.report.plan;

import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What eight in ten creators earn with each value of one input, worked out where it is asked. */
public final class SpreadAlong {
  private final Creator creator;
  private final String metric;
  private final Map<Double, Spread> known = new HashMap<>();
  private @Nullable ImaginedCreators last;

  /** Those who are given the same as a creator but for one metric. */
  public SpreadAlong(Creator creator, String metric) {
    this.creator = creator;
    this.metric = metric;
  }

  /** What they earn with a value; null where the card has too many inputs to tell. */
  @Nullable Spread at(double value) {
    Spread spread = known.get(value);
    if (spread == null) {
      last = creator.giving(metric, value).imagined(last);
      if (last == null) {
        return null;
      }
      spread = last.total();
      known.put(value, spread);
    }
    return spread;
  }
}
