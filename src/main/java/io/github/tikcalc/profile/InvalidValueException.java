package io.github.tikcalc.profile;

/** A value that an input cannot have; whoever told it must tell another. */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String input;

  /**
   * Refuses a value.
   *
   * @param input the id of the metric or attribute
   * @param message what is wrong and what to write instead, starting with the value
   */
  public InvalidValueException(String input, String message) {
    super(message);
    this.input = input;
  }

  /** The id of the input that cannot have the value. */
  public String input() {
    return input;
  }
}
