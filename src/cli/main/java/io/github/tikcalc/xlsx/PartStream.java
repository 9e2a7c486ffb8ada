package io.github.tikcalc.xlsx;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A part of a workbook as it is unpacked, held to bounds: a few packed bytes may stand for any
 * number of others. A text or a tag that is too long is met before it is in memory.
 */
final class PartStream extends FilterInputStream {
  private static final int LONGEST_TEXT = 1 << 20;

  private final String part;
  private final long most;
  private long count;
  private int sinceTag;

  /**
   * Holds a part to its bounds.
   *
   * @param part its name, for messages
   * @param most how many bytes it may have
   */
  PartStream(InputStream in, String part, long most) {
    super(in);
    this.part = part;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (EOFException | ZipException e) {
      throw new XlsxException(part + " is damaged (save the workbook anew)", e);
    }
    if (read > 0) {
      count += read;
      for (int i = offset; i < offset + read; i++) {
        sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
        if (sinceTag > LONGEST_TEXT) {
          throw new XlsxException(
              part + " holds a text of more than 1 MiB, which no spreadsheet writes");
        }
      }
      if (count > most) {
        throw new XlsxException(
            part + " unpacks to more than " + (most >> 20) + " MiB, which no roster needs");
      }
    }
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    throw new IOException("what is skipped is not counted");
  }
}
