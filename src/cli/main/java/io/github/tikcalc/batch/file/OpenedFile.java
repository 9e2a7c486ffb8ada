package io.github.tikcalc.batch.file;

import io.github.tikcalc.batch.row.RosterException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that has been unpacked and decoded.
 *
 * @param content what it is
 * @param stream its bytes: text in UTF-8 without a mark, or a workbook
 */
public record OpenedFile(Content content, InputStream stream) {
  private static final int LOOK = 64 * 1024;
  private static final int MOST_LAYERS = 2;
  private static final Pattern LISTS = Pattern.compile("\\s*\\[\\s*\\[");
  private static final Pattern LIST = Pattern.compile("\"(\\w+)\"\\s*:\\s*\\[");
  private static final Pattern HTML =
      Pattern.compile("(?i)\\s*<(!doctype html|html|head|meta|table|\\?xml|div|body|style)\\b");

  /**
   * Opens a file by what is in it, whatever it is called.
   *
   * @param encoding how text is encoded; null: UTF-8, or UTF-16 where its bytes show it
   * @throws RosterException if it is of a kind that can't be read
   * @throws IOException if it can't be read
   */
  public static OpenedFile of(InputStream in, @Nullable Charset encoding)
      throws IOException, RosterException {
    InputStream stream = new BufferedInputStream(in, LOOK);
    byte[] first = first(stream);
    for (int layer = 0; isPacked(first); layer++) {
      if (layer == MOST_LAYERS) {
        throw new RosterException(
            "the roster is packed more than " + MOST_LAYERS + " times over (unpack it first)");
      }
      stream = new BufferedInputStream(unpacked(stream, first), LOOK);
      first = first(stream);
    }
    if (begins(first, 'P', 'K', 3, 4)) {
      return new OpenedFile(Content.XLSX, stream);
    }
    if (begins(first, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new RosterException(
          "the roster is a spreadsheet of before 2007, or has a password (save it as .xlsx or CSV)");
    }
    if (begins(first, '%', 'P', 'D', 'F')) {
      throw new RosterException("the roster is a PDF (get it as a spreadsheet or CSV)");
    }
    if (encoding == null && isUtf32(first)) {
      throw new RosterException("the roster is UTF-32 (save it as UTF-8)");
    }
    Charset charset = encoding == null ? utf16(first) : encoding;
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      stream = new BufferedInputStream(new Transcoded(stream, charset), LOOK);
      first = first(stream);
    }
    // Files that were put together, or saved twice over, have more than one.
    while (begins(first, 0xEF, 0xBB, 0xBF)) {
      stream.skipNBytes(3);
      first = first(stream);
    }
    if (HTML.matcher(new String(first, StandardCharsets.ISO_8859_1)).lookingAt()) {
      throw new RosterException(
          "the roster is a web page, as some programs save under .xls"
              + " (open it in a spreadsheet and save it as .xlsx)");
    }
    Content content = text(first);
    if (content == Content.JSON_LINES) {
      refuseOneObject(new String(first, StandardCharsets.UTF_8));
    }
    if (content == Content.JSON_ARRAY
        && LISTS.matcher(new String(first, StandardCharsets.ISO_8859_1)).lookingAt()) {
      throw new RosterException(
          "the roster is a list of lists, not of objects (jq -r '.[] | @csv' makes it CSV)");
    }
    return new OpenedFile(content, stream);
  }

  /** What an interface on the web answers is often one object with a list of rows in it. */
  private static void refuseOneObject(String first) throws RosterException {
    List<String> lines = first.strip().lines().map(String::strip).toList();
    boolean list = lines.get(0).endsWith("[");
    boolean key = lines.get(0).equals("{") && lines.size() > 1 && lines.get(1).startsWith("\"");
    if (list || key) {
      Matcher named = LIST.matcher(first);
      String name = named.find() ? named.group(1) : "NAME";
      throw new RosterException(
          "the roster is one JSON object, not rows (jq -c '."
              + name
              + "[]' makes a row a line of a list in it)");
    }
  }

  /** What the first thing is that isn't blank. */
  private static Content text(byte[] first) {
    for (byte b : first) {
      switch (b) {
        case ' ', '\t', '\n', '\r' -> {}
        case '{' -> {
          return Content.JSON_LINES;
        }
        case '[' -> {
          return Content.JSON_ARRAY;
        }
        default -> {
          return Content.CSV;
        }
      }
    }
    return Content.CSV;
  }

  /** As many bytes as tell what it is; they stay in the stream. */
  private static byte[] first(InputStream stream) throws IOException {
    stream.mark(LOOK);
    byte[] first = new byte[512];
    int length = 0;
    try {
      for (int read = 0; read >= 0 && length < first.length; length += Math.max(0, read)) {
        read = stream.read(first, length, first.length - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
      // It will be told when the rows before have been read.
    }
    stream.reset();
    return Arrays.copyOf(first, length);
  }

  private static boolean isPacked(byte[] first) {
    return begins(first, 0x1F, 0x8B) || isZstandard(first);
  }

  private static boolean isZstandard(byte[] first) {
    return begins(first, 0x28, 0xB5, 0x2F, 0xFD);
  }

  private static InputStream unpacked(InputStream stream, byte[] first) throws IOException {
    return isZstandard(first)
        ? Unpacked.of(stream, Zstandard::unpacked)
        : Unpacked.of(stream, packed -> new GZIPInputStream(packed, LOOK));
  }

  /** UTF-16, where a mark or every other byte shows it; else null. */
  private static @Nullable Charset utf16(byte[] first) {
    if (begins(first, 0xFF, 0xFE) || (first.length >= 2 && first[0] != 0 && first[1] == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(first, 0xFE, 0xFF) || (first.length >= 2 && first[0] == 0 && first[1] != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  /** Three of four bytes are 0, but for a mark. */
  private static boolean isUtf32(byte[] first) {
    return begins(first, 0xFF, 0xFE, 0, 0)
        || begins(first, 0, 0, 0xFE, 0xFF)
        || (first.length >= 4 && begins(first, 0, 0, 0) && first[3] != 0)
        || (first.length >= 4 && first[0] != 0 && first[1] == 0 && first[2] == 0 && first[3] == 0);
  }

  private static boolean begins(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
