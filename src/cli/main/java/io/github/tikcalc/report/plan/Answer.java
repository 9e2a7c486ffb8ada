package io.github.tikcalc.report.plan;

import io.github.tikcalc.report.document.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer that can be shown in every form. */
public interface Answer {
  /** What it answers, in a few words: the heading of its page. */
  String title();

  /** For people. */
  Document document();

  /** For programs. Names are a promise: adding is allowed, renaming is not. */
  Map<String, Object> json();

  /** As rows of text; the first names the columns. */
  List<List<String>> csv();

  /** As an SVG figure; null where there is none. */
  default @Nullable String svg() {
    return null;
  }
}
