package io.github.tikcalc.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes on their way out, in an array that grows and is used again. Not thread-safe. */
final class Bytes extends OutputStream {
  private static final int LONGEST_AMOUNT = 24;

  /** The digits of the numbers from 00 to 99. */
  private static final byte[] TENS = new byte[100];

  private static final byte[] ONES = new byte[100];

  static {
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = (byte) ('0' + i / 10);
      ONES[i] = (byte) ('0' + i % 10);
    }
  }

  private byte[] bytes;
  private int length;

  Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  int length() {
    return length;
  }

  /** Forgets everything after the first {@code to} bytes. */
  void cut(int to) {
    length = to;
  }

  void copyTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  byte[] toArray() {
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

  void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Cents as dollars with two decimals: 1205 is {@code 12.05}. */
  void amount(long cents) {
    ensure(LONGEST_AMOUNT);
    long rest = cents / 100;
    // Nearly all amounts are small enough for the quicker kind of division.
    int small = (int) rest;
    int end = length + digits(rest);
    int at = end;
    if (small != rest) {
      for (; rest > Integer.MAX_VALUE; rest /= 10) {
        bytes[--at] = (byte) ('0' + rest % 10);
      }
      small = (int) rest;
    }
    for (; small >= 100; small /= 100) {
      at -= 2;
      pair(at, small % 100);
    }
    if (small >= 10) {
      pair(at - 2, small);
    } else {
      bytes[at - 1] = (byte) ('0' + small);
    }
    bytes[end] = '.';
    pair(end + 1, (int) (cents % 100));
    length = end + 3;
  }

  private void pair(int at, int number) {
    bytes[at] = TENS[number];
    bytes[at + 1] = ONES[number];
  }

  private static int digits(long number) {
    int digits = 1;
    for (long bound = 10; number >= bound && digits < 18; bound *= 10) {
      digits++;
    }
    return digits;
  }

  private void ensure(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
