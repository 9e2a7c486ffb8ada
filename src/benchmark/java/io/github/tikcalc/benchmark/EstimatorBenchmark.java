package io.github.tikcalc.benchmark;

import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One estimate of the shipped card, for creators of all sizes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EstimatorBenchmark {
  private static final int PROFILES = 1024;

  private final Profile[] profiles = new Profile[PROFILES];
  private Estimator estimator;
  private int next;

  /** Makes the creators. */
  @Setup
  public void make() throws IOException {
    estimator = Estimator.of(RateCardReader.load(Path.of("rates")));
    Inputs inputs = estimator.card().inputs();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < PROFILES; i++) {
      Profile.Builder profile = Profile.builder(inputs);
      double followers = Math.rint(Math.pow(10, random.nextDouble(2, 7)));
      profile.metric("followers", followers);
      if (random.nextDouble() < 0.8) {
        profile.metric("engagementRate", random.nextDouble(0.5, 15));
      }
      if (random.nextDouble() < 0.5) {
        profile.metric("monthlyViews", Math.rint(followers * random.nextDouble(0.5, 6)));
      }
      if (random.nextDouble() < 0.4) {
        profile.metric("age", random.nextInt(16, 60));
      }
      for (int a = 0; a < inputs.attributes().size(); a++) {
        if (random.nextDouble() < 0.8) {
          profile.attribute(a, random.nextInt(inputs.attributes().get(a).values().size()));
        }
      }
      profiles[i] = profile.build();
    }
  }

  /** Estimates one creator. */
  @Benchmark
  public long estimate() {
    next = (next + 1) % PROFILES;
    return estimator.estimate(profiles[next]).total(Scenario.LIKELY);
  }
}
