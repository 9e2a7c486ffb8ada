package io.github.tikcalc.batch;

import io.github.tikcalc.batch.digest.Digest;
import io.github.tikcalc.batch.json.JsonWriter;
import io.github.tikcalc.batch.output.RowAnswers;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.batch.run.Held;
import io.github.tikcalc.batch.run.Job;
import io.github.tikcalc.batch.run.RowTask;
import io.github.tikcalc.batch.total.Groups;
import io.github.tikcalc.batch.value.RowCells;
import io.github.tikcalc.batch.value.RowValues;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns rows into estimates. Each thread has one of its own. */
final class RowEstimator implements RowTask {
  private final Estimator estimator;
  private final RowWriter writer;
  private final Scenario sort;
  private final @Nullable SummaryColumn summary;
  private final int groupedBy;
  private final @Nullable RowGate gate;
  private final JsonWriter json;
  private final Bytes line = new Bytes(0);

  RowEstimator(
      Estimator estimator,
      RosterOptions options,
      RowWriter writer,
      @Nullable SummaryColumn summary) {
    this.summary = summary;
    this.estimator = estimator;
    this.writer = writer;
    Scenario by = options.writing().order().by();
    this.sort = by == null ? Scenario.LIKELY : by;
    this.gate = options.gate();
    this.json = new JsonWriter(options.card(), estimator, options.writing().columns().unplaced());
    this.groupedBy = Groups.attribute(estimator.card().inputs());
  }

  @Override
  public void take(Job job, Row row, RowCells cells) {
    RowValues values = cells.values();
    Estimate estimate = estimator.estimate(values.profile());
    writer.row(job.out, row, cells.passed(), cells.passes(), estimate);
    job.written(estimate.total(sort));
    if (gate != null) {
      line.cut(0);
      json.row(line, row, cells.passed(), cells.passes(), estimate);
      List<String> what = gate.holding(line.toArray());
      if (!what.isEmpty()) {
        job.held.add(new Held(row.line(), what));
      }
    }
    values.count(job.tally);
    job.tally.add(groupedBy < 0 ? 0 : 1 + values.attribute(groupedBy), estimate);
    if (summary != null) {
      job.tally.addNamed(summary.of(row, estimate), estimate);
    }
    Digest digest = job.digest;
    if (digest != null) {
      RowAnswers answers = new RowAnswers(estimator, null, row, cells.passed(), estimate);
      digest.add(row, cells.passed(), cells.passes(), estimate, answers);
    }
  }
}
