package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.json.Node;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The file of a stream that somebody begins to write, and its place in the card's list. */
final class StreamStart {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 100;
  private static final String CARD = "card.json";

  private final String id;

  private StreamStart(String id) {
    this.id = id;
  }

  /**
   * The start of a stream.
   *
   * @throws IllegalArgumentException if the id cannot be one; the message says what one is like
   */
  static StreamStart of(String id) {
    if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an id has small letters, digits and single hyphens, such as paid-newsletter");
    }
    return new StreamStart(id);
  }

  /** Its path in the card's folder. */
  String file() {
    return "streams/" + id + ".json";
  }

  /**
   * Its text. JSON has no comments, so notes say what is to be written where; nothing is paid until
   * somebody writes what.
   */
  String text() {
    String title = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    return """
        {
          "$schema": "../schema/stream.schema.json",
          "id": "{id}",
          "title": "{title}",
          "about": "Write in a sentence what a creator does, and who pays for it.",
          "availability": [{ "offered": "unknown", "source": "general-knowledge" }],
          "requires": [{ "metric": "followers", "atLeast": 1000, "source": "general-knowledge" }],
          "pays": null,
          "notes": [
            "availability: where and when it is offered; take it away where that is everywhere, always.",
            "requires: who is let in; an empty list where everybody is.",
            "pays: null says that nobody publishes figures. Else what it pays in dollars a month, such as {pays}.",
            "sources: name where each figure is from; general knowledge says that nobody tells.",
            "Take these notes away in the end. README.md in the card's folder tells the rest."
          ],
          "sources": { "general-knowledge": { "title": "general knowledge" } }
        }
        """
        .replace("{id}", id)
        .replace("{title}", title)
        .replace(
            "{pays}",
            "{ 'by': 'followers', 'points': [{ 'at': 1000, 'low': 5, 'likely': 20, 'high': 60 }] }");
  }

  /**
   * A card's {@code card.json} with the stream at the end of its list, all else as it is.
   *
   * @param reading of the card, which has no faults
   */
  byte[] listed(CardReading reading) {
    String text = new String(reading.bytes().get(CARD), StandardCharsets.UTF_8);
    if (!(reading.files().get(CARD) instanceof Node.Obj root
        && root.get("streams") instanceof Node.Arr listed)) {
      throw new IllegalStateException(CARD + " of a card without faults lists its streams");
    }
    Node last = listed.items().get(listed.items().size() - 1);
    int begin = CardText.offset(text, last.place().line(), last.place().column());
    int end = text.indexOf('"', begin + 1) + 1;
    // A list with an item a line goes on so.
    int line = text.lastIndexOf('\n', begin) + 1;
    String indent = text.substring(line, begin);
    boolean alone = line > 0 && indent.isBlank() && text.startsWith("\n", end);
    String joint = alone ? ",\n" + indent : ", ";
    String more = text.substring(0, end) + joint + '"' + id + '"' + text.substring(end);
    return more.getBytes(StandardCharsets.UTF_8);
  }
}
