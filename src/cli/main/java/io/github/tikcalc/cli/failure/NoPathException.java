package io.github.tikcalc.cli.failure;

import io.github.tikcalc.text.Printable;

/** What the user typed names no file: nothing, or characters that the system cannot write. */
public final class NoPathException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoPathException(String typed) {
    super(
        typed.isEmpty()
            ? "an empty text is no name of a file or folder"
            : Printable.quoted(typed) + " cannot be the name of a file here");
  }
}
