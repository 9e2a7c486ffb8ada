package io.github.tikcalc.spark;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Meaningless;
import io.github.tikcalc.profile.Profile;
import java.util.HashMap;
import java.util.Map;

/**
 * What the words of an attribute stand for, remembered: a table says the same few again and again,
 * and to find what a wrong one is near takes a hundred times as long as an estimate. Not
 * thread-safe.
 */
final class RememberedWords {
  /** Stands for a word that the attribute does not have, and that could only have narrowed. */
  static final int UNKNOWN = Profile.NOT_GIVEN - 1;

  /** Words of more kinds than this are no niches or countries, and would fill the memory. */
  private static final int MOST = 10_000;

  private final Attribute attribute;
  private final AttributeWords words;
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, InvalidValueException> refused = new HashMap<>();

  RememberedWords(Attribute attribute) {
    this.attribute = attribute;
    this.words = new AttributeWords(attribute);
  }

  /**
   * The position of the value a text stands for; {@link Profile#NOT_GIVEN} where it tells nothing,
   * {@link #UNKNOWN} where it is no word of the attribute.
   *
   * @throws InvalidValueException if it is no country: without one, nothing can be told
   */
  int read(String text) {
    Integer position = known.get(text);
    if (position != null) {
      return position;
    }
    InvalidValueException before = refused.get(text);
    if (before != null) {
      throw before;
    }
    if (known.size() + refused.size() >= MOST) {
      known.clear();
      refused.clear();
    }
    try {
      int found = find(text);
      known.put(text, found);
      return found;
    } catch (InvalidValueException e) {
      refused.put(text, e);
      throw e;
    }
  }

  private int find(String text) {
    int position = words.find(text);
    if (position >= 0) {
      return position;
    }
    if (Meaningless.is(text)) {
      return Profile.NOT_GIVEN;
    }
    return attribute.country() ? words.read(text) : UNKNOWN;
  }
}
