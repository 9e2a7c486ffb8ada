package io.github.tikcalc.batch;

import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.csv.CsvCells;
import io.github.tikcalc.batch.csv.CsvWriter;
import io.github.tikcalc.batch.json.JsonCells;
import io.github.tikcalc.batch.json.JsonWriter;
import io.github.tikcalc.batch.output.Cells;
import io.github.tikcalc.batch.output.ColumnWriter;
import io.github.tikcalc.batch.output.OutputChoice;
import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.batch.output.OutputColumns;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.batch.table.TableCells;
import io.github.tikcalc.batch.table.TableColumns;
import io.github.tikcalc.batch.table.TableReport;
import io.github.tikcalc.batch.total.RosterReport;
import io.github.tikcalc.batch.xlsx.WorkbookCells;
import io.github.tikcalc.batch.xlsx.XlsxReport;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.report.CardLabel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what writes the rows of a run, by the kind of file and the columns that are chosen. */
final class RosterWriters {
  private final Estimator estimator;
  private final RosterOptions.Writing writing;
  private final CardLabel label;
  private final OutputColumns own;

  RosterWriters(Estimator estimator, RosterOptions options) {
    this.estimator = estimator;
    this.writing = options.writing();
    this.label = options.card();
    this.own = new OutputColumns(estimator.card(), label.origin(), writing.columns());
  }

  /**
   * A writer for one thread.
   *
   * @param columns as they are read
   * @param shown those that are written, where rows have columns
   */
  RowWriter writer(Columns columns, List<OutputColumn> shown) {
    OutputChoice choice = writing.columns();
    boolean safe = writing.spreadsheetSafe();
    return switch (writing.format()) {
      case CSV ->
          choice.equals(OutputChoice.PLAIN)
              ? plain(columns, shown, safe)
              : columnWriter(shown, new CsvCells(safe), true);
      case XLSX -> workbookWriter(shown, safe);
      case TABLE, MARKDOWN ->
          columnWriter(shown, new TableCells(estimator.card().currency()), false);
      case NDJSON ->
          choice.isSelection()
              ? columnWriter(
                  shown, new JsonCells(shown.stream().map(OutputColumn::name).toList()), false)
              : new JsonWriter(label, estimator, choice);
    };
  }

  private RowWriter plain(Columns columns, List<OutputColumn> shown, boolean safe) {
    List<String> names = shown.stream().map(OutputColumn::name).toList();
    int passed = columns.passedNames().size();
    return new CsvWriter(
        estimator.card().streams().size(),
        names.subList(0, passed),
        names.subList(passed, names.size()),
        safe);
  }

  private RowWriter columnWriter(List<OutputColumn> shown, Cells cells, boolean header) {
    return new ColumnWriter(estimator, writing.columns(), shown, cells, header ? cells : null);
  }

  private RowWriter workbookWriter(List<OutputColumn> shown, boolean safe) {
    return new ColumnWriter(
        estimator,
        writing.columns(),
        shown,
        new WorkbookCells(false, safe),
        new WorkbookCells(true, safe));
  }

  /** What takes the rows of a run; null where they are all there is. */
  @Nullable RosterReport report(OutputStream out) throws IOException {
    RateCard card = estimator.card();
    return switch (writing.format()) {
      case CSV, NDJSON -> null;
      case XLSX -> new XlsxReport(out, card, estimator.asOf());
      case TABLE -> new TableReport(out, card, label, estimator.asOf(), writing.screen());
      case MARKDOWN -> new TableReport(out, card, label, estimator.asOf(), null);
    };
  }

  /** Whether the output has columns, the same for each row. */
  boolean hasColumns() {
    return writing.format() != RosterFormat.NDJSON || writing.columns().isSelection();
  }

  /**
   * The names that no column can have that passes through; of a selection none is settled yet. Null
   * where rows have no columns.
   */
  @Nullable List<String> names() {
    if (!hasColumns()) {
      return null;
    }
    return writing.columns().isSelection() || writing.format().isForPeople()
        ? List.of()
        : own.names();
  }

  /**
   * The columns that are written, in their order; none where rows have none.
   *
   * @throws RosterException if a name is chosen that there is not
   */
  List<OutputColumn> shown(Columns columns) throws RosterException {
    if (writing.format().isForPeople() && !writing.columns().isSelection()) {
      return new TableColumns(estimator.card())
          .of(columns.passedNames(), columns.told().values(), own.asked());
    }
    return hasColumns() ? own.of(columns.passedNames(), columns.told()) : List.of();
  }

  /** The columns that are filled in once all rows are known. */
  List<OutputColumn> late(List<OutputColumn> shown) {
    boolean document = !hasColumns() && writing.columns().rank();
    return document ? OutputColumns.late() : shown.stream().filter(OutputColumn::isLate).toList();
  }
}
