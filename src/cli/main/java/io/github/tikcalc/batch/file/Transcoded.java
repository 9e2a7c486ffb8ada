package io.github.tikcalc.batch.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of another encoding as UTF-8. What is no character of that encoding becomes a byte that is
 * no UTF-8, so that its row is rejected. Not thread-safe.
 */
final class Transcoded extends InputStream {
  private static final int SIZE = 8 * 1024;
  private static final char BAD = '\uFFFF';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer raw = ByteBuffer.allocate(SIZE).flip();
  private final CharBuffer text = CharBuffer.allocate(SIZE);
  private byte[] bytes = {};
  private int at;
  private boolean ended;

  Transcoded(InputStream in, Charset charset) {
    this.in = in;
    // The mark of UTF-16 is decoded as one more character, which comes out as that of UTF-8.
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(BAD));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    while (at == bytes.length) {
      if (ended) {
        return -1;
      }
      more();
    }
    int given = Math.min(count, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, given);
    at += given;
    return given;
  }

  private void more() throws IOException {
    raw.compact();
    int count = in.read(raw.array(), raw.position(), raw.remaining());
    ended = count < 0;
    raw.position(raw.position() + Math.max(0, count));
    raw.flip();
    text.clear();
    decoder.decode(raw, text, ended);
    if (ended) {
      decoder.flush(text);
    }
    bytes = encoded(text.flip());
    at = 0;
  }

  private static byte[] encoded(CharBuffer text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    // U+FFFF is EF BF BF in UTF-8: made to be none.
    for (int i = 2; i < bytes.length; i++) {
      if (bytes[i] == (byte) 0xBF && bytes[i - 1] == (byte) 0xBF && bytes[i - 2] == (byte) 0xEF) {
        bytes[i - 2] = (byte) 0xFF;
      }
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
