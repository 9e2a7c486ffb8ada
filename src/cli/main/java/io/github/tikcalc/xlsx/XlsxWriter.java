package io.github.tikcalc.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook as it is made, sheet after sheet. The same cells give the same bytes: no clock
 * is in it. Not thread-safe.
 */
public final class XlsxWriter implements Closeable {
  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_COLUMNS = 1 << 14;
  private static final int LONGEST_NAME = 31;
  private static final int WIDEST = 255;

  /** The first day that a zip archive can name; at its midnight the JDK adds a time with a zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

  private final ZipOutputStream zip;
  private final List<String> names;
  private int sheet;
  private int rows;

  /**
   * Begins a workbook.
   *
   * @param out where it goes; closed with this
   * @param names the names of its sheets, in their order; each has 1 to 31 characters, none of
   *     {@code []:*?/\}, and is the only one of its name in any case
   */
  public XlsxWriter(OutputStream out, List<String> names) throws IOException {
    this.names = List.copyOf(names);
    check(this.names);
    zip = new ZipOutputStream(out);
    for (Map.Entry<String, String> part : WorkbookParts.of(this.names).entrySet()) {
      entry(part.getKey());
      write(part.getValue());
      zip.closeEntry();
    }
  }

  private static void check(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      boolean legal = name.chars().noneMatch(c -> "[]:*?/\\".indexOf(c) >= 0 || c < ' ');
      if (!legal
          || name.isBlank()
          || name.length() > LONGEST_NAME
          || name.startsWith("'")
          || name.endsWith("'")
          || !seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("no name for a sheet: " + name);
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a workbook without sheets");
    }
  }

  /**
   * Begins the next sheet.
   *
   * @param widths of its columns, in characters
   * @param frozen how many rows stay in sight at its top
   * @throws XlsxException if the columns are more than a sheet can hold
   */
  public void sheet(List<Integer> widths, int frozen) throws IOException {
    if (widths.size() > MOST_COLUMNS) {
      throw new XlsxException(
          "a sheet of a workbook holds "
              + MOST_COLUMNS
              + " columns, and these are "
              + widths.size()
              + " (write CSV)");
    }
    endSheet();
    entry("xl/worksheets/sheet" + ++sheet + ".xml");
    rows = 0;
    StringBuilder xml = new StringBuilder(WorkbookParts.BEGIN);
    xml.append("<worksheet xmlns=\"" + WorkbookParts.MAIN + "\">");
    xml.append("<sheetViews><sheetView workbookViewId=\"0\"");
    xml.append(sheet == 1 ? " tabSelected=\"1\">" : ">");
    if (frozen > 0) {
      xml.append("<pane ySplit=\"" + frozen + "\" topLeftCell=\"A" + (frozen + 1));
      xml.append("\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    }
    xml.append("</sheetView></sheetViews>");
    if (!widths.isEmpty()) {
      xml.append("<cols>");
      for (int i = 0; i < widths.size(); i++) {
        int width = Math.max(1, Math.min(WIDEST, widths.get(i)));
        xml.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1));
        xml.append("\" width=\"" + width + "\" customWidth=\"1\"/>");
      }
      xml.append("</cols>");
    }
    write(xml.append("<sheetData>").toString());
  }

  /**
   * Adds rows to the sheet.
   *
   * @throws XlsxException if they are more than a sheet can hold
   */
  public void rows(XlsxCells cells) throws IOException {
    rows(cells.toString(), cells.rows());
  }

  /**
   * Adds rows to the sheet, as {@link XlsxCells} made them.
   *
   * @param count how many they are
   * @throws XlsxException if they are more than a sheet can hold
   */
  public void rows(String xml, int count) throws IOException {
    rows += count;
    if (rows > MOST_ROWS) {
      throw new XlsxException(
          "a sheet of a workbook holds " + MOST_ROWS + " rows, and these are more (write CSV)");
    }
    write(xml);
  }

  private void endSheet() throws IOException {
    if (sheet > 0) {
      write("</sheetData></worksheet>");
      zip.closeEntry();
    }
  }

  private void entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private void write(String xml) throws IOException {
    zip.write(xml.getBytes(UTF_8));
  }

  /**
   * Ends the workbook; sheets that were not begun are empty.
   *
   * @throws IOException if it cannot be written
   */
  public void finish() throws IOException {
    while (sheet < names.size()) {
      sheet(List.of(), 0);
    }
    endSheet();
    zip.finish();
  }

  /** Closes what it writes to; without {@link #finish} that holds no workbook. */
  @Override
  public void close() throws IOException {
    zip.close();
  }
}
