package io.github.tikcalc.card.json;

import io.github.tikcalc.card.When;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads windows: where and when something holds. */
record WindowReader(CardFile file, KnownInputs inputs, SourcesReader sources) {
  private static final String UNKNOWN = "unknown";

  /** Where a stream is offered; without windows everywhere, always. */
  List<Window> availability(Fields fields) {
    Node node = fields.get("availability");
    if (CardFile.isEmptyList(node)) {
      fields.error(
          "availability",
          "window",
          "no windows: nobody can ever have this stream (leave \"availability\" out for everywhere)");
    }
    List<String> keys = new ArrayList<>(WhenReader.PLACE_AND_TIME);
    keys.add("offered");
    keys.add("source");
    return file.list(node, "a list of windows", n -> window(n, keys));
  }

  /** Where TikTok is absent; without windows nowhere. */
  List<Window> absent(@Nullable Node node) {
    List<String> keys = new ArrayList<>(WhenReader.PLACE_AND_TIME);
    keys.add("source");
    return file.list(
        node,
        "a list of windows",
        n -> {
          Window window = window(n, keys);
          if (n instanceof Node.Obj object
              && WhenReader.PLACE_AND_TIME.stream().noneMatch(object.members()::containsKey)) {
            file.error(
                n.place(),
                "window",
                "absent everywhere, always: nobody could earn anything (name countries or days)");
          }
          return window;
        });
  }

  private Window window(Node node, List<String> keys) {
    Fields fields = Fields.of(file, node, "a window", List.of(), keys);
    When when = new WhenReader(file, inputs).placeAndTime(fields, "window");
    if (keys.contains("offered") && fields.has("offered")) {
      String offered = fields.text("offered");
      if (!offered.isEmpty() && !offered.equals(UNKNOWN)) {
        fields.error(
            "offered",
            "window",
            Printable.quoted(offered)
                + " (expected \"unknown\"; leave it out where the stream is offered)");
      }
    }
    return new Window(when, !fields.has("offered"), sources.named(fields.get("source")));
  }
}
