package io.github.tikcalc.card.file;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of one object: unknown and missing ones are faults; then each is there for reading. */
public final class Fields {
  private final CardFile file;
  private final Node.Obj object;

  private Fields(CardFile file, Node.Obj object) {
    this.file = file;
    this.object = object;
  }

  /**
   * Opens an object; of what is none it notes so, and of its keys nothing more.
   *
   * @param what it is, for messages: {@code a metric}
   */
  public static Fields of(
      CardFile file,
      @Nullable Node node,
      String what,
      List<String> required,
      List<String> optional) {
    Node.Obj object = file.object(node, what + ", which is an object");
    if (object != node) {
      return new Fields(file, object);
    }
    for (Map.Entry<String, Node.Member> entry : object.members().entrySet()) {
      String key = entry.getKey();
      if (!required.contains(key) && !optional.contains(key)) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        file.error(
            entry.getValue().place(),
            "unknown-key",
            "unknown key "
                + Printable.quoted(key)
                + " in "
                + what
                + " ("
                + Nearest.hint(key, known, "expected " + String.join(", ", known))
                + ")");
      }
    }
    for (String key : required) {
      if (!object.members().containsKey(key)) {
        file.error(object.place(), "missing-key", what + " without \"" + key + "\" (add it)");
      }
    }
    return new Fields(file, object);
  }

  /** The value of a key, or null where it is not there. */
  public @Nullable Node get(String key) {
    Node.Member member = object.members().get(key);
    return member == null ? null : member.value();
  }

  /** Whether a key is there. */
  public boolean has(String key) {
    return object.members().containsKey(key);
  }

  /** Where a key stands; the object itself where the key is missing. */
  public Place place(String key) {
    Node.Member member = object.members().get(key);
    return member == null ? object.place() : member.place();
  }

  /** The text of a key; else an empty one. */
  public String text(String key) {
    return file.text(get(key));
  }

  /** The text of a key that may be left out; null where it is, or is no text. */
  public @Nullable String textOrNull(String key) {
    String text = text(key);
    return text.isEmpty() ? null : text;
  }

  /** The number of a key; else NaN. */
  public double number(String key) {
    return file.number(get(key));
  }

  /** Notes something of a key. */
  public void error(String key, String rule, String message) {
    file.error(place(key), rule, message);
  }
}
