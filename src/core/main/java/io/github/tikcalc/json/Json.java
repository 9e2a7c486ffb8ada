package io.github.tikcalc.json;

import io.github.tikcalc.text.Printable;
import java.io.Writer;
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
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one JSON text, strictly: UTF-8 only (a byte-order mark is let pass), each key once, nothing
 * after the value, numbers that a double can hold, and nothing so deep or long that it could fill
 * the memory.
 */
public final class Json {
  /** Reads and writes JSON a token at a time, within {@link Limits}. Thread-safe. */
  public static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(Limits.CONSTRAINTS).build();

  /** Made when it is first asked for: an estimate can do without, and starts sooner. */
  private static final class Records {
    static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();
  }

  /** What stands in a text for bytes that are not UTF-8, unless somebody wrote just that. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String file;
  private final Faults faults;
  private Places places = new Places("");

  private Json(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Records as JSON, in one line. */
  public static String write(Object records) {
    return Records.MAPPER.writeValueAsString(records);
  }

  /** A generator of JSON for people: two blanks a level, a line feed a line. */
  public static JsonGenerator indented(Writer out) {
    return FACTORY.createGenerator(new Indented(), out);
  }

  /**
   * A document for people to edit, ended by a line feed.
   *
   * @param document maps and lists of the same, texts, numbers, truths and nulls
   */
  public static String pretty(Map<String, ?> document) {
    return Records.MAPPER.writer().with(new Indentation()).writeValueAsString(document) + "\n";
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new Indentation();
    }
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
    places = new Places(text);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return document(parser, text);
    }
  }

  private @Nullable Node document(JsonParser parser, String text) {
    try {
      if (parser.nextToken() == null) {
        fault(Place.START, "json", "the file is empty (expected a JSON object)");
        return null;
      }
      Node node = value(parser);
      if (parser.nextToken() != null) {
        fault(
            places.of(parser.currentTokenLocation()),
            "json",
            "text after the end of the JSON value (remove it)");
      }
      return node;
    } catch (StreamConstraintsException e) {
      Limits.Broken broken = Limits.broken(e, parser, text);
      fault(broken.place(), "json", "not read: " + broken.what() + " (a limit of the reader)");
    } catch (JacksonException e) {
      notJson(places.of(e.getLocation()), e);
    }
    return null;
  }

  private @Nullable String decode(byte[] bytes) {
    String whole = new String(bytes, StandardCharsets.UTF_8);
    if (whole.indexOf(REPLACEMENT) < 0) {
      return withoutMark(whole);
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String text = withoutMark(chars.flip().toString());
    if (result.isError()) {
      fault(Places.endOf(text), "utf-8", "not UTF-8 text (save the file as UTF-8)");
      return null;
    }
    return text;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Node value(JsonParser parser) {
    Place place = places.of(parser.currentTokenLocation());
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
      Place at = places.of(parser.currentTokenLocation());
      String name = parser.currentName();
      parser.nextToken();
      Node.Member first = members.putIfAbsent(name, new Node.Member(at, value(parser)));
      if (first != null) {
        int line = first.place().line();
        faults.error(
            file,
            at,
            "duplicate-key",
            () -> Printable.quoted(name) + " is given twice (first at line " + line + ")");
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
      value = Double.NaN;
    }
    return new Node.Num(place, value);
  }

  private void fault(Place place, String rule, String message) {
    faults.error(file, place, rule, message);
  }

  /** Notes what the parser says and where. */
  private void notJson(Place place, JacksonException e) {
    Matcher number = Complaint.NO_NUMBER.matcher(firstLine(e));
    // The parser stands behind a word where a number should be.
    int back = number.matches() ? number.group(1).length() : 0;
    fault(new Place(place.line(), place.column() - back), "json", reason(e));
  }

  /** Why a text can't be read, in words for who wrote it. */
  public static String reason(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return "not read: something in it is too long or too deep (a limit of the reader)";
    }
    return "not JSON: " + Complaint.meaning(firstLine(e));
  }

  private static String firstLine(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("");
  }
}
