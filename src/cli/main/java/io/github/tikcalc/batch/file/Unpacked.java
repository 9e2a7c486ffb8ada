package io.github.tikcalc.batch.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A packed stream whose failures say what is wrong with it. */
final class Unpacked extends FilterInputStream {
  /** Opens a stream of some packing. */
  interface Opener {
    InputStream open(InputStream packed) throws IOException;
  }

  private Unpacked(InputStream unpacked) {
    super(unpacked);
  }

  static Unpacked of(InputStream packed, Opener opener) throws IOException {
    try {
      return new Unpacked(opener.open(packed));
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    try {
      return in.read(into, offset, count);
    } catch (EOFException | ZipException | RuntimeException e) {
      throw damaged(e);
    } catch (IOException e) {
      // What Zstandard's reader says of a stream that ends.
      throw "Not enough input bytes".equals(e.getMessage()) ? damaged(new EOFException()) : e;
    }
  }

  private static IOException damaged(Exception e) {
    String what =
        e instanceof EOFException
            ? "its packed data ends too soon"
            : "its packed data is damaged: " + e.getMessage();
    return new IOException(what + " (get the file again)", e);
  }
}
