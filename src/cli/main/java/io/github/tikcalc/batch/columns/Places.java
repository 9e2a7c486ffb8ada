package io.github.tikcalc.batch.columns;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.text.Blank;
import io.github.tikcalc.text.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Places as people write them, the widest part last: {@code Lagos, Nigeria}, {@code Austin, TX,
 * USA}. What they end in is the country; where that may as well be a state, or is nothing known, no
 * country is made up. Immutable and thread-safe.
 */
public final class Places {
  private static final int UNCLEAR = -2;

  /** Codes of states and provinces are as long; a longer part that is a country means it. */
  private static final int LONGEST_CODE = 3;

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,，、;；|·•/()（）]\\s*|\\s+[-–—]\\s+");

  /** Those of the United States, Canada, Australia and Brazil, and the one state by name. */
  private static final Set<String> STATES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV"
                  + " NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
                  + " AB BC MB NB NL NS NT NU ON PE QC SK YT NSW QLD SA TAS VIC"
                  + " AC AP AM BA CE ES GO MG PB PI PR RJ RN RO RR RS SE SP TO GEORGIA")
              .split(" "));

  private static final Set<String> STATE_NAMES =
      Set.of(
          ("ALABAMA|ALASKA|ARIZONA|ARKANSAS|CALIFORNIA|COLORADO|CONNECTICUT|DELAWARE|FLORIDA|HAWAII"
                  + "|IDAHO|ILLINOIS|INDIANA|IOWA|KANSAS|KENTUCKY|LOUISIANA|MAINE|MARYLAND"
                  + "|MASSACHUSETTS|MICHIGAN|MINNESOTA|MISSISSIPPI|MISSOURI|MONTANA|NEBRASKA|NEVADA"
                  + "|NEW HAMPSHIRE|NEW JERSEY|NEW MEXICO|NEW YORK|NORTH CAROLINA|NORTH DAKOTA|OHIO"
                  + "|OKLAHOMA|OREGON|PENNSYLVANIA|RHODE ISLAND|SOUTH CAROLINA|SOUTH DAKOTA"
                  + "|TENNESSEE|TEXAS|UTAH|VERMONT|VIRGINIA|WASHINGTON|WEST VIRGINIA|WISCONSIN|WYOMING")
              .split("\\|"));

  private final Attribute country;
  private final AttributeWords words;

  /**
   * Places in the countries that an attribute knows.
   *
   * @param words the attribute's
   */
  public Places(Attribute country, AttributeWords words) {
    this.country = country;
    this.words = words;
  }

  /** Whether a text has parts, as a country alone has not. */
  boolean hasParts(String text) {
    return words.find(text) == AttributeWords.NONE && parts(text).size() > 1;
  }

  /** Whether a text tells its country. */
  boolean tells(String text) {
    return find(text) >= 0;
  }

  /** Whether a text is a state and nothing more. */
  static boolean isState(String text) {
    String word = Blank.strip(text).toUpperCase(Locale.ROOT);
    return STATES.contains(word) || STATE_NAMES.contains(word);
  }

  /**
   * The position of the country that a place ends in.
   *
   * @throws InvalidValueException if it ends in none, or in what may be something else
   */
  public int read(String text) {
    int position = find(text);
    if (position < 0) {
      throw new InvalidValueException(
          country.id(),
          Printable.quoted(text)
              + (position == UNCLEAR
                  ? " may be in more than one country"
                  : " does not end in a country this card knows")
              + " (end it with the country's name, as in \"Austin, TX, USA\")");
    }
    return position;
  }

  private int find(String text) {
    List<String> parts = parts(text);
    if (parts.isEmpty()) {
      return AttributeWords.NONE;
    }
    // Names of countries have commas too: "Korea, Republic of".
    int whole = parts.size() > 1 ? words.find(text) : AttributeWords.NONE;
    if (whole != AttributeWords.NONE) {
      return whole;
    }
    String last = parts.get(parts.size() - 1);
    int position = words.find(last);
    if (position != AttributeWords.NONE && isState(last)) {
      return UNCLEAR;
    }
    for (String part : parts) {
      int other = part.length() > LONGEST_CODE ? words.find(part) : AttributeWords.NONE;
      if (position >= 0 && other >= 0 && other != position && !isState(part)) {
        return UNCLEAR;
      }
    }
    return position;
  }

  private static List<String> parts(String text) {
    return Arrays.stream(BETWEEN.split(Blank.strip(text)))
        .map(Blank::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
