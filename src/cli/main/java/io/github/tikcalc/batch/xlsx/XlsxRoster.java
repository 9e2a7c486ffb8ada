package io.github.tikcalc.batch.xlsx;

import io.github.tikcalc.batch.total.Summary;
import io.github.tikcalc.text.Printable;
import io.github.tikcalc.xlsx.SheetCsv;
import io.github.tikcalc.xlsx.SheetRows;
import io.github.tikcalc.xlsx.XlsxFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens rosters that are workbooks. */
public final class XlsxRoster {
  private static final long LARGEST = 1L << 30;

  private static final int MOST_NAMED = 5;

  private XlsxRoster() {}

  /**
   * A sheet of a workbook.
   *
   * @param csv its rows, a line a row
   * @param notes what is to be told of how it is read
   */
  public record OpenedSheet(InputStream csv, List<String> notes) {
    public OpenedSheet {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Opens a sheet.
   *
   * @param workbook put into a temporary file, as its parts stand in any order
   * @param sheet the name of a sheet; null: the first that is shown
   * @throws IOException if it can't be read
   */
  public static OpenedSheet open(InputStream workbook, @Nullable String sheet) throws IOException {
    Path copy = Files.createTempFile("tikcalc", ".xlsx");
    try {
      copy(workbook, copy);
      XlsxFile file = XlsxFile.open(copy);
      XlsxFile.Sheet chosen = file.sheet(sheet);
      SheetRows rows = file.rows(chosen);
      List<String> notes = notes(file, chosen, sheet == null, rows);
      InputStream csv =
          new FilterInputStream(new SheetCsv(rows)) {
            @Override
            public void close() throws IOException {
              super.close();
              file.close();
              Files.deleteIfExists(copy);
            }
          };
      return new OpenedSheet(csv, notes);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static List<String> notes(
      XlsxFile file, XlsxFile.Sheet read, boolean unasked, SheetRows rows) {
    List<String> notes = new ArrayList<>();
    List<String> others =
        file.sheets().stream()
            .filter(sheet -> !sheet.equals(read))
            .map(sheet -> Printable.quoted(sheet.name()) + (sheet.hidden() ? " (hidden)" : ""))
            .toList();
    if (unasked && !others.isEmpty()) {
      notes.add(
          "sheet "
              + Printable.quoted(read.name())
              + " is read, not "
              + listed(others)
              + " (--sheet reads another)");
    }
    List<String> merged = rows.merged();
    if (!merged.isEmpty()) {
      notes.add("merged cells: each row of " + listed(merged) + " has the value shown for all");
    }
    String hidden =
        Stream.of(counted(rows.hiddenRows(), "row"), counted(rows.hiddenColumns(), "column"))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" and "));
    if (!hidden.isEmpty()) {
      notes.add(
          hidden
              + (rows.hiddenRows() + rows.hiddenColumns() == 1 ? " is" : " are")
              + " read, too (--where leaves rows out, --ignore a column)");
    }
    return notes;
  }

  private static String counted(int count, String what) {
    return count == 0 ? "" : Summary.count(count) + " hidden " + what + (count == 1 ? "" : "s");
  }

  private static String listed(List<String> names) {
    int more = names.size() - MOST_NAMED;
    return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static void copy(InputStream from, Path to) throws IOException {
    to.toFile().deleteOnExit();
    byte[] bytes = new byte[64 * 1024];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
        size += read;
        if (size > LARGEST) {
          throw new IOException("the workbook is larger than 1 GiB (export its sheet as CSV)");
        }
        out.write(bytes, 0, read);
      }
    }
  }
}
