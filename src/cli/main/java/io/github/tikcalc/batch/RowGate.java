package io.github.tikcalc.batch;

import io.github.tikcalc.batch.json.JsonWriter;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no row's estimate should be. Several threads ask it. */
public interface RowGate {
  /**
   * Looks at an estimate.
   *
   * @param json as a line of NDJSON has it
   * @return what is found against it, a line each
   */
  List<String> holding(byte[] json);

  /**
   * What it sees of the creator of whom no more is told than must be; null where the card refuses
   * such a one. Every row has these members, and perhaps others.
   */
  static byte @Nullable [] sample(Estimator estimator, RosterOptions options) {
    Inputs inputs = estimator.card().inputs();
    Profile.Builder least = Profile.builder(inputs);
    for (Metric metric : inputs.metrics()) {
      if (metric.required()) {
        least.metric(metric.id(), metric.min());
      }
    }
    try {
      Estimate estimate = estimator.estimate(least.build());
      Bytes line = new Bytes(Chunk.SIZE);
      new JsonWriter(options.card(), estimator, options.writing().columns().unplaced())
          .row(line, new Row(List.of()), new int[0], 0, estimate);
      return line.toArray();
    } catch (InvalidValueException e) {
      return null;
    }
  }
}
