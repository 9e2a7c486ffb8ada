package io.github.tikcalc.pocket;

import java.util.Locale;

/** For what an amount can be told instead of a month. */
public enum Per {
  YEAR("a year"),
  MONTH("a month"),
  WEEK("a week"),
  /** The price of a sponsored post, which no total is divided for. */
  POST("a post"),
  VIDEO("a video"),
  VIEWS("per 1,000 views");

  private final String words;

  Per(String words) {
    this.words = words;
  }

  /** As it is said behind an amount: {@code a year}. */
  public String words() {
    return words;
  }

  /** As it is typed, and named in JSON. */
  @Override
  public String toString() {
    return this == VIEWS ? "1000-views" : name().toLowerCase(Locale.ROOT);
  }
}
