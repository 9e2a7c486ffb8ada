package io.github.tikcalc.batch.row;

import io.github.tikcalc.text.Blank;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, as slices of its chunk's bytes: most are numbers and words that nobody ever
 * makes a text of. A reader fills it, row after row; it stands until the next row. Not thread-safe.
 */
public final class Row {
  /** How the bytes of a cell are to be read. */
  public enum Kind {
    /** Text in UTF-8, as it is. */
    TEXT,
    /** Text in UTF-8 with every quotation mark doubled. */
    DOUBLED,
    /** Text as it stands between the quotes of JSON, with escapes. */
    ESCAPED,
    /** A number as JSON writes it. */
    NUMBER,
    /** {@code true} or {@code false}. */
    TRUTH,
    /** Nothing: JSON's {@code null}. */
    NOTHING,
    /** JSON within JSON: an object or an array. */
    NESTED
  }

  /** A row with more cells than this was made by no person, and much is asked of each name. */
  public static final int MOST_CELLS = 10_000;

  private static final byte[] NO_BYTES = {};

  private final List<String> header;
  private byte[] bytes = NO_BYTES;
  private long line;
  private int from;
  private int to;

  private int cells;
  private int[] froms = new int[16];
  private int[] tos = new int[16];
  private Kind[] kinds = new Kind[16];
  private boolean[] quoted = new boolean[16];
  private String[] names = {};
  private boolean[] inner = {};

  private @Nullable String fault;
  private String faultyColumn = "";

  /**
   * A row to be filled.
   *
   * @param header the names of the columns, a cell each; empty where each row brings its own names
   */
  public Row(List<String> header) {
    this.header = List.copyOf(header);
  }

  /** Starts on the next row, which takes these bytes of its chunk and begins on this line of it. */
  public void begin(byte[] chunk, int begin, int end, long onLine) {
    bytes = chunk;
    from = begin;
    to = end;
    line = onLine;
    cells = 0;
    fault = null;
    faultyColumn = "";
  }

  /** Adds a cell to a row whose columns have a header. */
  public void add(int begin, int end, Kind kind, boolean inQuotes) {
    if (cells == froms.length) {
      grow();
    }
    froms[cells] = begin;
    tos[cells] = end;
    kinds[cells] = kind;
    quoted[cells++] = inQuotes;
  }

  /**
   * Adds a cell that brings its own name.
   *
   * @param within whether it is a part of another cell that has been added
   */
  public void add(String name, int begin, int end, Kind kind, boolean within) {
    add(begin, end, kind, false);
    if (names.length < froms.length) {
      names = Arrays.copyOf(names, froms.length);
      inner = Arrays.copyOf(inner, froms.length);
    }
    names[cells - 1] = name;
    inner[cells - 1] = within;
  }

  /** Takes cells off its end until it has so many. */
  public void cut(int count) {
    cells = count;
  }

  /** Whether nothing is to be seen in a cell. */
  public boolean isBlank(int cell) {
    for (int i = froms[cell]; i < tos[cell]; i++) {
      byte b = bytes[i];
      // Beyond ASCII there are more blanks, but only few rows begin with any.
      if (b < 0) {
        return Blank.strip(text(cell)).isEmpty();
      }
      if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    int size = froms.length * 2;
    froms = Arrays.copyOf(froms, size);
    tos = Arrays.copyOf(tos, size);
    kinds = Arrays.copyOf(kinds, size);
    quoted = Arrays.copyOf(quoted, size);
  }

  /** Notes what is wrong with it; the first fault stands. */
  public void reject(String column, String reason) {
    if (fault == null) {
      fault = reason;
      faultyColumn = column;
    }
  }

  /** Why it is no row that could be estimated; null where nothing is known against it. */
  public @Nullable String fault() {
    return fault;
  }

  /** The column that is wrong; empty where all of it is. */
  public String faultyColumn() {
    return faultyColumn;
  }

  /** The line of its chunk that it begins on, from 1. */
  public long line() {
    return line;
  }

  /** How many cells it has. */
  public int cells() {
    return cells;
  }

  /** Whether its cells have the names of a header, and not their own. */
  public boolean hasHeader() {
    return !header.isEmpty();
  }

  /** What the cell is called. */
  public String name(int cell) {
    return header.isEmpty() ? names[cell] : header.get(cell);
  }

  /** Whether a cell is a part of another one, of JSON within JSON. */
  public boolean inner(int cell) {
    return header.isEmpty() && inner[cell];
  }

  /** The bytes that cells are slices of. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where a cell begins in {@link #bytes}. */
  public int from(int cell) {
    return froms[cell];
  }

  /** Where it ends. */
  public int to(int cell) {
    return tos[cell];
  }

  public Kind kind(int cell) {
    return kinds[cell];
  }

  /** Whether it stands in quotes where nothing else asks for them. */
  public boolean quoted(int cell) {
    return quoted[cell];
  }

  /** What a cell holds, as text; JSON within JSON as it is written. */
  public String text(int cell) {
    String raw = new String(bytes, froms[cell], tos[cell] - froms[cell], StandardCharsets.UTF_8);
    return switch (kinds[cell]) {
      case TEXT, NUMBER, TRUTH, NESTED -> raw;
      case DOUBLED -> raw.replace("\"\"", "\"");
      case ESCAPED -> Escapes.undo(raw);
      case NOTHING -> "";
    };
  }

  /** The row as it stands in the file, without line breaks around it. */
  public String source() {
    int begin = from;
    int end = to;
    while (begin < end && isBreak(bytes[begin])) {
      begin++;
    }
    while (begin < end && isBreak(bytes[end - 1])) {
      end--;
    }
    return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
  }

  private static boolean isBreak(byte b) {
    return b == '\n' || b == '\r';
  }
}
