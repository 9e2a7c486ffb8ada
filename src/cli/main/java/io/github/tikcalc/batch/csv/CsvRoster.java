package io.github.tikcalc.batch.csv;

import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.ReadAhead;
import io.github.tikcalc.batch.row.Repeated;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowInput;
import io.github.tikcalc.batch.row.RowReader;
import io.github.tikcalc.text.Blank;
import io.github.tikcalc.text.Printable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Opens CSV rosters. */
public final class CsvRoster {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /** The header is among so many rows; above it stand titles. */
  private static final int MOST_ABOVE = 10;

  private static final String SEPARATOR = "sep=";

  /** A row that may be the header; {@code groups} are the cells of the row above it. */
  private record Header(
      char delimiter, int begin, int end, List<String> names, int known, List<String> groups) {
    /** Names that several columns have, with those of the groups that they stand under. */
    List<String> grouped() {
      List<String> grouped = new ArrayList<>();
      String group = "";
      for (int c = 0; c < names.size(); c++) {
        String above = c < groups.size() ? Blank.strip(groups.get(c)) : "";
        group = above.isEmpty() ? group : above;
        String name = names.get(c);
        boolean again = Collections.frequency(names, name) > 1 && !Blank.strip(name).isEmpty();
        grouped.add(again && !group.isEmpty() ? group + " " + name : name);
      }
      return grouped;
    }

    boolean betterThan(Header other) {
      return known != other.known ? known > other.known : filled() > other.filled();
    }

    long filled() {
      return names.stream().filter(name -> !Blank.strip(name).isEmpty()).count();
    }
  }

  private CsvRoster() {}

  /**
   * Finds the header at the beginning of a roster; it and the delimiter are those that show the
   * most inputs, or else the most columns.
   *
   * @param isInput whether a column of this name tells an input
   * @param mostRows how many rows a chunk has at most
   * @throws RosterException if there is no header
   */
  public static RowInput open(ReadAhead read, Predicate<String> isInput, int mostRows)
      throws RosterReadException, RosterException {
    List<Character> delimiters = DELIMITERS;
    long above = 0;
    char told = separator(read);
    if (told != 0) {
      delimiters = List.of(told);
      above = read.skip(read.nextLine());
    }
    Header best = new Header(',', -1, -1, List.of(), -1, List.of());
    for (char delimiter : delimiters) {
      int[] ends = new CsvSource(read, delimiter, Integer.MAX_VALUE, MOST_ABOVE).firstRows();
      int begin = read.start();
      List<String> last = List.of();
      for (int end : ends) {
        List<String> cells = cells(read, begin, end, delimiter);
        int known = (int) cells.stream().filter(isInput).count();
        Header header = new Header(delimiter, begin, end, cells, known, last);
        best = header.betterThan(best) ? header : best;
        begin = end;
        last = cells;
      }
    }
    if (best.end < 0 || best.filled() == 0) {
      throw new RosterException(
          read.length() == 0
              ? "the roster is empty (its first line must name the columns)"
              : "the first line is no header (it must name the columns; close every quote)");
    }
    if (!isUtf8(read.bytes(), best.begin, best.end)) {
      byte[] header = Arrays.copyOfRange(read.bytes(), best.begin, best.end);
      throw new RosterException("the header is not UTF-8 " + Encodings.hint(header, isInput));
    }
    if (best.filled() > Row.MOST_CELLS) {
      throw new RosterException(
          "more than 10,000 columns (a roster has no more; save it with those that are needed)");
    }
    return input(read, best, above, mostRows);
  }

  /** Makes a reader of well-formed rows with commas. */
  public static RowReader reader(List<String> header) {
    return new CsvReader(header, ',');
  }

  /** A replacement character that was written as such is as good as any other. */
  private static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static RowInput input(ReadAhead read, Header best, long above, int mostRows) {
    List<String> notes = new ArrayList<>();
    String title =
        new String(read.bytes(), read.start(), best.begin - read.start(), StandardCharsets.UTF_8);
    long skipped = read.skip(best.begin);
    while (read.nextLine() > read.start() && isBreak(read.bytes()[read.start()])) {
      skipped += read.skip(read.nextLine());
    }
    if (title.chars().anyMatch(Character::isLetterOrDigit)) {
      notes.add(
          "the header is line "
              + (above + skipped + 1)
              + "; above it: "
              + Printable.quoted(Blank.strip(title.replaceAll("[\\s,;|]+", " "))));
    }
    List<String> header = Repeated.numbered(best.grouped());
    char delimiter = best.delimiter;
    return new RowInput(
        header,
        above + skipped + read.skip(best.end),
        notes,
        new CsvSource(read, delimiter, header.size(), mostRows),
        () -> new CsvReader(header, delimiter));
  }

  private static boolean isBreak(byte b) {
    return b == '\n' || b == '\r';
  }

  /** The delimiter that a first line such as {@code sep=;} tells, as Excel writes it; else 0. */
  private static char separator(ReadAhead read) throws RosterReadException {
    while (read.nextLine() < 0 && read.length() <= SEPARATOR.length() + 4 && !read.ended()) {
      read.more();
    }
    int end = read.nextLine();
    if (end < 0 || end - read.start() > SEPARATOR.length() + 5) {
      return 0;
    }
    String line =
        new String(read.bytes(), read.start(), end - read.start(), StandardCharsets.UTF_8)
            .replace("\"", "")
            .replaceAll("[\r\n]", "")
            .toLowerCase(Locale.ROOT);
    return line.startsWith(SEPARATOR) && line.length() == SEPARATOR.length() + 1
        ? line.charAt(SEPARATOR.length())
        : 0;
  }

  private static List<String> cells(ReadAhead read, int begin, int end, char delimiter) {
    Chunk chunk = new Chunk();
    chunk.fill(read.bytes(), begin, end - begin, new int[] {end}, 1, 0);
    CsvReader reader = new CsvReader(List.of(), delimiter);
    Row row = reader.newRow();
    reader.begin(chunk);
    List<String> cells = new ArrayList<>();
    if (reader.next(row)) {
      for (int c = 0; c < row.cells(); c++) {
        cells.add(row.text(c));
      }
    }
    return cells;
  }
}
