package io.github.tikcalc.batch.xlsx;

import io.github.tikcalc.xlsx.SheetCsv;
import io.github.tikcalc.xlsx.XlsxFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens rosters that are workbooks. */
public final class XlsxRoster {
  private static final long LARGEST = 1L << 30;

  private XlsxRoster() {}

  /**
   * The rows of a sheet as CSV, a line a row.
   *
   * @param workbook put into a temporary file, as its parts stand in any order
   * @param sheet the name of a sheet; null: the first that is shown
   * @throws IOException if it can't be read
   */
  public static InputStream csv(InputStream workbook, @Nullable String sheet) throws IOException {
    Path copy = Files.createTempFile("tikcalc", ".xlsx");
    try {
      copy(workbook, copy);
      XlsxFile file = XlsxFile.open(copy);
      return new FilterInputStream(new SheetCsv(file.rows(file.sheet(sheet)))) {
        @Override
        public void close() throws IOException {
          super.close();
          file.close();
          Files.deleteIfExists(copy);
        }
      };
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
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
