package io.github.tikcalc.score;

import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import org.jspecify.annotations.Nullable;

/** Notes of each row what was paid, beside what the estimate said. For one thread. */
final class PaidWriter implements RowWriter {
  private static final double CENTS = 100;
  private static final Interval NOTHING_SAID = new Interval(Double.NaN, Double.NaN, Double.NaN);

  private final PaidColumns columns;
  private final int followers;
  private final boolean canImagine;

  PaidWriter(PaidColumns columns, RateCard card) {
    this.columns = columns;
    this.followers = card.inputs().indexOfMetric(Inputs.FOLLOWERS);
    this.canImagine = ImaginedCreators.canHave(card);
  }

  @Override
  public void header(Bytes out) {
    // Rows say themselves what they are of.
  }

  @Override
  public void row(Bytes out, Row row, int[] passed, int count, Estimate estimate) {
    Said said = new Said(estimate);
    for (PaidColumns.Payment payment : columns.payments(row, passed, count)) {
      int target = payment.target();
      double paid = payment.dollars();
      boolean total = target == PaidColumns.TOTAL;
      PaidRow noted =
          new PaidRow(
              target,
              estimate.profile().metric(followers),
              paid,
              total ? said.total() : said.range(target, paid),
              total ? Double.NaN : said.odds(target));
      noted.write(out);
    }
  }

  // Those of a row before: most of what imagining takes is the same for all rows.
  private @Nullable ImaginedCreators like;

  /** What an estimate says; creators are imagined only where they are asked. */
  private final class Said {
    private final Estimate estimate;
    private @Nullable ImaginedCreators creators;

    Said(Estimate estimate) {
      this.estimate = estimate;
    }

    private ImaginedCreators creators() {
      ImaginedCreators known = creators;
      if (known == null) {
        ImaginedCreators others = like;
        known = others == null ? ImaginedCreators.of(estimate) : others.like(estimate);
        like = known;
        creators = known;
      }
      return known;
    }

    /** Eight in ten; where a card has too many inputs for that, what the total is printed as. */
    Interval total() {
      if (!canImagine) {
        Money total = estimate.total();
        return interval(total.low(), total.likely(), total.high());
      }
      Spread total = creators().total();
      return interval(total.low(), total.median(), total.high());
    }

    /** The range that is printed. To be paid nothing where one is not eligible was no estimate. */
    Interval range(int stream, double paid) {
      boolean ruledOut = estimate.status(stream) == Status.INELIGIBLE && paid == 0;
      if (!estimate.hasPay(stream) || ruledOut) {
        return NOTHING_SAID;
      }
      return interval(
          estimate.pay(stream, Scenario.LOW),
          estimate.pay(stream, Scenario.LIKELY),
          estimate.pay(stream, Scenario.HIGH));
    }

    double odds(int stream) {
      return switch (estimate.status(stream)) {
        case ELIGIBLE -> 1;
        case INELIGIBLE, UNAVAILABLE -> 0;
        case UNCERTAIN -> canImagine ? creators().openTo(stream) : Double.NaN;
      };
    }

    private static Interval interval(long low, long middle, long high) {
      return new Interval(low / CENTS, middle / CENTS, high / CENTS);
    }
  }
}
