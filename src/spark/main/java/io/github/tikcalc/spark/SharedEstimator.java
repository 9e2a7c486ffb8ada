package io.github.tikcalc.spark;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimator;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card on its way through a cluster: it travels as it is and is compiled once on each machine
 * that uses it. Thread-safe.
 */
final class SharedEstimator implements Serializable {
  private static final long serialVersionUID = 1;

  private final RateCard card;
  private final @Nullable LocalDate asOf;
  private transient volatile @Nullable Estimator compiled;

  SharedEstimator(RateCard card, @Nullable LocalDate asOf) {
    this.card = card;
    this.asOf = asOf;
  }

  /** The card, compiled. */
  Estimator get() {
    Estimator estimator = compiled;
    if (estimator == null) {
      // Two threads may both compile it: the one is as good as the other.
      LocalDate day = asOf;
      estimator = day == null ? Estimator.of(card) : Estimator.of(card, day);
      compiled = estimator;
    }
    return estimator;
  }
}
