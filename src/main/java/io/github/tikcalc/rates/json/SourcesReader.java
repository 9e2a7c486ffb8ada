package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.rates.Source;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code "sources"}, and the keys by which figures name them. */
final class SourcesReader {
  /** How long a date is that tells the day. */
  private static final int DAY = 10;

  private final CardFile file;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private boolean readable = true;

  SourcesReader(CardFile file, @Nullable Node node) {
    this.file = file;
    if (node == null) {
      return;
    }
    Node.Obj object = file.object(node, "an object of sources by key");
    if (object == null) {
      readable = false;
      return;
    }
    for (Map.Entry<String, Node.Member> source : object.members().entrySet()) {
      readSource(source.getKey(), source.getValue());
    }
  }

  private void readSource(String key, Node.Member member) {
    if (!Form.KEBAB.matches(key)) {
      file.error(
          member.place(),
          "id",
          "source key " + Printable.quoted(key) + " (expected kebab-case such as tiktok-2025)");
    }
    Fields fields =
        Fields.of(file, member.value(), "a source", List.of("title"), List.of("url", "date"));
    String title = fields == null ? null : file.text(fields.get("title"));
    String url =
        fields == null ? null : file.text(fields.get("url"), Form.URL, "url", "http(s)://…");
    String date = fields == null ? null : date(fields.get("date"));
    // A source with a fault still is one, so that figures naming it are not faulted too.
    sources.put(key, new Source(key, title == null ? key : title, url, date));
  }

  private @Nullable String date(@Nullable Node node) {
    String date = file.text(node, Form.DATE, "date", "2025, 2025-12 or 2025-12-16");
    return date == null || date.length() < DAY ? date : file.date(node) == null ? null : date;
  }

  List<Source> all() {
    return List.copyOf(sources.values());
  }

  /** The source a figure names, or null where it names none. */
  @Nullable Source named(@Nullable Node key) {
    String name = file.text(key);
    if (name == null || key == null || !readable) {
      return null;
    }
    Source source = sources.get(name);
    if (source == null) {
      file.unknown(
          key,
          () ->
              "no source "
                  + Printable.quoted(name)
                  + " here ("
                  + Nearest.hint(name, sources.keySet(), "add it to \"sources\"")
                  + ")");
    }
    return source;
  }
}
