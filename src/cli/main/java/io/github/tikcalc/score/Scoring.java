package io.github.tikcalc.score;

import io.github.tikcalc.batch.Roster;
import io.github.tikcalc.batch.RosterListener;
import io.github.tikcalc.batch.RosterOptions;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster with what was really paid, held against its estimates. It is read once and not kept:
 * eight bytes a payment are, for medians, and eight for what others were paid.
 *
 * @param rows how many rows there were, and how many of them could not be read
 * @param unread the columns that tell neither an input nor what was paid
 * @param scores of each stream that anybody was paid for, in the card's order, then in all
 */
public record Scoring(RosterResult rows, List<String> unread, List<StreamScore> scores) {
  /** The id under which the total stands. */
  public static final String TOTAL = "total";

  public Scoring {
    unread = List.copyOf(unread);
    scores = List.copyOf(scores);
  }

  /**
   * Scores a roster.
   *
   * @param in is not closed
   * @throws RosterException if the roster can't be begun with, for one because no column tells what
   *     was paid
   * @throws IOException if it can't be read on, or the listener can't write
   */
  public static Scoring of(
      Estimator estimator, RosterOptions options, InputStream in, RosterListener listener)
      throws IOException, RosterException {
    RateCard card = estimator.card();
    PaidColumns columns = new PaidColumns(card);
    Ledgers ledgers = new Ledgers(card);
    List<String> unread = new ArrayList<>();
    RosterResult rows =
        Roster.run(
            estimator,
            options.taking(columns::isTaken),
            in,
            new RowSink(PaidRow.SIZE, bytes -> ledgers.take(PaidRow.read(bytes))),
            listener,
            read -> {
              columns.check(read.passedNames());
              unread.addAll(columns.unread(read.passedNames()));
              return () -> new PaidWriter(columns, card);
            });
    return new Scoring(rows, unread, ledgers.scores());
  }

  /** Takes rows in the roster's order, whatever thread they come from. */
  private static final class Ledgers {
    private final RateCard card;
    // The last is that of the total.
    private final @Nullable StreamLedger[] ledgers;

    Ledgers(RateCard card) {
      this.card = card;
      this.ledgers = new StreamLedger[card.streams().size() + 1];
    }

    void take(PaidRow row) {
      StreamLedger ledger = ledger(row.target());
      if (row.hasRange()) {
        ledger.add(row.followers(), row.said(), row.paid());
      }
      if (!Double.isNaN(row.odds())) {
        ledger.addOdds(row.odds(), row.paid() > 0);
      }
    }

    private StreamLedger ledger(int target) {
      boolean total = target == PaidColumns.TOTAL;
      int index = total ? ledgers.length - 1 : target;
      StreamLedger known = ledgers[index];
      if (known == null) {
        known = new StreamLedger(total ? TOTAL : card.streams().get(target).id());
        ledgers[index] = known;
      }
      return known;
    }

    List<StreamScore> scores() {
      List<StreamScore> scores = new ArrayList<>();
      for (StreamLedger ledger : ledgers) {
        if (ledger != null) {
          scores.add(ledger.score());
        }
      }
      return scores;
    }
  }
}
