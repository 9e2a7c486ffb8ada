package io.github.tikcalc.score;

import io.github.tikcalc.batch.row.Bytes;
import java.nio.ByteBuffer;

/**
 * What was paid to one creator for one stream, and what was said of it, on its way from the threads
 * that estimate to the one that counts.
 *
 * @param target the position of the stream, or {@link PaidColumns#TOTAL}
 * @param paid in dollars
 * @param said the range in dollars; NaN where nothing was said
 * @param odds of the stream being open, 0 to 1; NaN where nothing was said
 */
record PaidRow(int target, double followers, double paid, Interval said, double odds) {
  /** How many bytes a row takes. */
  static final int SIZE = Integer.BYTES + 6 * Double.BYTES;

  void write(Bytes out) {
    byte[] bytes = new byte[SIZE];
    ByteBuffer.wrap(bytes)
        .putInt(target)
        .putDouble(followers)
        .putDouble(paid)
        .putDouble(said.low())
        .putDouble(said.middle())
        .putDouble(said.high())
        .putDouble(odds);
    out.write(bytes);
  }

  static PaidRow read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return new PaidRow(
        in.getInt(),
        in.getDouble(),
        in.getDouble(),
        new Interval(in.getDouble(), in.getDouble(), in.getDouble()),
        in.getDouble());
  }

  /** Whether there is a range to hold it against. */
  boolean hasRange() {
    return !Double.isNaN(said.low());
  }
}
