package io.github.tikcalc.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.tikcalc.profile.InvalidValueException;
import java.nio.charset.StandardCharsets;

/** Reads CSV rows, with FastCSV, and estimates them. */
final class CsvWorker implements Worker {
  private final CsvReader.CsvReaderBuilder reader;
  private final CsvRow row;
  private final RowDesk desk;
  private final boolean failFast;

  CsvWorker(CsvColumns columns, InputNames names, RowDesk desk, boolean failFast) {
    this.reader = reader(columns.delimiter());
    this.row = new CsvRow(columns, names, desk);
    this.desk = desk;
    this.failFast = failFast;
  }

  /** FastCSV, which leaves it to us how many cells a row has. */
  static CsvReader.CsvReaderBuilder reader(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  @Override
  public void work(Chunk chunk) {
    row.begin(chunk.out);
    String text = new String(chunk.bytes, 0, chunk.length, StandardCharsets.ISO_8859_1);
    int read = 0;
    for (CsvRow next : reader.build(row, text)) {
      if (!estimate(chunk, read++, next) && failFast) {
        return;
      }
    }
    if (read != chunk.rows()) {
      throw new IllegalStateException("cut " + chunk.rows() + " rows, but read " + read);
    }
    chunk.lines = row.line() - 1;
  }

  private boolean estimate(Chunk chunk, int index, CsvRow next) {
    String fault = next.fault();
    if (fault != null) {
      next.undo();
      chunk.reject(index, next.line(), next.faultyColumn(), fault);
      return false;
    }
    try {
      desk.estimate(chunk);
      return true;
    } catch (InvalidValueException e) {
      next.undo();
      chunk.reject(index, next.line(), next.column(e.input()), String.valueOf(e.getMessage()));
      return false;
    }
  }
}
