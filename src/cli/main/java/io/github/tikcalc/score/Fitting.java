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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the ranges of a card are to be moved so that they would have held what was really paid.
 *
 * @param rows what became of the roster
 * @param unread the columns that tell neither an input nor what was paid
 * @param fits of each stream with enough rows, by its id, in the card's order
 * @param tooFew how many rows each other stream has that anybody was paid for
 */
public record Fitting(
    RosterResult rows,
    List<String> unread,
    Map<String, RangeFit> fits,
    Map<String, Integer> tooFew) {

  /** So many rows a stream needs. */
  public static final int FEWEST = RangeFit.FEWEST;

  /**
   * Fits a card to a roster.
   *
   * @throws RosterException if the roster can't be begun with, for one because no column tells what
   *     was paid
   * @throws IOException if it can't be read on, or the listener can't write
   */
  public static Fitting of(
      Estimator estimator, RosterOptions options, InputStream in, RosterListener listener)
      throws IOException, RosterException {
    RateCard card = estimator.card();
    PaidColumns columns = new PaidColumns(card);
    List<String> unread = new ArrayList<>();
    List<List<RangeFit.Row>> paid = new ArrayList<>();
    card.streams().forEach(stream -> paid.add(new ArrayList<>()));
    RosterResult rows =
        Roster.run(
            estimator,
            options.taking(columns::isTaken),
            in,
            new RowSink(
                FitWriter.SIZE,
                bytes -> paid.get(FitWriter.stream(bytes)).add(FitWriter.read(bytes))),
            listener,
            read -> {
              columns.check(read.passedNames());
              unread.addAll(columns.unread(read.passedNames()));
              return () -> new FitWriter(columns);
            });
    Map<String, RangeFit> fits = new LinkedHashMap<>();
    Map<String, Integer> tooFew = new LinkedHashMap<>();
    for (int s = 0; s < paid.size(); s++) {
      String id = card.streams().get(s).id();
      int count = paid.get(s).size();
      if (count >= FEWEST) {
        fits.put(id, RangeFit.of(paid.get(s)));
      } else if (count > 0) {
        tooFew.put(id, count);
      }
    }
    return new Fitting(rows, List.copyOf(unread), fits, tooFew);
  }
}
