package io.github.tikcalc.rates;

import java.util.List;

/** All that a card lets a user tell of a creator, in the card's order. Ids are unique over both. */
public record Inputs(List<Metric> metrics, List<Attribute> attributes) {

  /** The one metric the product knows by name: no estimate is made without it. */
  public static final String FOLLOWERS = "followers";

  public Inputs {
    metrics = List.copyOf(metrics);
    attributes = List.copyOf(attributes);
  }

  /** The position of a metric in {@link #metrics}, or -1. */
  public int metric(String id) {
    for (int i = 0; i < metrics.size(); i++) {
      if (metrics.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The position of an attribute in {@link #attributes}, or -1. */
  public int attribute(String id) {
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The position of the attribute that windows speak of, or -1 where the card has none. */
  public int country() {
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).country()) {
        return i;
      }
    }
    return -1;
  }

  /** The command-line option of an input: {@code livesPerMonth} is {@code --lives-per-month}. */
  public static String optionOf(String id) {
    return "--" + kebab(id);
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
