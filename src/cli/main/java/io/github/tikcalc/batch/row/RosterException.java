package io.github.tikcalc.batch.row;

import java.util.List;

/**
 * A roster that can't be begun with, such as one without a followers column; nothing is written.
 */
public final class RosterException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> faults;

  public RosterException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  public RosterException(String fault) {
    this(List.of(fault));
  }

  /** Everything that is wrong, a line each: what, and in brackets what to do. */
  public List<String> faults() {
    return faults;
  }
}
