package io.github.tikcalc.cli.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writing failed: whoever runs the program must make room, or stopped reading on purpose. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean closedPipe;

  public OutputException(String what, IOException cause) {
    super(what + ": " + why(cause), cause);
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    this.closedPipe = message.contains("broken pipe") || message.contains("pipe closed");
  }

  /** The reason alone: the file has been named. */
  private static @Nullable String why(IOException cause) {
    return cause instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : cause instanceof AccessDeniedException ? "no permission" : cause.getMessage();
  }

  /** Whether the reader went away, as {@code head} does: nothing to complain about. */
  public boolean isClosedPipe() {
    return closedPipe;
  }
}
