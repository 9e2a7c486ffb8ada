package io.github.tikcalc.batch.value;

import io.github.tikcalc.batch.columns.Column;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.text.Printable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cells of a row tell inputs and which pass through. Not thread-safe. */
public final class RowCells {
  /** More than a row has: to find out what a name means costs more than to read its cell. */
  private static final int MOST_NAMES = 20_000;

  private static final String TWICE = "is given twice (also as ";

  private final Columns columns;
  private final RowValues values;
  private final Map<String, Column> byName = new HashMap<>();
  // For a header, which cells tell an input, and which one.
  private final int[] inputCells;
  private final Column[] inputs;

  /** Which cells of the row pass through, in the output's order. */
  private int[] passed;

  private int passes;

  /** How the row calls each input, where rows bring their own names. */
  private final @Nullable String[] given;

  /**
   * Cells of rows with such columns.
   *
   * @param values what is told goes there
   */
  public RowCells(Columns columns, RowValues values) {
    this.columns = columns;
    this.values = values;
    this.inputCells = columns.cells(Column.Reading.INPUT);
    this.inputs = Arrays.stream(inputCells).mapToObj(columns::column).toArray(Column[]::new);
    this.passed = columns.cells(Column.Reading.PASSED);
    this.passes = passed.length;
    this.given = new String[columns.words().count()];
  }

  /**
   * Starts on a row: reads what it tells.
   *
   * @throws InvalidValueException if a cell can't be what its column tells
   */
  public void read(Row row) {
    values.clear();
    if (row.hasHeader()) {
      for (int i = 0; i < inputCells.length; i++) {
        values.read(inputs[i], row, inputCells[i]);
      }
    } else {
      readByName(row);
    }
  }

  /** The values that the row tells. */
  public RowValues values() {
    return values;
  }

  /** The cells that pass through, in their order, {@link RowWriter#NONE} for a missing one. */
  public int[] passed() {
    return passed;
  }

  /** How many these are. */
  public int passes() {
    return passes;
  }

  private void readByName(Row row) {
    Arrays.fill(given, null);
    passes = 0;
    boolean fixed = columns.areFixed();
    if (fixed) {
      passes = columns.passedNames().size();
      passed = passed.length < passes ? new int[passes] : passed;
      Arrays.fill(passed, RowWriter.NONE);
    } else if (passed.length < row.cells()) {
      passed = new int[row.cells() * 2];
    }
    for (int cell = 0; cell < row.cells(); cell++) {
      String name = row.name(cell);
      Column column = named(name);
      switch (column.reading()) {
        case INPUT -> input(row, column, cell, name);
        case UNCLEAR -> throw new InvalidValueException(name, column.fault());
        case PASSED -> {
          if (!fixed) {
            if (!row.inner(cell)) {
              passed[passes++] = cell;
            }
          } else if (column.place() >= 0) {
            passed[column.place()] = cell;
          } else if (!row.inner(cell)) {
            values.noColumn(name);
          }
        }
      }
    }
  }

  private void input(Row row, Column column, int cell, String name) {
    int input = column.input();
    String before = given[input];
    if (before != null) {
      throw new InvalidValueException(name, TWICE + Printable.quoted(before) + ")");
    }
    given[input] = name;
    values.read(column, row, cell);
  }

  private Column named(String name) {
    Column known = byName.get(name);
    if (known != null) {
      return known;
    }
    Column column = columns.of(name);
    if (byName.size() < MOST_NAMES) {
      byName.put(name, column);
    }
    return column;
  }

  /** How a row calls an input; what is no input has the name it is written with. */
  public String name(Row row, String input) {
    int number = columns.words().number(input);
    if (number == HeaderWords.NONE) {
      return input;
    }
    String name = row.hasHeader() ? columns.nameOf(number) : given[number];
    return name == null ? input : name;
  }
}
