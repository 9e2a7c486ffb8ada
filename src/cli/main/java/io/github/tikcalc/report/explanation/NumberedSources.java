package io.github.tikcalc.report.explanation;

import io.github.tikcalc.card.Source;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources that a page names, by numbers in the order in which they are first named. */
final class NumberedSources {
  private final Map<Cited, Integer> numbers = new LinkedHashMap<>();

  /** A source as it is written; two of a card that read alike are one. */
  private record Cited(String full, @Nullable String url) {
    static Cited of(Source source) {
      return new Cited(SourceText.of(source), source.url());
    }
  }

  /** What stands behind a number that a source gives: the source's own number, as a link. */
  Text cite(@Nullable Source source) {
    if (source == null) {
      return Text.of(" [no source]");
    }
    Cited cited = Cited.of(source);
    int number = numbers.computeIfAbsent(cited, added -> numbers.size() + 1);
    return Text.of(" ").plus(Text.linked("[" + number + "]", cited.url()));
  }

  /** Adds all that were cited, under a heading; nothing where none was. */
  void addTo(Document document) {
    List<Note> notes = new ArrayList<>();
    numbers.forEach(
        (source, number) ->
            notes.add(
                new Note(Text.of("[" + number + "]"), Text.linked(source.full(), source.url()))));
    if (!notes.isEmpty()) {
      document.heading("Sources").notes(notes);
    }
  }
}
