package io.github.tikcalc.roster;

import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;

/** JSON values on their way to CSV cells; the columns are those of the roster's first row. */
final class JsonPassToCsv implements JsonPass {
  private static final char[] NOTHING = {};

  private final List<String> columns;
  private final RowOutput output;
  private final char[][] cells;

  JsonPassToCsv(List<String> columns, RowOutput output) {
    this.columns = columns;
    this.output = output;
    this.cells = new char[columns.size()][];
  }

  @Override
  public void begin() {
    Arrays.fill(cells, NOTHING);
  }

  @Override
  public String take(String name, JsonParser parser, byte[] bytes, int row) {
    int column = columns.indexOf(name);
    if (column < 0) {
      return "is not on the first line, so that it has no column (use --format ndjson)";
    }
    switch (parser.currentToken()) {
      case START_OBJECT, START_ARRAY -> {
        return "is no single value, so that it fits no cell (use --format ndjson)";
      }
      case VALUE_NULL -> {}
      default -> cells[column] = RowAnswers.encode(parser.getString());
    }
    return NO_FAULT;
  }

  @Override
  public void write(Bytes out) {
    for (int i = 0; i < cells.length; i++) {
      output.cell(out, i, cells[i], 0, cells[i].length, false);
    }
  }
}
