package io.github.tikcalc.batch.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns the output has.
 *
 * @param select the names of columns and groups, in their order; empty: what passes through, the
 *     total and the streams, and what is asked for besides
 * @param inputs whether the inputs that were used come before the figures
 * @param card whether each row tells which card it was estimated with, and for which day
 * @param rank whether each row has its place
 * @param spread whether each row has what eight in ten such creators earn
 * @param next whether each row has the stream that opens next
 * @param goal what is to be earned a month, in cents; null: that is not asked
 */
public record OutputChoice(
    List<String> select,
    boolean inputs,
    boolean card,
    boolean rank,
    boolean spread,
    boolean next,
    @Nullable Long goal) {
  /** What passes through, the total and the streams. */
  public static final OutputChoice PLAIN =
      new OutputChoice(List.of(), false, false, false, false, false, null);

  public OutputChoice {
    select = List.copyOf(select);
  }

  /** The same without each row's place, which is known only once all rows are. */
  public OutputChoice unplaced() {
    return new OutputChoice(select, inputs, card, false, spread, next, goal);
  }

  /** Whether only some columns are written. */
  public boolean isSelection() {
    return !select.isEmpty();
  }
}
