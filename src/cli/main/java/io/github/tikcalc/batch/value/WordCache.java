package io.github.tikcalc.batch.value;

import io.github.tikcalc.batch.columns.Places;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Meaningless;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.text.Blank;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of an attribute by the very bytes a roster writes them with, so that a word that has
 * been read once costs no text. Not thread-safe.
 */
final class WordCache {
  private static final int SIZE = 1024;
  private static final int LONGEST = 40;

  /** Stands for a word that has no meaning. */
  static final int MEANINGLESS = Profile.NOT_GIVEN - 1;

  /** Stands for a word that the attribute does not have, which tells nothing. */
  static final int UNKNOWN = Profile.NOT_GIVEN - 2;

  private final String input;
  private final boolean rejects;
  private final AttributeWords words;
  private final @Nullable Places places;
  private final byte[][] cells = new byte[SIZE][0];
  private final int[] values = new int[SIZE];
  private final @Nullable InvalidValueException[] refusals = new InvalidValueException[SIZE];

  /**
   * Knows no word yet.
   *
   * @param ofPlaces whether a word is a place, of which the country is the last part
   */
  WordCache(Attribute attribute, UnknownWords unknown, boolean ofPlaces) {
    input = attribute.id();
    words = new AttributeWords(attribute);
    places = ofPlaces ? new Places(attribute, words) : null;
    rejects = attribute.country() || unknown == UnknownWords.REJECT;
  }

  /**
   * The position of the value that a cell of one byte or more names, {@link Profile#NOT_GIVEN}
   * where it is blank, {@link #MEANINGLESS} or {@link #UNKNOWN}.
   *
   * @throws InvalidValueException if it names none, and such words are not ignored; where a country
   *     is unknown, nothing can be told
   */
  int read(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ hash >>> 15) & (SIZE - 1);
    byte[] known = cells[slot];
    if (Arrays.equals(known, 0, known.length, bytes, from, to)) {
      return value(slot);
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    int value = Profile.NOT_GIVEN;
    InvalidValueException refusal = null;
    try {
      String word = CellFormula.text(input, Blank.strip(text));
      value = word.isEmpty() ? Profile.NOT_GIVEN : find(word);
    } catch (InvalidValueException e) {
      // To look for a word that is near takes many times as long as an estimate.
      refusal = e;
    }
    if (to - from <= LONGEST) {
      // The newer word takes the place; a roster has few.
      cells[slot] = Arrays.copyOfRange(bytes, from, to);
      values[slot] = value;
      refusals[slot] = refusal;
    }
    if (refusal != null) {
      throw refusal;
    }
    return value;
  }

  private int value(int slot) {
    InvalidValueException refusal = refusals[slot];
    if (refusal != null) {
      throw refusal;
    }
    return values[slot];
  }

  private int find(String text) {
    if (places != null && !Meaningless.is(text)) {
      return places.read(text);
    }
    int value = words.find(text);
    if (value != AttributeWords.NONE) {
      return value;
    }
    if (Meaningless.is(text)) {
      return MEANINGLESS;
    }
    return rejects ? words.read(text) : UNKNOWN;
  }
}
