package io.github.tikcalc.batch.columns;

import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.profile.Decimals;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.NumberStyle;
import io.github.tikcalc.profile.Words;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the columns of one roster are read. Immutable and thread-safe. */
public final class Columns {
  /** How a column is shown that passes through. */
  public static final String PASSED_THROUGH = "(passes through)";

  private final HeaderWords words;
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Column> columns;
  private final List<String> passed;
  private final RowFilter filter;
  private final boolean header;
  private final boolean fixed;

  Columns(
      HeaderWords words,
      List<String> names,
      List<Column> columns,
      List<String> passed,
      RowFilter filter,
      boolean header,
      boolean fixed) {
    this.words = words;
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(names.get(i), i);
    }
    this.columns = List.copyOf(columns);
    this.passed = List.copyOf(passed);
    this.filter = filter;
    this.header = header;
    this.fixed = fixed;
  }

  /**
   * Columns of rows that tikcalc itself has written.
   *
   * @param passed the names of the first ones, which pass through
   * @param inputs the numbers of the inputs that the others tell, by their ids
   * @param fixed whether the output has a column for each that passes through
   */
  public static Columns plain(
      HeaderWords words, List<String> passed, List<Integer> inputs, boolean fixed) {
    List<String> names = new ArrayList<>(passed);
    List<Column> columns = new ArrayList<>();
    for (int place = 0; place < passed.size(); place++) {
      columns.add(Column.passed(place));
    }
    for (int input : inputs) {
      names.add(words.id(input));
      columns.add(Column.input(input).written(new NumberStyle(Decimals.DOT, true)));
    }
    RowFilter all = RowFilter.of(names, List.of(), -1);
    return new Columns(words, names, columns, passed, all, true, fixed);
  }

  /** The same columns where nothing passes through. */
  public Columns withoutPassed() {
    List<Column> told =
        columns.stream()
            .map(one -> one.reading() == Column.Reading.PASSED ? Column.passed(-1) : one)
            .toList();
    return new Columns(words, names, told, List.of(), filter, header, false);
  }

  /**
   * Finds out how the columns of a roster are read.
   *
   * @param header the names of its columns; empty where each row brings its own
   * @param survey its first rows
   * @param outputs the names of the columns that the output has besides; null where the output has
   *     no columns, but names of its own for each cell
   * @throws RosterException if a column is missing, given twice or unclear
   */
  public static Columns of(
      List<String> header,
      Survey survey,
      HeaderWords words,
      Inputs inputs,
      ColumnOptions options,
      @Nullable List<String> outputs)
      throws RosterException {
    ColumnReading reading = new ColumnReading(header, survey, words, inputs, options, outputs);
    Columns columns = reading.columns();
    if (!reading.faults().isEmpty()) {
      throw new RosterException(reading.faults());
    }
    return columns;
  }

  /** Shows how the columns of a roster are read, what is unclear included. */
  public static Outline show(
      List<String> header, Survey survey, HeaderWords words, Inputs inputs, ColumnOptions options) {
    ColumnReading read = new ColumnReading(header, survey, words, inputs, options, null);
    Columns columns = read.columns();
    List<Shown> shown = new ArrayList<>();
    for (int c = 0; c < columns.names.size(); c++) {
      Column column = columns.column(c);
      String reading =
          switch (column.reading()) {
            case INPUT -> words.id(column.input()) + column.how();
            case PASSED -> PASSED_THROUGH;
            case UNCLEAR -> "(unclear)";
          };
      String name = columns.names.get(c);
      shown.add(new Shown(name, reading, survey.values(name).stream().limit(3).toList()));
    }
    return new Outline(shown, read.faults());
  }

  /**
   * The columns as they are shown.
   *
   * @param columns each with what it is read as, and its first values
   * @param notes what is to be said of them, and what is unclear with what settles it
   */
  public record Outline(List<Shown> columns, List<String> notes) {
    public Outline {
      columns = List.copyOf(columns);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A column as it is shown.
   *
   * @param reading the id of the input it is read as, or in brackets what else becomes of it
   * @param values the first ones, three at most
   */
  public record Shown(String name, String reading, List<String> values) {
    public Shown {
      values = List.copyOf(values);
    }
  }

  /** How a column is read that a row brings. */
  public Column of(String name) {
    Integer known = positions.get(name);
    if (known != null) {
      return columns.get(known);
    }
    int input = words.number(name);
    if (input != HeaderWords.NONE) {
      return Column.input(input);
    }
    Set<Integer> near = words.nearly(name);
    return near.isEmpty()
        ? Column.passed(-1)
        : Column.unclear(
            "may be "
                + words.id(near.iterator().next())
                + " (--ignore "
                + ShellWord.quoted(Printable.line(name))
                + " passes it through)");
  }

  /** Which rows are estimated at all. */
  public RowFilter filter() {
    return filter;
  }

  /** The names by which inputs are called. */
  public HeaderWords words() {
    return words;
  }

  /** The names of all columns, in the roster's order. */
  public List<String> names() {
    return names;
  }

  /** How the column at this position is read. */
  public Column column(int index) {
    return columns.get(index);
  }

  /**
   * The columns that tell an input though they are not called quite like it, each with the input's
   * id: {@code "Country code" as country}.
   */
  public List<String> renamed() {
    List<String> renamed = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      if (column.reading() == Column.Reading.INPUT) {
        String id = words.id(column.input());
        if (column.isScaled()
            || !column.how().isEmpty()
            || !Words.of(id).key().equals(Words.of(names.get(c)).key())) {
          renamed.add(Printable.quoted(names.get(c)) + " as " + id + column.how());
        }
      }
    }
    return renamed;
  }

  /** What the roster calls the inputs that it tells, with their ids. */
  public Map<String, String> told() {
    Map<String, String> told = new HashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).reading() == Column.Reading.INPUT) {
        told.put(names.get(c).strip(), words.id(columns.get(c).input()));
      }
    }
    return told;
  }

  /** Whether the output has a column for each that passes through, and none for others. */
  public boolean areFixed() {
    return fixed;
  }

  /** The names of the columns that pass through, in their order. */
  public List<String> passedNames() {
    return passed;
  }

  /** The positions in the header of the columns that are read so. */
  public int[] cells(Column.Reading reading) {
    int[] cells = new int[header ? columns.size() : 0];
    int count = 0;
    for (int c = 0; c < cells.length; c++) {
      if (columns.get(c).reading() == reading) {
        cells[count++] = c;
      }
    }
    return Arrays.copyOf(cells, count);
  }

  /** The name of the column that tells an input, or the id of one that no column tells. */
  public String nameOf(int input) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).input() == input) {
        return names.get(c);
      }
    }
    return words.id(input);
  }
}
