package io.github.tikcalc.report.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.tikcalc.text.Formulas;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Writes rows of text as CSV, lines ended by a line feed. */
public final class CsvRows {
  /** A figure, which a spreadsheet reads as itself, also below zero. */
  private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private CsvRows() {}

  /**
   * The rows as CSV.
   *
   * @param spreadsheetSafe whether text that a spreadsheet would run as a formula gets an
   *     apostrophe in front
   */
  public static String write(List<List<String>> rows, boolean spreadsheetSafe) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      for (List<String> row : rows) {
        csv.writeRecord(spreadsheetSafe ? row.stream().map(CsvRows::disarmed).toList() : row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String disarmed(String cell) {
    return FIGURE.matcher(cell).matches() ? cell : Formulas.disarmed(cell);
  }
}
