package io.github.tikcalc.roster;

import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.text.Blank;
import java.util.Arrays;

/**
 * The words of an attribute by the very bytes a roster writes them with, so that a word that has
 * been read once costs no text. Not thread-safe.
 */
final class WordCache {
  private static final int SIZE = 1024;
  private static final int LONGEST = 40;

  private final AttributeWords words;
  private final char[][] cells = new char[SIZE][0];
  private final int[] values = new int[SIZE];

  WordCache(Attribute attribute) {
    words = new AttributeWords(attribute);
  }

  /**
   * The position of the value that a cell of one character or more names, {@link Profile#NOT_TOLD}
   * where it is blank.
   *
   * @throws io.github.tikcalc.profile.InvalidValueException if it names none
   */
  int read(char[] cell, int offset, int length) {
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + cell[i];
    }
    int slot = (hash ^ hash >>> 15) & (SIZE - 1);
    char[] known = cells[slot];
    if (Arrays.equals(known, 0, known.length, cell, offset, offset + length)) {
      return values[slot];
    }
    String text = RowAnswers.decode(cell, offset, length);
    int value = Blank.strip(text).isEmpty() ? Profile.NOT_TOLD : words.read(text);
    if (length <= LONGEST) {
      // The newer word takes the place; a roster has few.
      cells[slot] = Arrays.copyOfRange(cell, offset, offset + length);
      values[slot] = value;
    }
    return value;
  }
}
