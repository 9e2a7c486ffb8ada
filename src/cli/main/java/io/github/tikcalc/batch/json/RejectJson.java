package io.github.tikcalc.batch.json;

import io.github.tikcalc.batch.row.Bytes;

/** A rejected row as a line of JSON, in the place where its estimate would stand. */
public final class RejectJson {
  /** What the document calls itself. */
  public static final String SCHEMA = "tikcalc/reject/v1";

  private RejectJson() {}

  /**
   * The line, with its line break.
   *
   * @param line where in the roster the row begins, from 1
   * @param column that is wrong; empty where the whole row is, which is null
   */
  public static byte[] line(long line, String column, String reason, String row) {
    Bytes out = new Bytes(256);
    out.write("{\"schema\":\"" + SCHEMA + "\",\"line\":" + line + ",\"column\":");
    if (column.isEmpty()) {
      out.write("null");
    } else {
      out.write(JsonText.quoted(column));
    }
    out.write(",\"reason\":");
    out.write(JsonText.quoted(reason));
    out.write(",\"row\":");
    out.write(JsonText.quoted(row));
    out.write("}\n");
    return out.toArray();
  }
}
