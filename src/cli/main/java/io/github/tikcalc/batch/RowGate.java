package io.github.tikcalc.batch;

import java.util.List;

/** What no row's estimate should be. Several threads ask it. */
public interface RowGate {
  /**
   * Looks at an estimate.
   *
   * @param json as a line of NDJSON has it
   * @return what is found against it, a line each
   */
  List<String> holding(byte[] json);
}
