package io.github.tikcalc.roster;

import io.github.tikcalc.json.Json;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.text.Printable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON objects, a line each, with Jackson's streaming parser, and estimates them. */
final class JsonWorker implements Worker {
  static final JsonFactory FACTORY =
      Json.FACTORY.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final int MOST_KEYS = 1_000;

  /** A key that is nearly an input's name. */
  private static final int NEARLY = -2;

  private final InputNames names;
  private final RowDesk desk;
  private final JsonPass pass;
  private final boolean failFast;
  private final Map<String, Integer> keys = new HashMap<>();
  private final String[] told;

  JsonWorker(InputNames names, RowDesk desk, JsonPass pass, boolean failFast) {
    this.names = names;
    this.desk = desk;
    this.pass = pass;
    this.failFast = failFast;
    this.told = new String[names.count()];
  }

  @Override
  public void work(Chunk chunk) {
    long line = 1;
    for (int row = 0; row < chunk.rows(); row++) {
      int from = chunk.start(row);
      while (Character.isWhitespace(chunk.bytes[from])) {
        line += chunk.bytes[from++] == '\n' ? 1 : 0;
      }
      if (!estimate(chunk, row, line, from) && failFast) {
        return;
      }
      line++;
    }
    for (int i = chunk.rows() == 0 ? 0 : chunk.end(chunk.rows() - 1); i < chunk.length; i++) {
      line += chunk.bytes[i] == '\n' ? 1 : 0;
    }
    chunk.lines = line - 1;
  }

  private boolean estimate(Chunk chunk, int row, long line, int from) {
    int mark = chunk.out.length();
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), chunk.bytes, from, chunk.end(row) - from)) {
      read(parser, chunk.bytes, from);
      pass.write(chunk.out);
      desk.estimate(chunk);
      return true;
    } catch (InvalidValueException e) {
      chunk.reject(row, from, line, column(e.input()), String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      String where = column > 0 ? " (at character " + column + ")" : "";
      chunk.reject(row, from, line, "", Json.reason(e) + where);
    }
    chunk.out.cut(mark);
    return false;
  }

  private void read(JsonParser parser, byte[] bytes, int from) {
    desk.answers.clear();
    desk.output.begin();
    pass.begin();
    Arrays.fill(told, "");
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new InvalidValueException("", "not an object (write {\"followers\": 1000, ...})");
    }
    InvalidValueException fault = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      try {
        member(name, parser, bytes, from);
      } catch (InvalidValueException e) {
        // What is no JSON further on is the graver fault: read on.
        fault = fault == null ? e : fault;
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new InvalidValueException("", "text after the end of the object (remove it)");
    }
    if (fault != null) {
      throw fault;
    }
  }

  private void member(String name, JsonParser parser, byte[] bytes, int from) {
    int input = number(name);
    if (input == NEARLY) {
      throw new InvalidValueException(
          name, "is no input (did you mean \"" + names.nearly(name) + "\"? Else rename it)");
    }
    if (input == InputNames.NONE) {
      String fault = pass.take(name, parser, bytes, from);
      if (!fault.equals(JsonPass.NO_FAULT)) {
        throw new InvalidValueException(name, fault);
      }
      return;
    }
    if (!told[input].isEmpty()) {
      throw new InvalidValueException(
          name, "is given twice (also as " + Printable.quoted(told[input]) + ")");
    }
    told[input] = name;
    tell(input, name, parser);
  }

  private void tell(int input, String name, JsonParser parser) {
    boolean metric = input < names.metrics();
    switch (parser.currentToken()) {
      case VALUE_NULL -> {}
      case VALUE_STRING -> desk.answers.text(input, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        if (!metric) {
          throw new InvalidValueException(name, "a number (expected a word in quotes)");
        }
        // Adding 0 turns -0 into 0.
        desk.answers.number(input, Double.parseDouble(parser.getString()) + 0.0);
      }
      case VALUE_TRUE, VALUE_FALSE, START_OBJECT, START_ARRAY ->
          throw new InvalidValueException(
              name,
              metric
                  ? "no number (expected one such as 12500)"
                  : "no word (expected one in quotes)");
      default -> throw new IllegalStateException(parser.currentToken().toString());
    }
  }

  private int number(String name) {
    Integer known = keys.get(name);
    if (known != null) {
      return known;
    }
    int input = names.number(name);
    int number = input == InputNames.NONE && names.nearly(name) != null ? NEARLY : input;
    if (keys.size() < MOST_KEYS) {
      keys.put(name, number);
    }
    return number;
  }

  /** How the row calls an input; what is no input has the name it is written with. */
  private String column(String input) {
    int number = names.number(input);
    return number == InputNames.NONE || told[number].isEmpty() ? input : told[number];
  }
}
