package io.github.tikcalc.batch.output;

/**
 * A column of the output.
 *
 * @param name as its header has it
 * @param group by what it can be chosen together with others, as in {@code total}
 * @param wide whether it has text that takes room
 * @param writer writes its cell
 */
public record OutputColumn(String name, String group, boolean wide, Writer writer) {
  /** The column whose number is known once all rows are: a row's place by its total. */
  public static final String RANK = "rank";

  /** The column whose number is known once all rows are: the share of others that earn less. */
  public static final String PERCENTILE = "percentile";

  /** Writes the cell of a column, exactly one. */
  public interface Writer {
    void write(Cells to, RowAnswers row);
  }

  static OutputColumn of(String name, String group, Writer writer) {
    return new OutputColumn(name, group, false, writer);
  }

  /** The same column under another name. */
  OutputColumn called(String other) {
    return new OutputColumn(other, group, wide, writer);
  }

  /** Whether its cells are known once all rows are. */
  public boolean isLate() {
    return group.equals(RANK);
  }
}
