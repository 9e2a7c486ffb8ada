package io.github.tikcalc.card;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** All that a card lets a user tell of a creator, in the card's order. Ids are unique over both. */
public record Inputs(List<Metric> metrics, List<Attribute> attributes) implements Serializable {

  /** The one metric the product knows by name: no estimate is made without it. */
  public static final String FOLLOWERS = "followers";

  public Inputs {
    metrics = List.copyOf(metrics);
    attributes = List.copyOf(attributes);
  }

  /**
   * The metric of this id.
   *
   * @throws IllegalArgumentException if the card has none; {@link #indexOfMetric} tells beforehand
   */
  public Metric metric(String id) {
    int index = indexOfMetric(id);
    if (index < 0) {
      throw new IllegalArgumentException("no metric " + id);
    }
    return metrics.get(index);
  }

  /**
   * The attribute of this id.
   *
   * @throws IllegalArgumentException if the card has none; {@link #indexOfAttribute} tells
   *     beforehand
   */
  public Attribute attribute(String id) {
    int index = indexOfAttribute(id);
    if (index < 0) {
      throw new IllegalArgumentException("no attribute " + id);
    }
    return attributes.get(index);
  }

  /** The position of a metric in {@link #metrics}, or -1. */
  public int indexOfMetric(String id) {
    for (int i = 0; i < metrics.size(); i++) {
      if (metrics.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The position of an attribute in {@link #attributes}, or -1. */
  public int indexOfAttribute(String id) {
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The position of the attribute that windows speak of, or -1 where the card has none: the one of
   * countries that is not the same as another unless told.
   */
  public int indexOfCountry() {
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).country() && attributes.get(i).sameAs() == null) {
        return i;
      }
    }
    return -1;
  }

  /** The command-line option of an input: {@code livesPerMonth} is {@code --lives-per-month}. */
  public static String optionOf(String id) {
    return "--" + kebab(id);
  }

  /**
   * What a column's name is compared by: {@code Follower count}, {@code follower_count} and {@code
   * followerCount} are one.
   */
  public static String columnKey(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_' && !Character.isWhitespace(c) && c != '\u00A0') {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * The name in SQL of an input or a stream: {@code livesPerMonth} and {@code lives-per-month} are
   * {@code lives_per_month}.
   */
  public static String snake(String id) {
    return kebab(id).replace('-', '_');
  }

  /** An id in kebab-case: {@code livesPerMonth} is {@code lives-per-month}. */
  public static String kebab(String id) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if ('A' <= c && c <= 'Z') {
        kebab.append('-').append((char) (c - 'A' + 'a'));
      } else {
        kebab.append(c);
      }
    }
    return kebab.toString();
  }
}
