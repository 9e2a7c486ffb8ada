package io.github.tikcalc.batch.value;

import java.util.Locale;

/** What becomes of a word that an attribute does not have, such as a niche of its own. */
public enum UnknownWords {
  /** It tells nothing, and is counted: such a word could only have narrowed the estimate. */
  IGNORE,
  /** Its row is rejected. */
  REJECT;

  /** In lower case, as options write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
