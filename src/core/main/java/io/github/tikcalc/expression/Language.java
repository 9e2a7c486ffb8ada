package io.github.tikcalc.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How expressions are written. What is handed in is written already and can stand beside any
 * operator; so must be what is given back.
 */
public interface Language {
  /** A number to the last bit; NaN is unknown. */
  String number(double value);

  /** A text; null is unknown. */
  String word(@Nullable String text);

  /** What holds always, or never. */
  String truth(boolean holds);

  /** What is given of a metric or an attribute. */
  String given(String input);

  /** What has a name. */
  String local(String name);

  /** Two figures, added up, subtracted, multiplied or divided. */
  String operation(String left, Figure.Operator operator, String right);

  /** The nearest whole number of one from 0 to 2⁵²; of two the even one. */
  String whole(String figure);

  /** The greatest of several known figures, or the least. */
  String extreme(boolean greatest, List<String> figures);

  /** Straight lines between points; unknown where the figure is. */
  String curve(String figure, List<Double> at, List<Double> height);

  /** Some way through a range; {@code x} is known. */
  String within(String low, String likely, String high, String x);

  /** A figure by word. */
  String table(String word, Figure.Table table);

  /** One of two figures or words. */
  String choice(String when, String then, String otherwise);

  /** Whether a figure or a word is known, or whether it is unknown. */
  String known(String value, boolean known, boolean isWord);

  /** Whether one figure is to another as the sign says. */
  String comparison(String left, Condition.Sign sign, String right);

  /** Whether a word is one of some, or if {@code butNot} none; {@code unknown}: where unknown. */
  String oneOf(String word, List<String> of, boolean butNot, boolean unknown);

  /** Whether all of two or more conditions hold, or any. */
  String several(boolean all, List<String> conditions);
}
