package io.github.tikcalc.report;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.report.document.CsvRows;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An estimate as CSV: a row a stream, then the total, then what of it reaches the pocket where that
 * is asked for. Dollars have two decimals; none is empty.
 */
final class CsvReport {
  /** Stands for the position of a stream. */
  private static final int TOTAL = -1;

  /** Stands for what is neither a stream nor the total, and has no spread. */
  private static final int OTHER = -2;

  private CsvReport() {}

  static String render(Presentation presentation) {
    Estimate estimate = presentation.estimate();
    List<List<String>> rows = new ArrayList<>();
    List<String> header =
        new ArrayList<>(List.of("stream", "title", "status", "low", "likely", "high"));
    header.addAll(List.of("card", "card_origin", "as_of"));
    header.addAll(List.of("spread_low", "spread_median", "spread_high", "open_to"));
    rows.add(header);
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      StreamEstimate stream = estimate.stream(i);
      rows.add(
          row(
              presentation,
              stream.stream().id(),
              stream.stream().title(),
              stream.status().toString(),
              stream.pay(),
              i));
    }
    rows.add(row(presentation, "total", "Total", "", estimate.total(), TOTAL));
    for (PocketLine line :
        PocketLine.of(estimate, presentation.pocket(), presentation.detail().reader())) {
      rows.add(row(presentation, line.id(), line.title(), "", line.amounts(), OTHER));
    }
    return CsvRows.write(rows, presentation.detail().spreadsheetSafe());
  }

  private static List<String> row(
      Presentation presentation,
      String id,
      String title,
      String status,
      @Nullable Money pay,
      int stream) {
    List<String> cells = new ArrayList<>(List.of(id, title, status));
    cells.add(pay == null ? "" : MoneyText.plain(pay.low()));
    cells.add(pay == null ? "" : MoneyText.plain(pay.likely()));
    cells.add(pay == null ? "" : MoneyText.plain(pay.high()));
    Estimate estimate = presentation.estimate();
    cells.add(estimate.card().id());
    cells.add(presentation.card().origin());
    cells.add(estimate.asOf().toString());
    addSpread(presentation.sureness(), pay != null, stream, cells);
    return cells;
  }

  private static void addSpread(
      @Nullable Sureness sureness, boolean paid, int stream, List<String> cells) {
    if (sureness == null || stream == OTHER) {
      cells.addAll(List.of("", "", "", ""));
      return;
    }
    ImaginedCreators creators = sureness.creators();
    Spread spread = stream == TOTAL ? creators.total() : creators.stream(stream);
    cells.add(paid ? MoneyText.plain(spread.low()) : "");
    cells.add(paid ? MoneyText.plain(spread.median()) : "");
    cells.add(paid ? MoneyText.plain(spread.high()) : "");
    cells.add(stream == TOTAL ? "" : NumberText.machine(creators.openTo(stream)));
  }
}
