package io.github.tikcalc.card;

import java.util.List;

/**
 * What a brand pays on top of the price of a post, as the card lists it.
 *
 * @param stream id of the stream whose figure is the price
 * @param count id of the metric that counts the posts in it; with 1 of it the figure is the price
 *     of one
 * @param terms in the order they are shown
 */
public record Terms(String stream, String count, List<Term> terms) {
  public Terms {
    terms = List.copyOf(terms);
  }

  /** What a term is measured in. */
  public enum Measure {
    /** So many days. */
    DAYS,
    /** So many posts, in place of one. */
    POSTS,
    /** It is agreed, or it is not. */
    ONCE
  }

  /**
   * One term.
   *
   * @param id in camelCase; {@link Inputs#optionOf} gives its command-line option
   * @param discount whether its shares are taken off the price; else they are added
   * @param points the share of the price, ascending by days or posts; one, at 0, where it is agreed
   *     once
   */
  public record Term(
      String id,
      String title,
      String about,
      Measure measure,
      boolean discount,
      List<Point> points,
      List<Source> sources) {
    public Term {
      points = List.copyOf(points);
      sources = List.copyOf(sources);
    }
  }
}
