package io.github.tikcalc.engine;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Requirement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether telling one more input changed what a stream's figure is made of, or only where in its
 * ranges the creator lands.
 *
 * @param input what was told; its own value does not count as changed where {@code within}
 * @param within whether it was told a value inside its assumed range
 */
record Changes(Estimate before, Estimate after, String input, boolean within) {

  /** Whether anything else of the stream at this position changed. */
  boolean in(int stream) {
    if (before.isOffered(stream) != after.isOffered(stream)
        || different(before.payAmount(stream), after.payAmount(stream))) {
      return true;
    }
    for (Requirement.AtLeast minimum : before.card().streams().get(stream).minimums()) {
      if (before.holds(minimum.when()) != after.holds(minimum.when())
          || inMetric(minimum.metric())) {
        return true;
      }
    }
    Amount pays = before.payAmount(stream);
    return pays != null && inAmount(pays, false);
  }

  /**
   * Whether an amount changed.
   *
   * @param derived whether it reads given metrics alone: those are as they were
   */
  private boolean inAmount(Amount amount, boolean derived) {
    return inAny(amount.of().stream().flatMap(List::stream), derived)
        || inAny(amount.over().stream(), derived)
        || (amount.by() != null
            && (amount.isByAttribute() ? inWord(amount.by()) : inMetric(amount.by())))
        || amount.narrowedBy().stream().anyMatch(this::inFactor);
  }

  private boolean inAny(Stream<String> metrics, boolean onlyGiven) {
    return onlyGiven ? metrics.anyMatch(id -> id.equals(input)) : metrics.anyMatch(this::inMetric);
  }

  private boolean inMetric(String id) {
    if (id.equals(input)) {
      return !within;
    }
    int metric = inputs().indexOfMetric(id);
    Amount assumed = before.metricAmount(metric);
    return before.origin(metric) != Origin.GIVEN
        && (different(assumed, after.metricAmount(metric))
            || (assumed != null && inAmount(assumed, assumed.derives())));
  }

  /** A factor that was not known may become known: that is what narrows. */
  private boolean inFactor(Factor factor) {
    if (factor instanceof Factor.OfAttribute) {
      return before.attribute(inputs().indexOfAttribute(factor.input())).value() != null
          && inWord(factor.input());
    }
    int metric = inputs().indexOfMetric(factor.input());
    Origin origin = before.origin(metric);
    return (origin == Origin.GIVEN || origin == Origin.DERIVED)
        && !(before.metric(metric).value().equals(after.metric(metric).value()));
  }

  private boolean inWord(String attribute) {
    int index = inputs().indexOfAttribute(attribute);
    return !Objects.equals(before.attribute(index).value(), after.attribute(index).value());
  }

  @SuppressWarnings("ReferenceEquality") // of two amounts that are equal one may still be used
  private static boolean different(Amount one, Amount other) {
    return one != other;
  }

  private Inputs inputs() {
    return before.card().inputs();
  }
}
