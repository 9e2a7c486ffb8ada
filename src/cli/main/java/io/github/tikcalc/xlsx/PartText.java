package io.github.tikcalc.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a part. The JDK's parser could find out for itself how it is encoded, but prints to
 * standard error where bytes are none of that encoding.
 */
final class PartText {
  private static final int HEAD = 128;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private PartText() {}

  /**
   * Reads it; bytes that are no text fail as a {@link java.nio.charset.CharacterCodingException}.
   */
  static Reader of(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    int mark = mark(head);
    PushbackInputStream whole = new PushbackInputStream(in, HEAD);
    whole.unread(head, mark, head.length - mark);
    return new InputStreamReader(whole, charset(head, mark).newDecoder());
  }

  /** How many bytes only tell the encoding. */
  private static int mark(byte[] head) {
    if (head.length > 1 && (is(head, 0xfe, 0xff) || is(head, 0xff, 0xfe))) {
      return 2;
    }
    return head.length > 2 && is(head, 0xef, 0xbb) && (head[2] & 0xff) == 0xbf ? 3 : 0;
  }

  private static Charset charset(byte[] head, int mark) {
    if (head.length > 1 && (is(head, 0xfe, 0xff) || is(head, 0, '<'))) {
      return StandardCharsets.UTF_16BE;
    }
    if (head.length > 1 && (is(head, 0xff, 0xfe) || is(head, '<', 0))) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared =
        DECLARED.matcher(new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1));
    // Two bytes a character it is not, or the declaration would not have been found.
    return declared.find()
            && !declared.group(1).startsWith("UTF-16")
            && Charset.isSupported(declared.group(1))
        ? Charset.forName(declared.group(1))
        : StandardCharsets.UTF_8;
  }

  private static boolean is(byte[] head, int first, int second) {
    return (head[0] & 0xff) == first && (head[1] & 0xff) == second;
  }
}
