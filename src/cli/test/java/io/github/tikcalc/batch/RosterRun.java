package io.github.tikcalc.batch;

import io.github.tikcalc.batch.columns.ColumnOptions;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.batch.value.Defaults;
import io.github.tikcalc.batch.value.UnknownWords;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.report.CardLabel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of a roster with all that came of it. */
public record RosterRun(
    RosterResult result,
    byte[] out,
    List<String> notes,
    List<String> read,
    List<String> passed,
    List<Reject> rejects) {
  public static final Estimator SHIPPED = card("rates");
  public static final Estimator SMALL = card("src/cli/test/resources/batch/card");

  public static final CardLabel LABEL = new CardLabel("test", "test", "", "tikcalc");

  static Estimator card(String folder) {
    try {
      return Estimator.of(RateCardReader.load(Path.of(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RosterOptions options(RosterFormat input, RosterFormat output, int threads) {
    RosterOptions.Reading reading =
        new RosterOptions.Reading(
            input, null, null, ColumnOptions.NONE, Defaults.NONE, UnknownWords.REJECT);
    return new RosterOptions(reading, RosterOptions.Writing.of(output), threads, false, LABEL);
  }

  public static RosterRun of(Estimator estimator, RosterOptions options, byte[] roster)
      throws IOException, RosterException {
    return of(estimator, options, new ByteArrayInputStream(roster));
  }

  public static RosterRun of(Estimator estimator, RosterOptions options, InputStream roster)
      throws IOException, RosterException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> read = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    RosterListener listener =
        new RosterListener() {
          @Override
          public void note(String note) {
            notes.add(note);
          }

          @Override
          public void columns(Columns columns) {
            read.addAll(columns.renamed());
            passed.addAll(columns.passedNames());
          }

          @Override
          public void rejected(Reject reject) {
            rejects.add(reject);
          }

          @Override
          public void advanced(long rows, long bytes) {}
        };
    RosterResult result = Roster.run(estimator, options, roster, out, listener);
    return new RosterRun(result, out.toByteArray(), notes, read, passed, rejects);
  }

  String text() {
    return new String(out, StandardCharsets.UTF_8);
  }

  List<String> lines() {
    return text().lines().toList();
  }
}
