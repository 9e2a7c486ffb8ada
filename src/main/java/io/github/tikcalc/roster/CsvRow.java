package io.github.tikcalc.roster;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.github.tikcalc.profile.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The row that FastCSV is reading. Cells come as parts of its own array, a byte a character; what
 * they tell is noted or passed through at once, and most are never made a text of.
 */
final class CsvRow extends CsvCallbackHandler<CsvRow> {
  private final CsvColumns columns;
  private final int[] inputs;
  private final InputNames names;
  private final RowAnswers answers;
  private final RowOutput output;

  private @Nullable Bytes out;
  private int mark;
  private long line;
  private int cells;
  private int passed;
  private boolean blank;
  private @Nullable String fault;
  private int faulty;

  CsvRow(CsvColumns columns, InputNames names, RowDesk desk) {
    this.columns = columns;
    this.inputs = columns.inputs().stream().mapToInt(Integer::intValue).toArray();
    this.names = names;
    this.answers = desk.answers;
    this.output = desk.output;
  }

  /** Starts on a new text, whose rows are written here. */
  void begin(Bytes rows) {
    out = rows;
    line = 1;
  }

  /** The line of the text it begins on; after the last row, the number of lines and one. */
  long line() {
    return line;
  }

  /** What is wrong with it so far; null where nothing is. */
  @Nullable String fault() {
    if (cells != inputs.length) {
      return "has "
          + cells
          + (cells == 1 ? " cell, but the header has " : " cells, but the header has ")
          + inputs.length;
    }
    return fault;
  }

  /** The name of the column in which it is wrong; empty where all of it is. */
  String faultyColumn() {
    return cells == inputs.length ? columns.names().get(faulty) : "";
  }

  /** The name of the column that tells an input. */
  String column(String input) {
    return columns.nameOf(names.number(input), names);
  }

  /** Takes back what it has written. */
  void undo() {
    target().cut(mark);
  }

  private Bytes target() {
    if (out == null) {
      throw new IllegalStateException("not begun");
    }
    return out;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    mark = target().length();
    cells = 0;
    passed = 0;
    blank = false;
    fault = null;
    answers.clear();
    output.begin();
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    int column = cells++;
    if (column >= inputs.length) {
      return;
    }
    int input = inputs[column];
    if (input == InputNames.NONE) {
      output.cell(target(), passed++, buffer, offset, length, quoted);
    } else if (fault == null) {
      try {
        answers.text(input, buffer, offset, length);
      } catch (InvalidValueException e) {
        fault = e.getMessage();
        faulty = column;
      }
    }
  }

  @Override
  protected void setEmpty() {
    blank = true;
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("a roster has no comments");
  }

  @Override
  protected RecordType getRecordType() {
    return blank ? RecordType.EMPTY : RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return cells;
  }

  @Override
  protected CsvRow buildRecord() {
    return this;
  }
}
