package io.github.tikcalc.batch.row;

import java.io.IOException;

/** The roster can't be read on; every other IOException of a run comes from writing. */
public final class RosterReadException extends IOException {
  private static final long serialVersionUID = 1;

  public RosterReadException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
