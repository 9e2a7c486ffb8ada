package io.github.tikcalc.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.StreamEstimate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An estimate as CSV: a row a stream, then the total. Dollars have two decimals; none is empty. */
final class CsvReport {
  private CsvReport() {}

  static String render(Presentation presentation) {
    Estimate estimate = presentation.estimate();
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      List<String> header =
          new ArrayList<>(List.of("stream", "title", "status", "low", "likely", "high"));
      header.addAll(List.of("card", "card_origin", "as_of"));
      if (presentation.explain()) {
        header.add("explanation");
      }
      csv.writeRecord(header);
      ExplanationText explanation = new ExplanationText(presentation);
      for (int i = 0; i < estimate.card().streams().size(); i++) {
        StreamEstimate stream = estimate.stream(i);
        String steps = presentation.explain() ? String.join("\n", explanation.stream(i)) : null;
        csv.writeRecord(
            row(
                presentation,
                stream.stream().id(),
                stream.stream().title(),
                stream.status().toString(),
                stream.pay(),
                steps));
      }
      String steps = presentation.explain() ? String.join("\n", explanation.assumptions()) : null;
      csv.writeRecord(row(presentation, "total", "Total", "", estimate.total(), steps));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> row(
      Presentation presentation,
      String id,
      String title,
      String status,
      @Nullable Cents pay,
      @Nullable String steps) {
    List<String> cells = new ArrayList<>(List.of(id, title, status));
    cells.add(pay == null ? "" : Money.plain(pay.low()));
    cells.add(pay == null ? "" : Money.plain(pay.likely()));
    cells.add(pay == null ? "" : Money.plain(pay.high()));
    Estimate estimate = presentation.estimate();
    cells.add(estimate.card().id());
    cells.add(presentation.origin());
    cells.add(estimate.asOf().toString());
    if (steps != null) {
      cells.add(steps);
    }
    return cells;
  }
}
