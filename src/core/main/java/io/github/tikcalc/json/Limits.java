package io.github.tikcalc.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;

/** How deep and how long what is read may be. */
final class Limits {
  private static final int DEPTH = 64;
  private static final int NUMBER_LENGTH = 100;
  private static final int TEXT_LENGTH = 10_000;

  static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEPTH)
          .maxNumberLength(NUMBER_LENGTH)
          .maxStringLength(TEXT_LENGTH)
          .maxNameLength(TEXT_LENGTH)
          .build();

  private Limits() {}

  /** What breaks a limit, and where it begins. */
  record Broken(Place place, String what) {}

  /**
   * Finds what broke a limit: the parser's exception does not know, but the parser stands in it or
   * right behind it.
   */
  static Broken broken(StreamConstraintsException e, JsonParser parser, String text) {
    String message = e.getOriginalMessage();
    int at = (int) parser.currentLocation().getCharOffset();
    if (message.contains("nesting")) {
      return broken(text, at - 1, "nested more than " + DEPTH + " deep");
    }
    if (message.startsWith("Name")) {
      int quote = text.lastIndexOf('"', at - 2);
      return broken(text, quote, "a name of more than " + TEXT_LENGTH + " characters");
    }
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      int quote = (int) parser.currentTokenLocation().getCharOffset();
      return broken(text, quote, "a text of more than " + TEXT_LENGTH + " characters");
    }
    while (at > 0 && "0123456789+-.eE".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return broken(text, at, "a number of more than " + NUMBER_LENGTH + " digits");
  }

  private static Broken broken(String text, int begin, String what) {
    return new Broken(Places.endOf(text.substring(0, begin)), what);
  }
}
