package io.github.tikcalc.score;

import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which columns tell what was paid: {@code paid_total}, {@code paid_} and a stream's id or title,
 * or {@code paid} beside a column {@code stream} that names the stream. Thread-safe.
 */
final class PaidColumns {
  /** Stands for what was paid in all. */
  static final int TOTAL = -1;

  /** No column of this kind. */
  private static final int NONE = -2;

  /** The stream's name stands in another column. */
  private static final int NAMED = -3;

  private static final double MOST_PAID = 1e12;
  private static final String PAID = "paid";
  private static final String STREAM = "stream";
  private static final String TOTAL_NAME = "total";

  private final RateCard card;
  private final Map<String, Integer> streams = new HashMap<>();
  private final HeaderWords words;

  PaidColumns(RateCard card) {
    this.card = card;
    this.words = new HeaderWords(card.inputs());
    streams.put(TOTAL_NAME, TOTAL);
    for (int i = 0; i < card.streams().size(); i++) {
      streams.put(key(card.streams().get(i).title()), i);
    }
    for (int i = 0; i < card.streams().size(); i++) {
      streams.put(key(card.streams().get(i).id()), i);
    }
  }

  /**
   * Makes sure that these columns tell what was paid, and of which streams.
   *
   * @param names of the columns that tell no input
   * @throws RosterException if none does, or one names a stream that the card has not
   */
  void check(List<String> names) throws RosterException {
    boolean paid = false;
    boolean named = false;
    List<String> faults = new ArrayList<>();
    for (String name : names) {
      String key = key(name);
      paid |= target(name) == NAMED;
      named |= isStream(name);
      if (key.startsWith(PAID + "-") && target(name) == NONE) {
        faults.add(
            "column "
                + Printable.quoted(name)
                + ": "
                + unknown(name.strip().substring(PAID.length() + 1)));
      }
    }
    if (!faults.isEmpty()) {
      throw new RosterException(faults);
    }
    boolean any = names.stream().anyMatch(name -> target(name) >= TOTAL);
    if (!any && !(paid && named)) {
      throw new RosterException(
          "no column tells what was paid (call it paid_total, or paid_"
              + (card.streams().isEmpty() ? TOTAL_NAME : card.streams().get(0).id())
              + " for one stream; or have two columns, stream and paid)");
    }
  }

  /** Whether a column of this name is about what was paid, and not an input called so. */
  boolean isTaken(String name) {
    return isStream(name)
        || target(name) != NONE
        || (key(name).startsWith(PAID + "-") && words.number(name) == HeaderWords.NONE);
  }

  /** Those of the columns that tell no input and nothing of what was paid. */
  List<String> unread(List<String> names) {
    return names.stream().filter(name -> target(name) == NONE && !isStream(name)).toList();
  }

  /**
   * What was paid to one creator.
   *
   * @param target the position of the stream, or {@link #TOTAL}
   * @param dollars a month
   */
  record Payment(int target, double dollars) {}

  /**
   * What a row says was paid; empty cells say nothing.
   *
   * @param passed the cells that tell no input, {@link RowWriter#NONE} for a missing one
   * @param count how many these are
   * @throws InvalidValueException if a cell is no amount of dollars, or names no stream
   */
  List<Payment> payments(Row row, int[] passed, int count) {
    int named = NONE;
    for (int i = 0; i < count; i++) {
      if (passed[i] != RowWriter.NONE && isStream(row.name(passed[i]))) {
        named = named(row, passed[i]);
      }
    }
    List<Payment> payments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int cell = passed[i];
      int target = cell == RowWriter.NONE ? NONE : target(row.name(cell));
      if (target == NONE || row.text(cell).isBlank()) {
        continue;
      }
      String column = row.name(cell);
      if (target == NAMED && named == NONE) {
        throw new InvalidValueException(column, "is paid for no stream (fill in stream)");
      }
      double dollars = NumberWords.read(Metric.money(column, MOST_PAID), row.text(cell));
      payments.add(new Payment(target == NAMED ? named : target, dollars));
    }
    return payments;
  }

  private int named(Row row, int cell) {
    String name = row.text(cell);
    int stream = streams.getOrDefault(key(name), NONE);
    if (stream == NONE && !name.isBlank()) {
      throw new InvalidValueException(row.name(cell), unknown(name));
    }
    return stream;
  }

  /**
   * What a column tells of.
   *
   * @return the position of the stream, {@link #TOTAL}, {@link #NAMED} or {@link #NONE}
   */
  private int target(String column) {
    String key = key(column);
    if (key.equals(PAID)) {
      return NAMED;
    }
    return key.startsWith(PAID + "-")
        ? streams.getOrDefault(key.substring(PAID.length() + 1), NONE)
        : NONE;
  }

  /** Whether a column names the stream that {@code paid} tells of. */
  private static boolean isStream(String column) {
    return key(column).equals(STREAM);
  }

  /** Says that there is no such stream, and which may be meant. */
  private String unknown(String name) {
    List<String> ids = card.streams().stream().map(IncomeStream::id).toList();
    return "no stream of this card is called "
        + Printable.quoted(name)
        + " ("
        + Nearest.hint(name, ids, "see them all: tikcalc streams")
        + ")";
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
