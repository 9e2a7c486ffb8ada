package io.github.tikcalc.cli.failure;

/** A call would write to what it reads. */
public final class SameFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SameFileException(String output) {
    super(output + " is also what this call reads (write to another file)");
  }
}
