package io.github.tikcalc.batch.output;

import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;

/** Takes the cells of rows, one after the other, as a kind of file has them. For one thread. */
public interface Cells {
  /** Begins a row that goes to these bytes. */
  void begin(Bytes out);

  /** A text; an empty one is an empty cell. */
  void text(String text);

  /** A cell of the roster, as it stands there. */
  void passed(Row row, int cell);

  /** An amount of money. */
  void money(long cents);

  /** A number; NaN is an empty cell. */
  void number(double number);

  /** A number of percent: 8.5 is 8.5 %; NaN is an empty cell. */
  void percent(double number);

  /** A cell that is empty. */
  void empty();

  /** A cell whose number is known once all rows are: notes its place with {@link Bytes#gap}. */
  void later();

  /** Ends the row. */
  void end();
}
