package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON that can be changed in ways no library writes it: keys twice, numbers too large. It knows
 * where each part stood in the text last written, without any help from the reader under test.
 */
abstract sealed class MutationDoc {
  /** Where its first character stands. */
  Place place = Place.START;

  static final class Obj extends MutationDoc {
    final List<Entry> entries = new ArrayList<>();
  }

  static final class Arr extends MutationDoc {
    final List<MutationDoc> items = new ArrayList<>();
  }

  /** A text, a number, a word: as it is spelled in JSON. */
  static final class Leaf extends MutationDoc {
    final String json;

    Leaf(String json) {
      this.json = json;
    }

    /** The text between the quotes, or null where it is something else. */
    @Nullable String text() {
      return json.startsWith("\"") ? json.substring(1, json.length() - 1) : null;
    }

    boolean isNumber() {
      return json.charAt(0) == '-' || Character.isDigit(json.charAt(0));
    }
  }

  static final class Entry {
    String key;
    MutationDoc value;
    Place place = Place.START;

    Entry(String key, MutationDoc value) {
      this.key = key;
      this.value = value;
    }
  }

  static MutationDoc of(JsonNode node) {
    if (node.isObject()) {
      Obj obj = new Obj();
      node.properties().forEach(p -> obj.entries.add(new Entry(p.getKey(), of(p.getValue()))));
      return obj;
    }
    if (node.isArray()) {
      Arr arr = new Arr();
      node.forEach(item -> arr.items.add(of(item)));
      return arr;
    }
    return new Leaf(node.toString());
  }

  /** What JSON calls it, in a word. */
  String type() {
    if (this instanceof Leaf leaf) {
      return leaf.text() != null
          ? "text"
          : leaf.isNumber() ? "number" : leaf.json.equals("null") ? "null" : "bool";
    }
    return this instanceof Arr ? "list" : "object";
  }

  /** The position of this very item. */
  static int identity(List<MutationDoc> items, MutationDoc item) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == item) {
        return i;
      }
    }
    throw new IllegalStateException();
  }

  MutationDoc copy() {
    if (this instanceof Obj obj) {
      Obj copy = new Obj();
      obj.entries.forEach(e -> copy.entries.add(new Entry(e.key, e.value.copy())));
      return copy;
    }
    if (this instanceof Arr arr) {
      Arr copy = new Arr();
      arr.items.forEach(item -> copy.items.add(item.copy()));
      return copy;
    }
    return new Leaf(((Leaf) this).json);
  }

  /** The whole text, on one line or laid out with blanks and breaks at random; notes places. */
  String write(RandomGenerator layout) {
    Writer writer = new Writer(layout.nextBoolean() ? layout : null);
    writer.value(this);
    return writer.out.toString();
  }

  private static final class Writer {
    final StringBuilder out = new StringBuilder();
    private final RandomGenerator layout;
    private int line = 1;
    private int column = 1;

    Writer(RandomGenerator layout) {
      this.layout = layout;
    }

    private Place here() {
      return new Place(line, column);
    }

    private void put(String text) {
      out.append(text);
      int lastBreak = text.lastIndexOf('\n');
      line += lastBreak < 0 ? 0 : 1;
      column = lastBreak < 0 ? column : 1;
      column += text.codePointCount(lastBreak + 1, text.length());
    }

    private void gap() {
      if (layout != null) {
        put(List.of("", "", " ", "\n", "\n  ", "\r\n\t").get(layout.nextInt(6)));
      }
    }

    private void value(MutationDoc doc) {
      gap();
      doc.place = here();
      if (doc instanceof Leaf leaf) {
        put(leaf.json);
      } else if (doc instanceof Arr arr) {
        put("[");
        for (int i = 0; i < arr.items.size(); i++) {
          put(i == 0 ? "" : ",");
          value(arr.items.get(i));
        }
        gap();
        put("]");
      } else if (doc instanceof Obj obj) {
        put("{");
        for (int i = 0; i < obj.entries.size(); i++) {
          put(i == 0 ? "" : ",");
          gap();
          obj.entries.get(i).place = here();
          put('"' + obj.entries.get(i).key + '"');
          gap();
          put(":");
          value(obj.entries.get(i).value);
        }
        gap();
        put("}");
      }
      gap();
    }
  }
}
