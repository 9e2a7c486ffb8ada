package io.github.tikcalc.score;

import java.io.OutputStream;
import java.util.function.Consumer;

/** Cuts what writers wrote, in the roster's order, into pieces of one size. */
final class RowSink extends OutputStream {
  private final byte[] piece;
  private final Consumer<byte[]> taker;
  private int held;

  /**
   * A sink.
   *
   * @param size of a piece in bytes
   * @param taker is given each, in an array that is used again
   */
  RowSink(int size, Consumer<byte[]> taker) {
    this.piece = new byte[size];
    this.taker = taker;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int at = offset;
    int end = offset + length;
    while (at < end) {
      int more = Math.min(piece.length - held, end - at);
      System.arraycopy(bytes, at, piece, held, more);
      held += more;
      at += more;
      if (held == piece.length) {
        taker.accept(piece);
        held = 0;
      }
    }
  }
}
