package io.github.tikcalc.card.snapshot;

/**
 * The byte that a value of a card's records begins with, and what follows it. Texts and records are
 * counted in the order in which they end, so that one that comes again is only its number. Numbers
 * and lengths are seven bits a byte, those of the card eight bytes.
 *
 * <p>No enum: a short run that reads a card loads no class for it.
 */
final class Kind {
  static final byte NULL = 0;

  /** A text or record that came before; its number follows. */
  static final byte AGAIN = 1;

  /** A text of which each character is a byte; its length follows, then they. */
  static final byte LATIN = 2;

  /** Any other text, two bytes a character; the number of bytes follows, then they. */
  static final byte TEXT = 3;

  static final byte DOUBLE = 4;
  static final byte INT = 5;
  static final byte LONG = 6;
  static final byte TRUE = 7;
  static final byte FALSE = 8;

  /** The days since the first of 1970 follow. */
  static final byte DAY = 9;

  /**
   * Of a list, a set and a map the size follows, then the values; of a map the keys before them.
   */
  static final byte LIST = 10;

  static final byte SET = 11;
  static final byte MAP = 12;

  /** The name of the type follows, then that of the constant. */
  static final byte ENUM = 13;

  /** The name of the type follows, then its components in their order. */
  static final byte RECORD = 14;

  private Kind() {}
}
