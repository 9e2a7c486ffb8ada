package io.github.tikcalc.studio;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of one export by the names of its columns. Days are kept as they are written: each
 * account's language has its own way, and nothing has to know it.
 *
 * @param file how messages name it
 * @param header the names of the columns in small letters
 */
record StudioTable(String file, List<String> header, List<CsvRecord> rows) {
  private static final double MOST = 1e15;
  private static final String DAY = "date";
  private static final Pattern YEAR_FIRST = Pattern.compile("20[0-9]{2}[-/.][0-9]{2}[-/.][0-9]{2}");

  /** Reads a file of CSV. */
  static StudioTable read(String file, String text) throws StudioException {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (CsvParseException | UncheckedIOException e) {
      throw new StudioException(file + ": is no CSV (export it from TikTok Studio again)");
    } catch (java.io.IOException e) {
      throw new StudioException(file + ": " + e.getMessage());
    }
    if (records.isEmpty()) {
      throw new StudioException(file + ": is empty (export it from TikTok Studio again)");
    }
    List<String> header = new ArrayList<>();
    for (String name : records.get(0).getFields()) {
      header.add(StudioWords.english(name.strip()));
    }
    List<CsvRecord> rows = new ArrayList<>();
    for (CsvRecord row : records.subList(1, records.size())) {
      if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
        continue;
      }
      if (row.getFieldCount() < header.size()) {
        throw new StudioException(
            file + ":" + row.getStartingLineNumber() + ": has fewer cells than the header");
      }
      rows.add(row);
    }
    if (isNewestFirst(header, rows)) {
      Collections.reverse(rows);
    }
    return new StudioTable(file, header, rows);
  }

  /** What stands between cells: a spreadsheet that saved it anew may have put semicolons there. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char one : new char[] {';', '\t'}) {
      best = count(first, one) > count(first, best) ? one : best;
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(one -> one == c).count();
  }

  /** Whether somebody sorted the days, which is seen where each begins with its year. */
  private static boolean isNewestFirst(List<String> header, List<CsvRecord> rows) {
    int day = header.indexOf(DAY);
    if (day < 0 || rows.size() < 2) {
      return false;
    }
    String first = rows.get(0).getField(day).strip();
    String last = rows.get(rows.size() - 1).getField(day).strip();
    return YEAR_FIRST.matcher(first).lookingAt()
        && YEAR_FIRST.matcher(last).lookingAt()
        && first.compareTo(last) > 0;
  }

  /** Whether it has all these columns. */
  boolean has(List<String> columns) {
    return header.containsAll(columns);
  }

  /** The last rows, at most as many as this. */
  List<CsvRecord> last(int most) {
    return rows.subList(Math.max(0, rows.size() - most), rows.size());
  }

  /** A cell as it is written. */
  String text(CsvRecord row, String column) {
    return row.getField(header.indexOf(column)).strip();
  }

  /** A cell's number: a count, never below 0. */
  double number(CsvRecord row, String column) throws StudioException {
    Metric count =
        new Metric(
            column, column, column, column, "", 0, MOST, true, false, List.of(), null, List.of(),
            List.of());
    try {
      return NumberWords.read(count, text(row, column));
    } catch (InvalidValueException e) {
      String place = file + ":" + row.getStartingLineNumber() + ": " + column + ": ";
      throw new StudioException(place + e.getMessage());
    }
  }

  /** A cell's seconds: {@code 75}, {@code 75s}, {@code 1:15}, {@code 0:01:15}. */
  double seconds(CsvRecord row, String column) throws StudioException {
    String text = text(row, column);
    String plain = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    if (!plain.matches("[0-9]{1,6}([.][0-9]{1,3})?|([0-9]{1,3}:)?[0-9]{1,3}:[0-9]{2}")) {
      String place = file + ":" + row.getStartingLineNumber() + ": " + column + ": ";
      throw new StudioException(place + '"' + text + "\" is no duration (expected 1:15 or 75)");
    }
    double seconds = 0;
    for (String part : plain.split(":", -1)) {
      seconds = seconds * 60 + Double.parseDouble(part);
    }
    return seconds;
  }

  /** The sum of columns over rows. */
  double sum(List<CsvRecord> of, List<String> columns) throws StudioException {
    double sum = 0;
    for (CsvRecord row : of) {
      for (String column : columns) {
        sum += number(row, column);
      }
    }
    return sum;
  }
}
