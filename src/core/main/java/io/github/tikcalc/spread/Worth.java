package io.github.tikcalc.spread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What telling one input is worth: by how much it narrows what eight in ten earn, on average over
 * what it may turn out to be.
 *
 * @param input the id of a metric or an attribute
 * @param narrows the share of the width that goes, 1 at most; below 0 where to tell it widens
 * @param answers what it may turn out to be, and what eight in ten earn then; empty where no figure
 *     rests on it
 */
public record Worth(String input, double narrows, List<Answer> answers) {
  public Worth {
    answers = List.copyOf(answers);
  }

  /**
   * One thing an input may turn out to be.
   *
   * @param weight how much it counts beside the others of its input; together 1, unless some cannot
   *     be true
   * @param number of a metric, in its unit; NaN for an attribute
   * @param word the id of an attribute's value; null for a metric
   * @param total what eight in ten earn in all once it is told
   */
  public record Answer(double weight, double number, @Nullable String word, Spread total) {}
}
