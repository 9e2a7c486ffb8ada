package io.github.tikcalc.roster;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.tikcalc.rates.RateCard;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The header of a CSV roster.
 *
 * @param lines how many lines it takes, blank ones above it included
 */
record CsvHeader(CsvColumns columns, long lines) {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  private record Reading(char delimiter, int end, List<String> names, int known) {
    boolean betterThan(Reading other) {
      return known != other.known ? known > other.known : names.size() > other.names().size();
    }
  }

  /**
   * Reads the header from the beginning of a roster; the delimiter is the one that shows the most
   * inputs.
   *
   * @param taken the names of the columns that the output has besides
   * @throws RosterException if there is none, or not one to go on with
   */
  static CsvHeader read(ReadAhead read, InputNames names, RateCard card, List<String> taken)
      throws RosterReadException, RosterException {
    Reading best = new Reading(',', -1, List.of(), -1);
    for (char delimiter : DELIMITERS) {
      int end = new CsvSource(read, delimiter, Integer.MAX_VALUE, 1).firstRow();
      if (end >= 0) {
        List<String> cells = cells(read, end, delimiter);
        int known = (int) cells.stream().filter(c -> names.number(c) != InputNames.NONE).count();
        Reading reading = new Reading(delimiter, end, cells, known);
        best = reading.betterThan(best) ? reading : best;
      }
    }
    if (best.end < 0) {
      throw new RosterException(
          read.length() == 0
              ? "the roster is empty (its first line must name the columns)"
              : "the first line is no header (it must name the columns; close every quote)");
    }
    CsvColumns columns = CsvColumns.of(best.names, best.delimiter, names, card.inputs(), taken);
    return new CsvHeader(columns, read.skip(best.end));
  }

  private static List<String> cells(ReadAhead read, int end, char delimiter) {
    String text = new String(read.bytes, read.start, end - read.start, StandardCharsets.UTF_8);
    for (CsvRecord row : CsvWorker.reader(delimiter).ofCsvRecord(text)) {
      return row.getFields();
    }
    throw new IllegalStateException("no row");
  }
}
