package io.github.tikcalc.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.text.Printable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What holds whatever a fuzzer makes up. */
final class Fuzzed {
  /** Far beyond what one input takes on an idle machine, so that a busy one doesn't matter. */
  static final Duration SOON = Duration.ofSeconds(20);

  /** The longest input that is tried; what larger ones cost is for other tests. */
  static final int LARGEST = 64 * 1024;

  private Fuzzed() {}

  /** A profile of what no estimate can be made without, a share of the way from least to most. */
  static Profile required(Inputs inputs, double share) {
    Profile.Builder profile = Profile.builder(inputs);
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      if (metric.required()) {
        double value = metric.min() + share * (metric.max() - metric.min());
        profile.metric(i, metric.whole() ? Math.floor(value) : value);
      }
    }
    return profile.build();
  }

  /** An estimate is in order, adds up, and is the same each time. */
  static void checkEstimate(Estimator estimator, Profile profile) {
    Estimate estimate = estimator.estimate(profile);
    List<Money> figures = new ArrayList<>();
    for (StreamEstimate stream : estimate.streams()) {
      if (stream.pay() != null) {
        figures.add(stream.pay());
      }
    }
    Money total =
        new Money(
            figures.stream().mapToLong(Money::low).sum(),
            figures.stream().mapToLong(Money::likely).sum(),
            figures.stream().mapToLong(Money::high).sum());
    assertEquals(total, estimate.total());
    figures.add(total);
    for (Money figure : figures) {
      assertTrue(
          0 <= figure.low() && figure.low() <= figure.likely() && figure.likely() <= figure.high(),
          figure::toString);
    }
    assertEquals(estimate.streams(), estimator.estimate(profile).streams());
  }

  /** A refusal is one line that a terminal can show, and says something. */
  static void checkRefusal(InvalidValueException refusal) {
    String line = refusal.input() + ": " + refusal.getMessage();
    assertEquals(Printable.line(line), line);
    assertTrue(line.length() < 2_000 && !line.endsWith(": "), line);
  }
}
