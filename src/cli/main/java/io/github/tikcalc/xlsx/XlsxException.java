package io.github.tikcalc.xlsx;

import java.io.IOException;

/** A file that is no workbook, or one that cannot be read or written; the message says why. */
public final class XlsxException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong, and what to do. */
  public XlsxException(String message) {
    super(message);
  }

  XlsxException(String message, Throwable cause) {
    super(message, cause);
  }
}
