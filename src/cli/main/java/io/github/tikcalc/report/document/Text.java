package io.github.tikcalc.report.document;

import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running text, parts of which can be emphasised. Immutable.
 *
 * @param spans its parts in order; together they are the text
 */
public record Text(List<Span> spans) {
  public Text {
    spans = List.copyOf(spans);
  }

  /** How much a part matters. Emphasis never carries meaning alone. */
  public enum Tone {
    PLAIN,
    STRONG,
    FAINT,
    MONEY
  }

  /**
   * A part in one tone. Whatever it is given, it only shows itself: a name of a file can hold what
   * a terminal obeys.
   *
   * @param link the address of what it speaks of, where a page can be followed to it; null: none
   */
  public record Span(String text, Tone tone, @Nullable String link) {
    public Span {
      text = Printable.line(text);
    }

    public Span(String text, Tone tone) {
      this(text, tone, null);
    }
  }

  /** A text without emphasis. */
  public static Text of(String text) {
    return of(text, Tone.PLAIN);
  }

  /** A text in one tone. */
  public static Text of(String text, Tone tone) {
    return new Text(List.of(new Span(text, tone)));
  }

  /** This text and more without emphasis. */
  public Text plus(String more) {
    return plus(more, Tone.PLAIN);
  }

  /** This text and more in a tone. */
  public Text plus(String more, Tone tone) {
    List<Span> longer = new ArrayList<>(spans);
    longer.add(new Span(more, tone));
    return new Text(longer);
  }

  /** This text and another. */
  public Text plus(Text more) {
    List<Span> longer = new ArrayList<>(spans);
    longer.addAll(more.spans);
    return new Text(longer);
  }

  /** A text that leads to an address; null: to none. */
  public static Text linked(String text, @Nullable String link) {
    return new Text(List.of(new Span(text, Tone.PLAIN, link)));
  }

  /** The text without its emphasis. */
  public String plain() {
    StringBuilder out = new StringBuilder();
    for (Span span : spans) {
      out.append(span.text());
    }
    return out.toString();
  }
}
