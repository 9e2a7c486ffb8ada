package io.github.tikcalc.batch.row;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes on their way out, in an array that grows and is used again. Not thread-safe. */
public final class Bytes extends OutputStream {
  private static final int LONGEST_AMOUNT = 24;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int FOUR = 10_000;

  /** The four digits of each number below 10,000, the first in the lowest byte. */
  private static final int[] DIGITS = new int[FOUR];

  static {
    for (int i = 0; i < FOUR; i++) {
      int digits = '0' + i / 1000;
      digits |= ('0' + i / 100 % 10) << 8;
      digits |= ('0' + i / 10 % 10) << 16;
      digits |= ('0' + i % 10) << 24;
      DIGITS[i] = digits;
    }
  }

  private byte[] bytes;
  private int length;
  private int[] gaps = {};
  private int gapCount;

  public Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  public int length() {
    return length;
  }

  /** Forgets everything after the first {@code to} bytes. */
  public void cut(int to) {
    length = to;
    while (gapCount > 0 && gaps[gapCount - 1] >= to) {
      gapCount--;
    }
  }

  /** Notes that something comes here that is not known yet. */
  public void gap() {
    if (gapCount == gaps.length) {
      gaps = Arrays.copyOf(gaps, Math.max(16, gapCount * 2));
    }
    gaps[gapCount++] = length;
  }

  /** The places where something is still to come, in their order. */
  public int[] gaps() {
    return Arrays.copyOf(gaps, gapCount);
  }

  /** The array it is written to, of which the first {@link #length} bytes mean something. */
  public byte[] bytes() {
    return bytes;
  }

  public void copyTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  public byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void write(int b) {
    ensure(1);
    bytes[length++] = (byte) b;
  }

  @Override
  public void write(byte[] from, int offset, int count) {
    ensure(count);
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  @Override
  public void write(byte[] from) {
    write(from, 0, from.length);
  }

  public void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A short ASCII text that is written in one go. */
  public static final class Word {
    private static final int LONGEST = 16;

    private final long first;
    private final long second;
    private final int length;

    /** A text of up to 16 characters. */
    public Word(String text) {
      byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), LONGEST);
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException(text);
      }
      first = (long) LONGS.get(bytes, 0);
      second = (long) LONGS.get(bytes, Long.BYTES);
      length = text.length();
    }
  }

  public void write(Word word) {
    ensure(Word.LONGEST);
    LONGS.set(bytes, length, word.first);
    LONGS.set(bytes, length + Long.BYTES, word.second);
    length += word.length;
  }

  /** Cents as dollars with two decimals: 1205 is {@code 12.05}. */
  public void amount(long cents) {
    ensure(LONGEST_AMOUNT);
    long dollars = cents / 100;
    int rest = (int) (cents - dollars * 100);
    if (dollars < FOUR) {
      first((int) dollars);
    } else if (dollars < (long) FOUR * FOUR) {
      first((int) dollars / FOUR);
      four((int) dollars % FOUR);
    } else {
      long high = dollars / (FOUR * FOUR);
      int low = (int) (dollars - high * (FOUR * FOUR));
      write(Long.toString(high));
      ensure(LONGEST_AMOUNT);
      four(low / FOUR);
      four(low % FOUR);
    }
    // The last two digits of the table's four, with a point in front of them.
    INTS.set(bytes, length, ((DIGITS[rest] >>> 8) & ~0xff) | '.');
    length += 3;
  }

  /** Four digits. */
  private void four(int number) {
    INTS.set(bytes, length, DIGITS[number]);
    length += 4;
  }

  /** Up to four digits, without zeros in front. */
  private void first(int number) {
    int zeros = number >= 100 ? (number >= 1000 ? 0 : 1) : number >= 10 ? 2 : 3;
    INTS.set(bytes, length, DIGITS[number] >>> (8 * zeros));
    length += 4 - zeros;
  }

  private void ensure(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
