package io.github.tikcalc.spark;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.profile.Decimals;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Meaningless;
import io.github.tikcalc.profile.NumberStyle;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table tells which input, and the profile that a row comes to. Columns are known
 * by an input's id, its title or one of the card's aliases, whatever their case and whether words
 * are joined by blanks, hyphens, underscores or nothing. A column that is named as an input's, or
 * has a percent sign in its name, holds percentages; of any other, a number between 0 and 1 is
 * refused where it would be one. Not thread-safe: it keeps one builder.
 */
final class InputColumns {
  private static final int NONE = -1;
  private static final NumberStyle PLAIN = new NumberStyle(Decimals.DOT, false);
  private static final NumberStyle PERCENT = new NumberStyle(Decimals.UNKNOWN, true);

  private final Inputs inputs;
  private final int[] ofMetric;
  private final boolean[] percent;
  private final int[] ofAttribute;
  private final List<RememberedWords> words = new ArrayList<>();
  private final Profile.Builder profile;
  private @Nullable String ignored;

  /**
   * Reads a header.
   *
   * @param header the columns' names
   * @param named an input's id to the name of the column that tells it
   * @throws IllegalArgumentException if two columns tell one input, if a named column or input does
   *     not exist, or if no column tells an input without which there is no estimate
   */
  InputColumns(Inputs inputs, String[] header, Map<String, String> named) {
    this.inputs = inputs;
    this.profile = Profile.builder(inputs);
    this.ofMetric = new int[inputs.metrics().size()];
    this.percent = new boolean[ofMetric.length];
    this.ofAttribute = new int[inputs.attributes().size()];
    for (String id : named.keySet()) {
      if (inputs.metrics().stream().noneMatch(metric -> metric.id().equals(id))
          && inputs.attributes().stream().noneMatch(attribute -> attribute.id().equals(id))) {
        throw new IllegalArgumentException("no input \"" + id + "\" in the rate card");
      }
    }
    for (int i = 0; i < ofMetric.length; i++) {
      Metric metric = inputs.metrics().get(i);
      ofMetric[i] = find(header, metric.id(), metric.title(), metric.aliases(), named);
      percent[i] =
          named.containsKey(metric.id())
              || (ofMetric[i] != NONE && header[ofMetric[i]].indexOf('%') >= 0);
      if (ofMetric[i] == NONE && metric.required()) {
        throw new IllegalArgumentException(
            "no column for "
                + metric.id()
                + " (call one so, or say which: --column "
                + metric.id()
                + "=NAME; the table has "
                + String.join(", ", header)
                + ")");
      }
    }
    for (int i = 0; i < ofAttribute.length; i++) {
      Attribute attribute = inputs.attributes().get(i);
      ofAttribute[i] = find(header, attribute.id(), attribute.title(), attribute.aliases(), named);
      words.add(new RememberedWords(attribute));
    }
  }

  private static int find(
      String[] header, String id, String title, List<String> aliases, Map<String, String> named) {
    String wanted = named.get(id);
    if (wanted != null) {
      int column = Arrays.asList(header).indexOf(wanted);
      if (column < 0) {
        throw new IllegalArgumentException("no column \"" + wanted + "\" for " + id);
      }
      return column;
    }
    int found = NONE;
    for (int c = 0; c < header.length; c++) {
      String name = letters(header[c]);
      boolean same = name.equals(letters(id)) || name.equals(letters(title));
      for (String alias : aliases) {
        same |= name.equals(letters(alias));
      }
      if (same && found != NONE) {
        throw new IllegalArgumentException(
            "the columns \""
                + header[found]
                + "\" and \""
                + header[c]
                + "\" both tell "
                + id
                + " (say which: --column "
                + id
                + "=NAME)");
      }
      found = same ? c : found;
    }
    return found;
  }

  private static String letters(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _%-]", "");
  }

  /**
   * The profile of a row.
   *
   * @throws InvalidValueException if a cell tells what cannot be
   */
  Profile profile(Row row) {
    profile.clear();
    ignored = null;
    for (int i = 0; i < ofMetric.length; i++) {
      Object cell = cell(row, ofMetric[i]);
      if (cell != null) {
        number(i, cell);
      }
    }
    for (int i = 0; i < ofAttribute.length; i++) {
      Object cell = cell(row, ofAttribute[i]);
      if (cell != null) {
        word(i, cell.toString());
      }
    }
    return profile.build();
  }

  /** What the last row told and the card does not know, as {@code niche: knots}; null: nothing. */
  @Nullable String ignored() {
    return ignored;
  }

  private void number(int index, Object cell) {
    Metric metric = inputs.metrics().get(index);
    if (!(cell instanceof Number number)) {
      if (!Meaningless.is(cell.toString())) {
        NumberStyle style = percent[index] ? PERCENT : NumberStyle.ALONE;
        profile.metric(index, NumberWords.read(metric, cell.toString(), style));
      }
      return;
    }
    double value = number.doubleValue();
    if (Double.isNaN(value)) {
      throw new InvalidValueException(metric.id(), "NaN is not a number");
    }
    // Whether 0.05 is a share or a percentage, a column can say; else it is refused.
    boolean ambiguous = metric.isPercent() && !percent[index] && 0 < value && value < 1;
    profile.metric(index, ambiguous ? NumberWords.read(metric, number.toString(), PLAIN) : value);
  }

  private void word(int index, String text) {
    int value = words.get(index).read(text);
    if (value == RememberedWords.UNKNOWN) {
      String what = inputs.attributes().get(index).id() + ": " + text;
      ignored = ignored == null ? what : ignored + "; " + what;
    } else if (value != Profile.NOT_GIVEN) {
      profile.attribute(index, value);
    }
  }

  /** A cell that tells something, or null. */
  private static @Nullable Object cell(Row row, int column) {
    return column == NONE || row.isNullAt(column) ? null : row.get(column);
  }
}
