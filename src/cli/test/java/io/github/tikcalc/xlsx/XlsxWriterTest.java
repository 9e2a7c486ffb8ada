package io.github.tikcalc.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.tikcalc.Seed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWriterTest {
  private static final int[] ODD =
      "a_x0041_\r\n\t\u0001&<>\"'=+-@ \u00e9\u4e07\ud83d\ude00,;".codePoints().toArray();

  @TempDir private Path folder;

  @Test
  void writesWhatIsReadBack() throws IOException {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < 50; round++) {
      RandomGenerator random = seed.round(round);
      List<List<String>> rows = new ArrayList<>();
      XlsxCells cells = new XlsxCells();
      for (int r = random.nextInt(1, 20); r > 0; r--) {
        cells.row();
        List<String> row = new ArrayList<>();
        for (int c = random.nextInt(1, 8); c > 0; c--) {
          row.add(cell(cells, random));
        }
        row.add("end");
        cells.text("end", CellStyle.HEADER);
        rows.add(row);
      }
      Path file = Files.write(folder.resolve("out.xlsx"), workbook(cells));
      try (XlsxFile workbook = XlsxFile.open(file)) {
        assertEquals(List.of("First", "Second & last"), names(workbook));
        try (SheetRows read = workbook.rows(workbook.sheet("second & LAST"))) {
          for (int i = 0; i < rows.size(); i++) {
            read.next();
            assertEquals(i + 1, read.number());
            assertEquals(rows.get(i), read.cells(), () -> seed.of(0));
          }
          assertEquals(false, read.next());
        }
      }
    }
  }

  private static List<String> names(XlsxFile workbook) {
    return workbook.sheets().stream().map(XlsxFile.Sheet::name).toList();
  }

  private static String cell(XlsxCells cells, RandomGenerator random) {
    switch (random.nextInt(4)) {
      case 0 -> {
        cells.empty();
        return "";
      }
      case 1 -> {
        int number = random.nextInt();
        cells.number(number, CellStyle.COUNT);
        return Integer.toString(number);
      }
      case 2 -> {
        int percent = random.nextInt(1, 100);
        cells.number(percent / 100.0, CellStyle.PERCENT);
        return percent + "%";
      }
      default -> {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
          text.appendCodePoint(ODD[random.nextInt(ODD.length)]);
        }
        cells.text(text, CellStyle.PLAIN);
        return text.toString();
      }
    }
  }

  private static byte[] workbook(XlsxCells cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter writer = new XlsxWriter(out, List.of("First", "Second & last"))) {
      writer.sheet(List.of(20, 8), 1);
      writer.rows(new XlsxCells().row().text("Creator", CellStyle.HEADER));
      writer.sheet(List.of(), 0);
      writer.rows(cells);
      writer.finish();
    }
    return out.toByteArray();
  }

  @Test
  void writesTheSameBytesWheneverAndWhereverItRuns() throws IOException {
    byte[] here = workbook(new XlsxCells().row().number(12500, CellStyle.COUNT));
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertArrayEquals(here, workbook(new XlsxCells().row().number(12500, CellStyle.COUNT)));
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void refusesWhatASheetCannotHold() throws IOException {
    assertThrows(
        IllegalArgumentException.class,
        () -> new XlsxCells().row().text("a".repeat(32_768), CellStyle.PLAIN));
    for (List<String> names :
        List.of(
            List.<String>of(),
            List.of(""),
            List.of("a/b"),
            List.of("'a"),
            List.of("One", "one"),
            List.of("a".repeat(32)))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new XlsxWriter(new ByteArrayOutputStream(), names),
          names::toString);
    }
    try (XlsxWriter writer = new XlsxWriter(new ByteArrayOutputStream(), List.of("a"))) {
      writer.sheet(List.of(), 1);
      writer.rows("", 1 << 20);
      var refusal = assertThrows(XlsxException.class, () -> writer.rows("", 1));
      assertEquals(
          "a sheet of a workbook holds 1048576 rows, and these are more (write CSV)",
          refusal.getMessage());
    }
    try (XlsxWriter writer = new XlsxWriter(new ByteArrayOutputStream(), List.of("a", "b"))) {
      writer.sheet(Collections.nCopies(1 << 14, 1), 1);
      var refusal =
          assertThrows(
              XlsxException.class, () -> writer.sheet(Collections.nCopies((1 << 14) + 1, 1), 1));
      assertEquals(
          "a sheet of a workbook holds 16384 columns, and these are 16385 (write CSV)",
          refusal.getMessage());
    }
  }
}
