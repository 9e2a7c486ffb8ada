package io.github.tikcalc.roster;

/** What a roster's first bytes tell of how it is written. */
final class Encoding {
  private static final int LOOK = 4;

  private Encoding() {}

  /**
   * Lets UTF-8 pass, its byte-order mark dropped.
   *
   * @throws RosterException if it is visibly something else
   */
  static void check(ReadAhead window) throws RosterReadException, RosterException {
    while (window.length() < LOOK && !window.ended()) {
      window.more();
    }
    if (begins(window, 0xEF, 0xBB, 0xBF)) {
      window.start += 3;
    } else if (begins(window, 0xFE, 0xFF)
        || begins(window, 0xFF, 0xFE)
        || (window.length() >= 2 && (at(window, 0) == 0 || at(window, 1) == 0))) {
      throw new RosterException("the roster is UTF-16 (save it as UTF-8)");
    } else if (begins(window, 'P', 'K', 3, 4) || begins(window, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new RosterException("the roster is a spreadsheet's own file (export it as CSV, UTF-8)");
    } else if (begins(window, 0x1F, 0x8B)) {
      throw new RosterException("the roster is compressed (unpack it: gzip -dc ROSTER | ... -)");
    }
  }

  private static boolean begins(ReadAhead window, int... first) {
    if (window.length() < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if (at(window, i) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static int at(ReadAhead window, int index) {
    return window.bytes[window.start + index] & 0xff;
  }
}
