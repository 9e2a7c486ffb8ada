package io.github.tikcalc.score;

import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.Status;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Notes of each row what was paid for a stream, beside what its points give. For one thread. */
final class FitWriter implements RowWriter {
  /** How many bytes a payment takes. */
  static final int SIZE = Integer.BYTES + 6 * Double.BYTES;

  private final PaidColumns columns;

  FitWriter(PaidColumns columns) {
    this.columns = columns;
  }

  @Override
  public void header(Bytes out) {
    // Payments say themselves what they are of.
  }

  @Override
  public void row(Bytes out, Row row, int[] passed, int count, Estimate estimate) {
    for (PaidColumns.Payment payment : columns.payments(row, passed, count)) {
      int stream = payment.target();
      if (stream == PaidColumns.TOTAL || payment.dollars() == 0) {
        continue; // a month without is no price
      }
      RangeFit.Row fitted = of(estimate, stream, payment.dollars());
      if (fitted != null) {
        byte[] bytes = new byte[SIZE];
        ByteBuffer.wrap(bytes)
            .putInt(stream)
            .putDouble(fitted.paid())
            .putDouble(fitted.low())
            .putDouble(fitted.lowRest())
            .putDouble(fitted.likely())
            .putDouble(fitted.highRest())
            .putDouble(fitted.high());
        out.write(bytes);
      }
    }
  }

  /** The stream's position that a payment begins with. */
  static int stream(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt();
  }

  /** The rest of it. */
  static RangeFit.Row read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    in.getInt();
    return new RangeFit.Row(
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble(),
        in.getDouble());
  }

  /** Null where the card has no figure that could be moved. */
  private static RangeFit.@Nullable Row of(Estimate estimate, int stream, double paid) {
    Explanation steps = estimate.explainPay(stream);
    if (steps == null
        || estimate.status(stream) == Status.UNAVAILABLE
        || !steps.value().isKnown()
        || steps.value().likely() == 0
        || steps.readings().isEmpty()) {
      return null;
    }
    Range low = steps.readings().get(0).range();
    Range high = steps.readings().get(steps.readings().size() - 1).range();
    double lowTimes = times(steps.value().low(), steps.rate().low());
    double highTimes = times(steps.value().high(), steps.rate().high());
    // A range's low end lies this far from the points' low to their likely, its high end so far
    // from their likely to their high; an end on the other side of likely tells nothing of its own.
    double fromLow = Math.min(1, 2 * steps.from());
    double toHigh = Math.max(0, 2 * steps.to() - 1);
    return new RangeFit.Row(
        paid,
        low.low() * (1 - fromLow) * lowTimes,
        low.likely() * fromLow * lowTimes,
        steps.value().likely(),
        high.likely() * (1 - toHigh) * highTimes,
        high.high() * toHigh * highTimes);
  }

  private static double times(double value, double rate) {
    return rate == 0 ? 0 : value / rate;
  }
}
