package io.github.tikcalc.batch.json;

import io.github.tikcalc.batch.row.ReadAhead;
import io.github.tikcalc.batch.row.RowInput;
import io.github.tikcalc.batch.row.RowSource;
import java.util.List;

/** Opens JSON rosters. */
public final class JsonRoster {
  private JsonRoster() {}

  /**
   * A roster of an object a line, or an array of objects.
   *
   * @param array whether it is an array
   * @param flat whether an object within a row comes as its parts; else it comes whole and in parts
   */
  public static RowInput open(ReadAhead read, boolean array, int mostRows, boolean flat) {
    RowSource source = array ? new ArraySource(read, mostRows) : new LineSource(read, mostRows);
    return new RowInput(List.of(), 0, List.of(), source, () -> new JsonReader(array, flat));
  }
}
