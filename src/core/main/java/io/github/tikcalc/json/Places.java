package io.github.tikcalc.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Where things stand in one text, in characters; Java and the parser count UTF-16 units. */
final class Places {
  // Ascending: where each character of two units has its second.
  private final int[] seconds;

  Places(String text) {
    this.seconds = new int[text.length() - text.codePointCount(0, text.length())];
    int found = 0;
    for (int i = 0; found < seconds.length; i++) {
      if (i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        seconds[found++] = i;
      }
    }
  }

  /** The place the parser speaks of. */
  Place of(@Nullable TokenStreamLocation at) {
    if (at == null || at.getLineNr() < 1 || at.getColumnNr() < 1) {
      return Place.START;
    }
    int units = at.getColumnNr() - 1;
    int offset = (int) at.getCharOffset();
    return new Place(at.getLineNr(), 1 + units - (before(offset) - before(offset - units)));
  }

  private int before(int offset) {
    int found = Arrays.binarySearch(seconds, offset);
    return found < 0 ? -found - 1 : found;
  }

  /** The place after the last character of a text. */
  static Place endOf(String text) {
    int line = 1 + Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    return new Place(
        1 + (int) text.substring(0, line).lines().count(),
        1 + text.codePointCount(line, text.length()));
  }
}
