package io.github.tikcalc.batch.run;

import java.util.List;

/**
 * Something found against the estimate of a row.
 *
 * @param line where in the roster the row begins, from 1
 * @param what what is found, a line each; never none
 */
public record Held(long line, List<String> what) {
  public Held {
    what = List.copyOf(what);
  }
}
