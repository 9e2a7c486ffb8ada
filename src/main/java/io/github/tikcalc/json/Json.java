package io.github.tikcalc.json;

import io.github.tikcalc.text.Printable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one JSON text, strictly: UTF-8 only (a byte-order mark is let pass), each key once, nothing
 * after the value, numbers that a double can hold, and nothing so deep or long that it could fill
 * the memory.
 */
public final class Json {
  private static final int DEPTH = 64;
  private static final int NUMBER_LENGTH = 100;
  private static final int TEXT_LENGTH = 10_000;

  /** The one mapper of the product; the limits also guard what is written. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(NUMBER_LENGTH)
                          .maxStringLength(TEXT_LENGTH)
                          .maxNameLength(TEXT_LENGTH)
                          .build())
                  .build())
          .build();

  private final String file;
  private final Faults faults;

  private Json(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * Reads a text.
   *
   * @param file how faults name it
   * @param bytes the whole text
   * @param faults where what is wrong goes
   * @return the value, or null where the text is no JSON; keys given twice are faults, and the
   *     first one stands
   */
  public static @Nullable Node read(String file, byte[] bytes, Faults faults) {
    return new Json(file, faults).document(bytes);
  }

  private @Nullable Node document(byte[] bytes) {
    String text = decode(bytes);
    if (text == null) {
      return null;
    }
    try (JsonParser parser = MAPPER.createParser(text)) {
      if (parser.nextToken() == null) {
        fault(Place.START, "json", "the file is empty (expected a JSON object)");
        return null;
      }
      Node node = value(parser);
      if (parser.nextToken() != null) {
        fault(
            place(parser.currentTokenLocation()),
            "json",
            "text after the end of the JSON value (remove it)");
      }
      return node;
    } catch (JacksonException e) {
      fault(place(e.getLocation()), "json", reason(e));
    }
    return null;
  }

  private @Nullable String decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      fault(endOf(text), "utf-8", "not UTF-8 text (save the file as UTF-8)");
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Place endOf(String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Place(line, text.length() - text.lastIndexOf('\n'));
  }

  private Node value(JsonParser parser) {
    Place place = place(parser.currentTokenLocation());
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser, place);
      case START_ARRAY -> array(parser, place);
      case VALUE_STRING -> new Node.Text(place, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, place);
      case VALUE_TRUE -> new Node.Bool(place, true);
      case VALUE_FALSE -> new Node.Bool(place, false);
      case VALUE_NULL -> new Node.Null(place);
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException(token.toString());
    };
  }

  private Node object(JsonParser parser, Place place) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place at = place(parser.currentTokenLocation());
      String name = parser.currentName();
      parser.nextToken();
      Node.Member first = members.putIfAbsent(name, new Node.Member(at, value(parser)));
      if (first != null) {
        fault(
            at,
            "duplicate-key",
            Printable.quoted(name)
                + " is given twice (first at line "
                + first.place().line()
                + ")");
      }
    }
    return new Node.Obj(place, members);
  }

  private Node array(JsonParser parser, Place place) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Node.Arr(place, items);
  }

  private Node number(JsonParser parser, Place place) {
    // Adding 0 turns -0 into 0, so that no zero is ever printed with a sign.
    double value = Double.parseDouble(parser.getString()) + 0.0;
    if (Double.isInfinite(value)) {
      fault(place, "number", "the number is too large (the largest is about 1.8e308)");
      value = 0;
    }
    return new Node.Num(place, value);
  }

  private void fault(Place place, String rule, String message) {
    faults.error(file, place, rule, message);
  }

  private static Place place(@Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? Place.START
        : new Place(at.getLineNr(), Math.max(1, at.getColumnNr()));
  }

  /** Why a text can't be read, without the parser's advice on how to configure it. */
  public static String reason(JacksonException e) {
    return e instanceof StreamConstraintsException limit
        ? "not read: " + limit(limit) + " (a limit of the reader)"
        : "not JSON: " + firstSentence(e.getOriginalMessage());
  }

  private static String limit(StreamConstraintsException e) {
    String message = e.getOriginalMessage();
    if (message.contains("nesting")) {
      return "nested more than " + DEPTH + " deep";
    }
    if (message.contains("Number")) {
      return "a number of more than " + NUMBER_LENGTH + " digits";
    }
    return "a text of more than " + TEXT_LENGTH + " characters";
  }

  /** The parser's message without its advice on how to configure the parser. */
  private static String firstSentence(String message) {
    String line = message.lines().findFirst().orElse("");
    int cut = line.indexOf(": maybe ");
    return Printable.line(cut < 0 ? line : line.substring(0, cut));
  }
}
