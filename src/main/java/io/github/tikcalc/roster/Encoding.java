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
  static void check(ReadAhead read) throws RosterReadException, RosterException {
    while (read.length() < LOOK && !read.ended()) {
      read.more();
    }
    if (begins(read, 0xEF, 0xBB, 0xBF)) {
      read.start += 3;
    } else if (begins(read, 0xFE, 0xFF)
        || begins(read, 0xFF, 0xFE)
        || (read.length() >= 2 && (at(read, 0) == 0 || at(read, 1) == 0))) {
      throw new RosterException("the roster is UTF-16 (save it as UTF-8)");
    } else if (begins(read, 'P', 'K', 3, 4) || begins(read, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new RosterException("the roster is a spreadsheet's own file (export it as CSV, UTF-8)");
    } else if (begins(read, 0x1F, 0x8B)) {
      throw new RosterException("the roster is compressed (unpack it: gzip -dc ROSTER | ... -)");
    }
  }

  private static boolean begins(ReadAhead read, int... first) {
    if (read.length() < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if (at(read, i) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static int at(ReadAhead read, int index) {
    return read.bytes[read.start + index] & 0xff;
  }
}
