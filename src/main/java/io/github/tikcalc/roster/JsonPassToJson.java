package io.github.tikcalc.roster;

import tools.jackson.core.JsonParser;

/** JSON values on their way to JSON: byte for byte. */
final class JsonPassToJson implements JsonPass {
  private final JsonOutput output;

  JsonPassToJson(JsonOutput output) {
    this.output = output;
  }

  @Override
  public String take(String name, JsonParser parser, byte[] bytes, int row) {
    int from = row + (int) parser.currentTokenLocation().getByteOffset();
    switch (parser.currentToken()) {
      case START_OBJECT, START_ARRAY -> parser.skipChildren();
      // Reads it to its end, and finds what is no UTF-8.
      default -> parser.getString();
    }
    int to = row + (int) parser.currentLocation().getByteOffset();
    output.member(JsonOutput.quoted(name), bytes, from, to - from);
    return NO_FAULT;
  }

  @Override
  public void write(Bytes out) {
    // The output writes them with the figures.
  }
}
