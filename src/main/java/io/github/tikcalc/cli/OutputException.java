package io.github.tikcalc.cli;

import java.io.IOException;
import java.util.Locale;

/** Writing failed: whoever runs the program must make room, or stopped reading on purpose. */
final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean closedPipe;

  OutputException(String what, IOException cause) {
    super(what + ": " + cause.getMessage(), cause);
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    this.closedPipe = message.contains("broken pipe") || message.contains("pipe closed");
  }

  /** Whether the reader went away, as {@code head} does: nothing to complain about. */
  boolean isClosedPipe() {
    return closedPipe;
  }
}
