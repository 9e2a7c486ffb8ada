package io.github.tikcalc.batch.json;

import io.github.tikcalc.batch.output.Cells;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.report.wording.NumberText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cells as the members of an object a line. Not thread-safe. */
public final class JsonCells implements Cells {
  private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

  private final List<byte[]> names;
  private Bytes out = new Bytes(0);
  private int cell;

  /** Cells of columns of these names. */
  public JsonCells(List<String> names) {
    this.names = names.stream().map(JsonText::quoted).toList();
  }

  @Override
  public void begin(Bytes to) {
    out = to;
    cell = 0;
  }

  private Bytes next() {
    out.write(cell == 0 ? '{' : ',');
    out.write(names.get(cell++));
    out.write(':');
    return out;
  }

  @Override
  public void text(String text) {
    next().write(text.isEmpty() ? NOTHING : JsonText.quoted(text));
  }

  @Override
  public void passed(Row row, int at) {
    next();
    if (at == RowWriter.NONE) {
      out.write(NOTHING);
    } else {
      JsonText.passed(out, row, at);
    }
  }

  @Override
  public void money(long cents) {
    next().amount(cents);
  }

  @Override
  public void number(double number) {
    next().write(Double.isNaN(number) ? "null" : NumberText.machine(number));
  }

  @Override
  public void percent(double number) {
    number(number);
  }

  @Override
  public void empty() {
    next().write(NOTHING);
  }

  @Override
  public void later() {
    next().gap();
  }

  @Override
  public void end() {
    out.write('}');
    out.write('\n');
  }
}
