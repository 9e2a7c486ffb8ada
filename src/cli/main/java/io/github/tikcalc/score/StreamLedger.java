package io.github.tikcalc.score;

import java.util.TreeMap;

/**
 * Rows of one stream, or of all in all, as they come by; it keeps what was paid and little else.
 */
final class StreamLedger {
  private final String id;
  private long inside;
  private long below;
  private long above;
  private final Losses.Sum losses = new Losses.Sum();
  private final Doubles errors = new Doubles();
  private final TreeMap<Integer, Tier> tiers = new TreeMap<>();
  private final Odds.Sum odds = new Odds.Sum();

  /** Creators with as many digits of followers. */
  private static final class Tier {
    private final Doubles paid = new Doubles();
    private final Losses.Sum losses = new Losses.Sum();
  }

  StreamLedger(String id) {
    this.id = id;
  }

  /**
   * Counts a row.
   *
   * @param followers decides on the tier
   * @param paid in dollars, 0 or more
   */
  void add(double followers, Interval said, double paid) {
    if (said.holds(paid)) {
      inside++;
    } else if (paid < said.low()) {
      below++;
    } else {
      above++;
    }
    losses.add(said, paid);
    if (paid > 0) {
      errors.add((said.middle() - paid) / paid);
    }
    Tier tier = tiers.computeIfAbsent(digits(followers), digits -> new Tier());
    tier.paid.add(paid);
    tier.losses.add(said, paid);
  }

  /**
   * Counts what was said of the stream being open.
   *
   * @param share the odds, 0 to 1
   */
  void addOdds(double share, boolean open) {
    odds.add(share, open);
  }

  /** What there is to say of all rows so far. */
  StreamScore score() {
    Losses.Sum compared = new Losses.Sum();
    Losses.Sum reference = new Losses.Sum();
    for (Tier tier : tiers.values()) {
      if (tier.paid.size() < 2) {
        continue; // nobody to compare with
      }
      compared.add(tier.losses);
      double[] paid = tier.paid.sorted();
      for (int i = 0; i < paid.length; i++) {
        reference.add(Interval.ofOthers(paid, i), paid[i]);
      }
    }
    return new StreamScore(
        id,
        losses.count(),
        inside,
        below,
        above,
        errors.median(),
        losses.mean(),
        compared.mean(),
        reference.mean(),
        odds.score());
  }

  /** How many digits a count has; 1 for less than ten. */
  private static int digits(double count) {
    int digits = 1;
    for (double rest = count; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
