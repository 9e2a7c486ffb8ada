package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.card.file.Form;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code "sources"}, and the keys by which figures name them. */
final class SourcesReader {
  /** How long a date is that tells the day. */
  private static final int DAY = 10;

  private final CardFile file;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final @Nullable SourcesReader outer;
  private final boolean readable;

  SourcesReader(CardFile file, @Nullable Node node) {
    this(file, node, null);
  }

  /**
   * Sources within others.
   *
   * @param outer those of the whole file, which figures may name too; null: none
   */
  SourcesReader(CardFile file, @Nullable Node node, @Nullable SourcesReader outer) {
    this.file = file;
    this.outer = outer;
    this.readable = node == null || node instanceof Node.Obj;
    Node.Obj object = file.object(node, "an object of sources by key");
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
    String url = file.text(fields.get("url"), Form.URL, "url", "http(s)://…");
    // A source with a fault still is one, so that figures naming it are not faulted too.
    sources.put(
        key,
        new Source(
            key, fields.text("title"), url.isEmpty() ? null : url, date(fields.get("date"))));
  }

  private @Nullable String date(@Nullable Node node) {
    String date = file.text(node, Form.DATE, "date", "2025, 2025-12 or 2025-12-16");
    boolean noDay = date.length() == DAY && file.date(node) == null;
    return date.isEmpty() || noDay ? null : date;
  }

  List<Source> all() {
    return List.copyOf(sources.values());
  }

  /** The source a figure names, or null where it names none. */
  @Nullable Source named(@Nullable Node key) {
    String name = file.text(key);
    if (name.isEmpty() || key == null) {
      return null;
    }
    Source source = find(name);
    if (source == null && isReadable()) {
      file.unknown(
          key,
          () ->
              "no source "
                  + Printable.quoted(name)
                  + " here ("
                  + Nearest.hint(name, names(), "add it to \"sources\"")
                  + ")");
    }
    return source;
  }

  private @Nullable Source find(String name) {
    Source source = sources.get(name);
    return source != null || outer == null ? source : outer.find(name);
  }

  private boolean isReadable() {
    return readable && (outer == null || outer.isReadable());
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>(sources.keySet());
    if (outer != null) {
      names.addAll(outer.names());
    }
    return names;
  }
}
