package io.github.tikcalc.batch.json;

import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.ReadAhead;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowReader;
import io.github.tikcalc.batch.row.Utf8;
import io.github.tikcalc.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Finds the members of JSON objects, a row each, with Jackson's streaming parser. */
final class JsonReader implements RowReader {
  private static final int DEEPEST = 64;
  private static final int MOST_DIGITS = 100;
  private static final String TOO_MUCH =
      "nested more than " + DEEPEST + " deep, or a number of more than " + MOST_DIGITS + " digits";
  private static final String HALF =
      "half a character, as \\ud83d is alone (write both halves, or leave it out)";

  /** What is long is no longer than its row. */
  private static final JsonFactory FACTORY =
      Json.FACTORY
          .rebuild()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(MOST_DIGITS)
                  .maxStringLength(ReadAhead.LONGEST_ROW)
                  .maxNameLength(ReadAhead.LONGEST_ROW)
                  .build())
          .build();

  private final boolean array;
  private final boolean flat;

  private @Nullable Chunk chunk;
  private int index;
  private long line;

  /**
   * A reader.
   *
   * @param array whether rows have commas between them, as in an array
   * @param flat whether an object within a row comes as its parts, {@code author.name}; else it
   *     comes whole and its parts come besides
   */
  JsonReader(boolean array, boolean flat) {
    this.array = array;
    this.flat = flat;
  }

  @Override
  public Row newRow() {
    return new Row(List.of());
  }

  @Override
  public void begin(Chunk of) {
    chunk = of;
    index = 0;
    line = 1;
  }

  @Override
  public boolean next(Row row) {
    Chunk of = chunk;
    if (of == null) {
      throw new IllegalStateException("not begun");
    }
    byte[] bytes = of.bytes();
    if (index == of.rows()) {
      line += breaks(bytes, index == 0 ? 0 : of.end(index - 1), of.length());
      chunk = null;
      return false;
    }
    int from = of.start(index);
    int to = of.end(index++);
    while (from < to - 1 && (Character.isWhitespace(bytes[from]) || isComma(bytes[from]))) {
      line += bytes[from++] == '\n' ? 1 : 0;
    }
    row.begin(bytes, from, to, line);
    long breaks = breaks(bytes, from, to);
    line += array ? breaks : Math.max(1, breaks);
    read(row, bytes, from, to);
    return true;
  }

  @Override
  public long lines() {
    return line - 1;
  }

  private boolean isComma(byte b) {
    return array && b == ',';
  }

  private void read(Row row, byte[] bytes, int begin, int to) {
    // Where files were joined, a mark can stand in the middle.
    int from = begin + (isMark(bytes, begin, to) ? 3 : 0);
    String fault = notUtf8(bytes, from, to);
    if (fault != null) {
      row.reject("", fault);
      return;
    }
    boolean escapes = isEscaped(bytes, from, to);
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        row.reject("", "not an object (write {\"followers\": 1000, ...})");
        return;
      }
      members(row, parser, bytes, from, "", escapes);
      if (parser.nextToken() != null) {
        row.reject("", "text after the end of the object (remove it)");
      }
    } catch (StreamConstraintsException e) {
      row.reject("", TOO_MUCH);
    } catch (JacksonException e) {
      if (e.getOriginalMessage().contains("surrogate")) {
        row.reject("", HALF);
      }
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      row.reject("", Json.reason(e) + (column > 0 ? " (at character " + column + ")" : ""));
    }
  }

  /** Reads the members of the object that the parser stands at the beginning of. */
  private void members(
      Row row, JsonParser parser, byte[] bytes, int from, String within, boolean escapes) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (row.cells() == Row.MOST_CELLS) {
        row.reject("", "more than 10,000 keys (a row has no more)");
        skipRest(parser);
        return;
      }
      String name = within + parser.currentName();
      JsonToken token = parser.nextToken();
      int first = from + (int) parser.currentTokenLocation().getByteOffset();
      boolean inner = !flat && !within.isEmpty();
      if (token == JsonToken.START_OBJECT) {
        members(row, parser, bytes, from, name + ".", escapes);
        if (!flat) {
          int end = from + (int) parser.currentLocation().getByteOffset();
          row.add(name, first, end, Row.Kind.NESTED, inner);
        }
        continue;
      }
      Row.Kind kind = kind(token);
      boolean half = passOver(parser, escapes) || (escapes && isHalf(name));
      int end = from + (int) parser.currentLocation().getByteOffset();
      if (kind == Row.Kind.TEXT) {
        first++;
        end--;
        kind = escapes && isEscaped(bytes, first, end) ? Row.Kind.ESCAPED : kind;
      }
      if (half) {
        row.reject(isHalf(name) ? "" : name, HALF);
      }
      row.add(name, first, end, kind, inner);
    }
  }

  private static void skipRest(JsonParser parser) {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  private static boolean isMark(byte[] bytes, int from, int to) {
    return to - from >= 3
        && bytes[from] == (byte) 0xEF
        && bytes[from + 1] == (byte) 0xBB
        && bytes[from + 2] == (byte) 0xBF;
  }

  /** The parser would take such a line for UTF-16 or UTF-32, or pass it on as it is. */
  private static @Nullable String notUtf8(byte[] bytes, int from, int to) {
    for (int i = from; i < Math.min(to, from + 4); i++) {
      if (bytes[i] == 0) {
        return "byte " + (i + 1 - from) + " is 0, as in UTF-16 (save all of the roster as UTF-8)";
      }
    }
    int fault = Utf8.firstFault(bytes, from, to);
    return fault < 0
        ? null
        : "byte " + (fault + 1 - from) + " is not UTF-8 (save all of the roster as UTF-8)";
  }

  /** Goes to the end of a value. Whether a text in it has half a character. */
  private static boolean passOver(JsonParser parser, boolean escapes) {
    boolean half = false;
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (!token.isStructStart() && !token.isStructEnd()) {
        // Reads it to its end.
        String text = parser.getString();
        half |= escapes && isHalf(text);
      }
    } while (depth > 0 && parser.nextToken() != null);
    return half;
  }

  /** Whether half of a pair stands alone, which no text in UTF-8 can hold. */
  private static boolean isHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static Row.Kind kind(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> Row.Kind.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Row.Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Row.Kind.TRUTH;
      case VALUE_NULL -> Row.Kind.NOTHING;
      case START_OBJECT, START_ARRAY -> Row.Kind.NESTED;
      default -> throw new IllegalStateException(token.toString());
    };
  }

  private static boolean isEscaped(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private static long breaks(byte[] bytes, int from, int to) {
    long breaks = 0;
    for (int i = from; i < to; i++) {
      breaks += bytes[i] == '\n' ? 1 : 0;
    }
    return breaks;
  }
}
