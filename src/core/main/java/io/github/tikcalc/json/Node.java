package io.github.tikcalc.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value and where it begins. Immutable. */
public sealed interface Node permits Node.Obj, Node.Arr, Node.Text, Node.Num, Node.Bool, Node.Null {

  /** Where its first character stands. */
  Place place();

  /** What kind of value it is, with an article: {@code an object}. */
  String kind();

  /** An object; its members by name, in the file's order. */
  record Obj(Place place, Map<String, Member> members) implements Node {
    @Override
    public String kind() {
      return "an object";
    }

    /** The value of a key, or null where the object has no such key. */
    public @Nullable Node get(String key) {
      Member member = members.get(key);
      return member == null ? null : member.value();
    }
  }

  /** A name and its value; {@code place} is where the name begins. */
  record Member(Place place, Node value) {}

  /** An array. */
  record Arr(Place place, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A string. */
  record Text(Place place, String value) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number; NaN where a double cannot hold it, which is noted already. */
  record Num(Place place, double value) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record Bool(Place place, boolean value) implements Node {
    @Override
    public String kind() {
      return value ? "true" : "false";
    }
  }

  /** The word null. */
  record Null(Place place) implements Node {
    @Override
    public String kind() {
      return "null";
    }
  }
}
