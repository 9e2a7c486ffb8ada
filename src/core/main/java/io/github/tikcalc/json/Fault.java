package io.github.tikcalc.json;

/**
 * Something wrong in a file, in words for who wrote it.
 *
 * @param file as the user knows it: a card's file by its path inside the card
 * @param rule which rule it breaks, in kebab-case: stable, for scripts
 * @param message what is wrong and what was expected, one line of printable text
 */
public record Fault(Severity severity, String file, Place place, String rule, String message) {

  /** Whether it must be mended before the file can be used. */
  public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** {@code file:line:column: error: what}, as compilers write it and editors read it. */
  @Override
  public String toString() {
    return file + ":" + place + ": " + severity + ": " + message;
  }
}
