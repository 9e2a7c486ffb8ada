package io.github.tikcalc.cli.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Words for a file that cannot be read. */
public final class ReadFailure {
  private ReadFailure() {}

  /** Why something could not be read, in words. */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException missing
        && missing.getFile().indexOf('\uFFFD') >= 0) {
      return missing.getFile()
          + " cannot be named: its name is not UTF-8 (rename it, or have - read it: - < FILE)";
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getReason() == null
          ? "there is no file or folder " + missing.getFile()
          : missing.getFile() + ": " + missing.getReason();
    }
    if (failure instanceof NotDirectoryException file) {
      return file.getFile() + " is not a folder (a rate card is one)";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getReason() == null
          ? denied.getFile() + " cannot be read (no permission)"
          : denied.getFile() + ": " + denied.getReason();
    }
    return "cannot read: " + failure.getMessage();
  }
}
