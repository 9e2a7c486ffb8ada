package io.github.tikcalc.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes on their way out, in an array that grows and is used again. Not thread-safe. */
final class Bytes extends OutputStream {
  private static final int LONGEST_AMOUNT = 24;

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
    long dollars = cents / 100;
    int rest = (int) (cents - dollars * 100);
    int end = length + digits(dollars);
    int at = end;
    do {
      long next = dollars / 10;
      bytes[--at] = (byte) ('0' + (dollars - next * 10));
      dollars = next;
    } while (dollars != 0);
    bytes[end] = '.';
    bytes[end + 1] = (byte) ('0' + rest / 10);
    bytes[end + 2] = (byte) ('0' + rest % 10);
    length = end + 3;
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
