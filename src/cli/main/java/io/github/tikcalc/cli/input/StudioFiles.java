package io.github.tikcalc.cli.input;

import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.studio.StudioExports;
import io.github.tikcalc.xlsx.SheetCsv;
import io.github.tikcalc.xlsx.XlsxException;
import io.github.tikcalc.xlsx.XlsxFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads exports of TikTok Studio from files. */
public final class StudioFiles {
  private static final int LARGEST = 16 << 20;

  /** The two bytes that UTF-16 begins with, in either order. */
  private static final int BYTE_ORDER = 0xfe + 0xff;

  private StudioFiles() {}

  /**
   * Reads files.
   *
   * @throws IOException if one cannot be read, or is no export
   */
  public static StudioExports read(List<String> files, Environment environment) throws IOException {
    StudioExports exports = new StudioExports();
    for (String file : files) {
      exports.add(file, text(file, environment));
    }
    return exports;
  }

  private static String text(String file, Environment environment) throws IOException {
    byte[] bytes;
    try (InputStream in = environment.open(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // A folder is one that opens like a file.
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    if (bytes.length > LARGEST) {
      throw new IOException(file + ": is larger than 16 MiB, which no export is");
    }
    if (XlsxFile.isZip(bytes)) {
      return sheet(file, bytes);
    }
    if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == BYTE_ORDER) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException(
          file + ": is not UTF-8 (export it from TikTok Studio again, as CSV or a workbook)", e);
    }
  }

  /** The first sheet of a workbook, as which TikTok Studio exports, too. */
  private static String sheet(String file, byte[] bytes) throws IOException {
    Path copy = Files.createTempFile("tikcalc", ".xlsx");
    try {
      Files.write(copy, bytes);
      try (XlsxFile workbook = XlsxFile.open(copy);
          SheetCsv csv = new SheetCsv(workbook.rows(workbook.sheet(null)))) {
        byte[] text = csv.readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
          throw new IOException(file + ": is larger than 16 MiB, which no export is");
        }
        return new String(text, StandardCharsets.UTF_8);
      }
    } catch (XlsxException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
