package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sources as they are written out: title, date and address. */
public final class SourceText {
  private SourceText() {}

  /** A source: {@code Help centre, 2026-03, https://…}. */
  public static String of(Source source) {
    return source.title()
        + (source.date() == null ? "" : ", " + source.date())
        + (source.url() == null ? "" : ", " + source.url());
  }

  /** The source of what it stands behind, in brackets. */
  public static String cite(@Nullable Source source) {
    return source == null ? " [no source]" : " [" + of(source) + "]";
  }

  /** The sources of amounts, each once. */
  public static Set<String> all(List<Amount> amounts) {
    Set<String> sources = new LinkedHashSet<>();
    for (Amount amount : amounts) {
      amount.points().stream().map(Point::source).forEach(source -> add(source, sources));
      amount.narrowedBy().stream().map(Factor::source).forEach(source -> add(source, sources));
    }
    return sources;
  }

  private static void add(@Nullable Source source, Set<String> sources) {
    if (source != null) {
      sources.add(of(source));
    }
  }
}
