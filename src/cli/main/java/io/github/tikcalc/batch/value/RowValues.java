package io.github.tikcalc.batch.value;

import io.github.tikcalc.batch.columns.Column;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.total.Note;
import io.github.tikcalc.batch.total.Tally;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.profile.Decimals;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Meaningless;
import io.github.tikcalc.profile.NumberStyle;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.text.Blank;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the cells of one row tell of its creator. Most cells are plain digits or words that were
 * read before; no text is made of these. Not thread-safe.
 */
public final class RowValues {
  private static final NumberStyle JSON = new NumberStyle(Decimals.DOT, false);
  private static final MathContext SCALED = new MathContext(12);
  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private final Inputs inputs;
  private final Metric[] known;
  private final int metrics;
  private final Profile.Builder profile;
  private final Defaults defaults;
  private final List<WordCache> words;

  /** The words of the attributes where a column has places for them. */
  private final List<WordCache> places;

  /** What the row's cells hold that tells nothing. */
  private final List<Note> noted = new ArrayList<>();

  /**
   * Values of a row.
   *
   * @param defaults what rows that tell nothing else are taken to tell
   * @param unknownWords what becomes of words that no attribute has
   */
  public RowValues(Inputs inputs, Defaults defaults, UnknownWords unknownWords) {
    this.inputs = inputs;
    this.defaults = defaults;
    this.known = inputs.metrics().toArray(Metric[]::new);
    this.metrics = known.length;
    this.profile = Profile.builder(inputs);
    this.words = caches(inputs, unknownWords, false);
    this.places = caches(inputs, unknownWords, true);
  }

  private static List<WordCache> caches(Inputs inputs, UnknownWords unknown, boolean ofPlaces) {
    return inputs.attributes().stream()
        .map(attribute -> new WordCache(attribute, unknown, ofPlaces))
        .toList();
  }

  /** Forgets all, to start on the next row. */
  public void clear() {
    profile.clear();
    defaults.give(profile);
    noted.clear();
  }

  /**
   * Reads what a cell tells of an input; blank tells nothing, and so does what has no meaning.
   *
   * @throws InvalidValueException if it can't be that
   */
  public void read(Column column, Row row, int cell) {
    int input = column.input();
    boolean metric = input < metrics;
    switch (row.kind(cell)) {
      case TEXT -> {
        if (metric) {
          number(column, row.bytes(), row.from(cell), row.to(cell));
        } else {
          word(column, row.bytes(), row.from(cell), row.to(cell));
        }
      }
      case DOUBLED, ESCAPED -> {
        byte[] text = row.text(cell).getBytes(StandardCharsets.UTF_8);
        if (metric) {
          number(column, text, 0, text.length);
        } else {
          word(column, text, 0, text.length);
        }
      }
      case NUMBER -> {
        if (!metric) {
          throw new InvalidValueException(id(input), "a number (expected a word in quotes)");
        }
        // Adding 0 turns -0 into 0. The profile checks it.
        double number = Double.parseDouble(row.text(cell)) + 0.0;
        boolean share = known[input].isPercent() && 0 < number && number < 1;
        if (column.isScaled()) {
          profile.metric(input, scaled(column, number));
        } else if (share && !column.style().percent()) {
          profile.metric(input, NumberWords.read(known[input], row.text(cell), JSON));
        } else {
          profile.metric(input, number);
        }
      }
      case TRUTH, NESTED -> {
        String list = metric ? null : WordList.of(row.text(cell));
        if (list == null) {
          throw new InvalidValueException(
              id(input),
              metric
                  ? "no number (expected one such as 12500)"
                  : "no word (expected one in quotes)");
        }
        byte[] words = list.getBytes(StandardCharsets.UTF_8);
        word(column, words, 0, words.length);
      }
      case NOTHING -> {}
    }
  }

  private String id(int input) {
    return input < metrics ? known[input].id() : inputs.attributes().get(input - metrics).id();
  }

  private void word(Column column, byte[] bytes, int from, int to) {
    if (from == to) {
      return;
    }
    int attribute = column.input() - metrics;
    int value = (column.places() ? places : words).get(attribute).read(bytes, from, to);
    if (value >= 0) {
      profile.attribute(attribute, value);
    } else if (value != Profile.NOT_GIVEN) {
      Note.Why why = value == WordCache.UNKNOWN ? Note.Why.UNKNOWN : Note.Why.MEANINGLESS;
      note(inputs.attributes().get(attribute).id(), why, bytes, from, to);
    }
  }

  private void note(String input, Note.Why why, byte[] bytes, int from, int to) {
    String text = Blank.strip(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    noted.add(new Note(input, why, text.toLowerCase(Locale.ROOT)));
  }

  /** Notes a cell that the output has no column for. */
  public void noColumn(String name) {
    noted.add(new Note("", Note.Why.NO_COLUMN, name));
  }

  private void number(Column column, byte[] bytes, int from, int to) {
    if (from == to) {
      return;
    }
    int input = column.input();
    Metric metric = known[input];
    boolean shareOrPercent = metric.isPercent() && !column.style().percent();
    if (!column.isScaled() && !shareOrPercent) {
      double number = plain(bytes, from, to, column.style().decimals());
      if (isPossible(metric, number)) {
        profile.metric(input, number);
        return;
      }
    }
    String cell = Blank.strip(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    String text = CellFormula.text(metric.id(), cell);
    if (text.isEmpty()) {
      return;
    }
    if (Meaningless.is(text)) {
      note(metric.id(), Note.Why.MEANINGLESS, bytes, from, to);
    } else if (column.isScaled()) {
      // The profile checks whether the metric can be that.
      profile.metric(
          input, scaled(column, NumberWords.readUnbounded(metric, text, column.style())));
    } else {
      profile.metric(input, NumberWords.read(metric, text, column.style()));
    }
  }

  /** A number in the input's unit, without the crumbs that multiplying leaves. */
  private static double scaled(Column column, double number) {
    double scaled = number * column.times() / column.over();
    return new BigDecimal(scaled).round(SCALED).doubleValue();
  }

  /** Adds what the row tells to what is counted. */
  public void count(Tally tally) {
    for (int i = 0; i < metrics; i++) {
      if (!Double.isNaN(profile.metric(i))) {
        tally.given(i);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (profile.attribute(i) != Profile.NOT_GIVEN) {
        tally.given(metrics + i);
      }
    }
    noted.forEach(tally::note);
  }

  /** What isn't is read again, by what can say why. */
  private static boolean isPossible(Metric metric, double number) {
    return metric.min() <= number
        && number <= metric.max()
        && (!metric.whole() || number == Math.rint(number));
  }

  /** The number that is told of a metric; NaN where none is. */
  public double metric(int index) {
    return profile.metric(index);
  }

  /** The position of the value that is told of an attribute. */
  public int attribute(int index) {
    return profile.attribute(index);
  }

  /**
   * The creator.
   *
   * @throws InvalidValueException if a value is impossible or a required one missing
   */
  public Profile profile() {
    return profile.build();
  }

  /**
   * The number that plain digits write, with a point or without, exactly as {@link NumberWords}
   * reads it; NaN for everything else, also where a point may group thousands.
   */
  private static double plain(byte[] bytes, int from, int to, Decimals decimals) {
    if (to - from > EXACT_DIGITS + 1) {
      return Double.NaN;
    }
    long digits = 0;
    int point = -1;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (0 <= digit && digit <= 9) {
        digits = digits * 10 + digit;
      } else if (digit == '.' - '0' && point < 0) {
        point = i;
      } else {
        return Double.NaN;
      }
    }
    if (point < 0) {
      return to - from <= EXACT_DIGITS ? digits : Double.NaN;
    }
    int behind = to - 1 - point;
    boolean unclear = decimals == Decimals.COMMA || (behind == 3 && decimals != Decimals.DOT);
    // Digits and power are exact as doubles, so that their quotient is the nearest double.
    return point == from || behind == 0 || unclear ? Double.NaN : digits / POWERS[behind];
  }
}
