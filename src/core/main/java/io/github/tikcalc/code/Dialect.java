package io.github.tikcalc.code;

import java.math.BigDecimal;
import java.util.Locale;

/** A database, by what its SQL has of its own. */
public enum Dialect {
  /** DuckDB 1.4 or newer. */
  DUCKDB("DuckDB", "1.4", "DOUBLE", "LEAST", "GREATEST", "", Integer.MAX_VALUE) {
    @Override
    String number(double value) {
      BigDecimal digits = Digits.fewest(value);
      // With an exponent it is a DOUBLE, without one a DECIMAL.
      return digits.unscaledValue() + "e" + -digits.scale();
    }
  },

  /** SQLite 3.35 or newer. */
  SQLITE("SQLite", "3.35", "REAL", "MIN", "MAX", " LIMIT -1", Integer.MAX_VALUE) {
    @Override
    String number(double value) {
      // SQLite may read decimals as the double beside theirs. Whole numbers it reads as they are,
      // and a quotient of two that are exact is the nearest there is.
      BigDecimal digits = Digits.fewest(value);
      boolean exact = digits.unscaledValue().bitLength() <= SIGNIFICAND;
      if (exact && 0 < digits.scale() && digits.scale() <= EXACT_POWERS_OF_TEN) {
        return "(" + digits.unscaledValue() + "/1" + "0".repeat(digits.scale()) + ".0)";
      }
      BigDecimal binary = new BigDecimal(value).stripTrailingZeros();
      if (binary.scale() <= 0 && binary.abs().compareTo(new BigDecimal(1L << SIGNIFICAND)) <= 0) {
        return binary.toPlainString() + ".0";
      }
      return inPowersOfTwo(value);
    }
  },

  /** PostgreSQL 12 or newer. */
  POSTGRES("PostgreSQL", "12", "float8", "LEAST", "GREATEST", " OFFSET 0", 63) {
    @Override
    String number(double value) {
      return Digits.fewest(value).toPlainString() + "::float8";
    }
  };

  private static final int SIGNIFICAND = 53;

  /** 10²² is the last power of ten that is a double. */
  private static final int EXACT_POWERS_OF_TEN = 22;

  private final String title;
  private final String oldest;
  private final String type;
  private final String least;
  private final String greatest;
  private final String fence;
  private final int longestName;

  Dialect(
      String title,
      String oldest,
      String type,
      String least,
      String greatest,
      String fence,
      int longestName) {
    this.title = title;
    this.oldest = oldest;
    this.type = type;
    this.least = least;
    this.greatest = greatest;
    this.fence = fence;
    this.longestName = longestName;
  }

  /** In lower case, as options name it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A number to the last bit. */
  abstract String number(double value);

  /** What the database is called. */
  public String title() {
    return title;
  }

  /** The type of IEEE doubles. */
  String type() {
    return type;
  }

  /** The function that gives the greatest of its arguments, or the least. */
  String extreme(boolean greatest) {
    return greatest ? this.greatest : least;
  }

  /**
   * What ends a subquery that must not become a part of the query around it: else its expressions
   * would be copied to each place that reads them, and theirs again.
   */
  String fence() {
    return fence;
  }

  /** The least number above 0 that every product of a few stays above 0 with; 0: no matter. */
  double leastNumber() {
    return this == POSTGRES ? 1e-30 : 0;
  }

  /** What the database is called, and the oldest version that will do. */
  String atLeast() {
    return title + " " + oldest + " or newer";
  }

  /** How many parameters a function can have. */
  int mostParameters() {
    return this == POSTGRES ? 100 : Integer.MAX_VALUE;
  }

  /** How many characters a name can have. */
  int longestName() {
    return longestName;
  }

  /** A finite number above 0 as its significand, multiplied or divided by powers of two. */
  private static String inPowersOfTwo(double value) {
    int exponent = Math.getExponent(value) - (SIGNIFICAND - 1);
    long significand = (long) Math.scalb(value, -exponent);
    StringBuilder text = new StringBuilder("(CAST(" + significand + " AS REAL)");
    for (int left = Math.abs(exponent); left > 0; left -= 62) {
      text.append(exponent < 0 ? "/" : "*").append(1L << Math.min(62, left));
    }
    return text.append(')').toString();
  }
}
