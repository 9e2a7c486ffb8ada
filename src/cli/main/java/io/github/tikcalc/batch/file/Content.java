package io.github.tikcalc.batch.file;

/** What a roster turns out to be, once it is unpacked. */
public enum Content {
  /** Rows of cells apart by a delimiter; also everything that is nothing else. */
  CSV,
  /** A JSON object a line. */
  JSON_LINES,
  /** One JSON array of objects. */
  JSON_ARRAY,
  /** A workbook of a spreadsheet. */
  XLSX
}
