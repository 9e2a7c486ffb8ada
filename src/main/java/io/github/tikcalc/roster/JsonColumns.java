package io.github.tikcalc.roster;

import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The keys of an NDJSON roster that name no input, as its first line has them. */
final class JsonColumns {
  private JsonColumns() {}

  /**
   * Looks for the first line that is an object; nothing is taken off the roster.
   *
   * @param taken the names of the columns that the output has besides
   * @throws RosterException if a key has the name of one of these
   */
  static List<String> first(ReadAhead read, InputNames names, List<String> taken)
      throws RosterReadException, RosterException {
    List<String> columns = firstObject(read, names);
    for (String column : columns) {
      if (taken.contains(column)) {
        throw new RosterException(
            "the key "
                + Printable.quoted(column)
                + " has the name of a column of the output (rename it, or use --format ndjson)");
      }
    }
    return columns;
  }

  private static List<String> firstObject(ReadAhead read, InputNames names)
      throws RosterReadException {
    int seen = 0;
    while (true) {
      int end = read.lineEnd(read.start + seen);
      if (end < 0 && !read.ended() && !read.full()) {
        read.more();
        continue;
      }
      int from = read.start + seen;
      int to = end < 0 ? read.end : end;
      if (from == to) {
        return List.of();
      }
      List<String> keys = keys(read.bytes, from, to - from, names);
      if (keys != null) {
        return keys;
      }
      seen = to - read.start;
    }
  }

  /** Null where the text is no object. */
  private static @Nullable List<String> keys(
      byte[] bytes, int offset, int length, InputNames names) {
    List<String> keys = new ArrayList<>();
    try (JsonParser parser =
        JsonWorker.FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        if (names.number(name) == InputNames.NONE && names.nearly(name) == null) {
          keys.add(name);
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return List.copyOf(keys);
    } catch (JacksonException e) {
      // The line will be rejected when it is read.
      return null;
    }
  }
}
