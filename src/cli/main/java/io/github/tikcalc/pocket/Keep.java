package io.github.tikcalc.pocket;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts that a creator keeps, as told: of some streams what an agency leaves, of the total what
 * a manager leaves. What isn't told is kept whole.
 *
 * <p>Rounding: a stream's part is rounded to the cent, then the total's part of their sum; each
 * time half a cent goes to the even one. So every step can be done again by hand.
 *
 * @param streams the part of each stream that something is told of, 0 to 1, by id
 * @param total the part of what is left of all streams, 0 to 1; null where nothing is told
 */
public record Keep(Map<String, BigDecimal> streams, @Nullable BigDecimal total) {
  /** Where nothing is told. */
  public static final Keep ALL = new Keep(Map.of(), null);

  public Keep {
    streams = Collections.unmodifiableMap(new LinkedHashMap<>(streams));
  }

  /** Whether anything is told. */
  public boolean isTold() {
    return !streams.isEmpty() || total != null;
  }

  /** What is kept of an estimate's total, in cents. */
  public Money of(Estimate estimate) {
    return new Money(
        of(estimate, Scenario.LOW), of(estimate, Scenario.LIKELY), of(estimate, Scenario.HIGH));
  }

  /** What is kept of an amount that one stream pays, in cents. */
  public Money of(String stream, Money pay) {
    return Cents.times(Cents.times(pay, streams.get(stream)), total);
  }

  private long of(Estimate estimate, Scenario scenario) {
    long sum = 0;
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      if (estimate.hasPay(i)) {
        BigDecimal part = streams.get(estimate.card().streams().get(i).id());
        sum = Math.addExact(sum, Cents.times(estimate.pay(i, scenario), part));
      }
    }
    return Cents.times(sum, total);
  }
}
