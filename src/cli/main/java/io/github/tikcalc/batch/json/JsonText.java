package io.github.tikcalc.batch.json;

import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import tools.jackson.core.io.JsonStringEncoder;

/** Texts as JSON writes them. */
final class JsonText {
  private JsonText() {}

  /** Writes a cell of a roster; JSON comes as it is written there. */
  static void passed(Bytes out, Row row, int cell) {
    int from = row.from(cell);
    int length = row.to(cell) - from;
    switch (row.kind(cell)) {
      case TEXT, DOUBLED -> out.write(quoted(row.text(cell)));
      case ESCAPED -> {
        out.write('"');
        out.write(row.bytes(), from, length);
        out.write('"');
      }
      case NUMBER, TRUTH, NOTHING -> out.write(row.bytes(), from, length);
      case NESTED -> inOneLine(out, row.bytes(), from, from + length);
    }
  }

  /** JSON without its line breaks and what indents the lines; no string has a break in it. */
  private static void inOneLine(Bytes out, byte[] bytes, int from, int to) {
    int begin = from;
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\n' || bytes[at] == '\r') {
        out.write(bytes, begin, at - begin);
        while (at + 1 < to && bytes[at + 1] <= ' ' && bytes[at + 1] >= 0) {
          at++;
        }
        begin = at + 1;
      }
    }
    out.write(bytes, begin, to - begin);
  }

  /** A text in quotes, in UTF-8. */
  static byte[] quoted(String text) {
    byte[] inner = JsonStringEncoder.getInstance().quoteAsUTF8(text);
    Bytes bytes = new Bytes(inner.length + 2);
    bytes.write('"');
    bytes.write(inner);
    bytes.write('"');
    return bytes.toArray();
  }
}
