package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.json.Setting;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes the text of a card's file and nothing around what is changed. */
final class CardText {
  /** A number, a word or a text, as JSON writes them. */
  private static final Pattern PLAIN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[-+.\\w]+");

  private CardText() {}

  /** Where a place of a text is, in characters. */
  static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return text.offsetByCodePoints(at, column - 1);
  }

  /**
   * The text with all these values in their places.
   *
   * @param edits of this text, each of which {@link #before} finds
   */
  static String changed(String text, List<Setting.Edit> edits) {
    StringBuilder changed = new StringBuilder(text);
    // From the end on, so that the places of those before stay what they are.
    edits.stream()
        .sorted(Comparator.comparing((Setting.Edit edit) -> offset(text, edit.old())).reversed())
        .forEach(
            edit -> {
              Matcher old = old(text, edit);
              if (old != null) {
                changed.replace(old.start(), old.end(), written(edit.value()));
              }
            });
    return changed.toString();
  }

  private static int offset(String text, Node node) {
    return offset(text, node.place().line(), node.place().column());
  }

  /** What stands there; null where that is none that fits in a word. */
  static @Nullable String before(String text, Setting.Edit edit) {
    Matcher old = old(text, edit);
    return old == null ? null : old.group();
  }

  private static @Nullable Matcher old(String text, Setting.Edit edit) {
    if (edit.old().place().file() != null) {
      return null;
    }
    Matcher plain = PLAIN.matcher(text);
    int begin = offset(text, edit.old());
    return plain.region(begin, text.length()).lookingAt() ? plain : null;
  }

  /** A value that is no object and no list. */
  static String written(Node value) {
    return value instanceof Node.Num number
        ? Setting.plain(number.value())
        : value instanceof Node.Text text
            ? Json.write(text.value())
            : value instanceof Node.Bool bool ? Boolean.toString(bool.value()) : "null";
  }
}
