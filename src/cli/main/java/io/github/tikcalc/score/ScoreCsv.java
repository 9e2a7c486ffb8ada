package io.github.tikcalc.score;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A score as CSV: a row a stream, then the total. A figure there is not is empty. */
final class ScoreCsv {
  private ScoreCsv() {}

  static String render(Scoring scoring) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(
          List.of(
              "stream",
              "count",
              "inside",
              "below",
              "above",
              "share",
              "share_from",
              "share_to",
              "median_error",
              "pinball_10",
              "pinball_50",
              "pinball_90",
              "interval_score",
              "compared_count",
              "compared_interval_score",
              "reference_interval_score",
              "odds_count",
              "brier",
              "reference_brier"));
      for (StreamScore score : scoring.scores()) {
        csv.writeRecord(row(score));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> row(StreamScore score) {
    List<String> cells = new ArrayList<>(List.of(score.id()));
    for (long count : new long[] {score.count(), score.inside(), score.below(), score.above()}) {
      cells.add(String.valueOf(count));
    }
    add(cells, score.share(), score.wilson().low(), score.wilson().high(), score.medianError());
    Losses losses = score.losses();
    add(cells, losses.low(), losses.middle(), losses.high(), losses.interval());
    cells.add(String.valueOf(score.compared().count()));
    add(cells, score.compared().interval(), score.reference().interval());
    cells.add(String.valueOf(score.odds().count()));
    add(cells, score.odds().said(), score.odds().others());
    return cells;
  }

  private static void add(List<String> cells, double... numbers) {
    for (double number : numbers) {
      cells.add(Double.isNaN(number) ? "" : ScoreJson.rounded(number).toPlainString());
    }
  }
}
