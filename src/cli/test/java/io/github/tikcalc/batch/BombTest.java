package io.github.tikcalc.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RosterReadException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Small files that would fill a memory or a disk if they were believed. */
class BombTest {
  private static final int MEMBER = 100 << 20;
  private static final int MEMBERS = 100;

  private static RosterRun run(InputStream in) throws IOException, RosterException {
    RosterOptions options = RosterRun.options(null, RosterFormat.CSV, 2);
    return RosterRun.of(RosterRun.SMALL, options, in);
  }

  private static byte[] zipped(byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        gzip.write(bytes);
      }
    }
    return packed.toByteArray();
  }

  /** Ten gigabytes of zeros in ten megabytes. */
  @Test
  void zerosAreNoHeader() throws Exception {
    byte[] member = zipped(new byte[1 << 20], MEMBER >> 20);
    assertTrue(member.length < 200_000, member.length + " bytes");
    InputStream all =
        new SequenceInputStream(
            Collections.enumeration(
                Collections.nCopies(MEMBERS, 0).stream()
                    .map(i -> (InputStream) new ByteArrayInputStream(member))
                    .toList()));
    RosterException refused = assertThrows(RosterException.class, () -> run(all));
    assertEquals(
        "the first line is no header (it must name the columns; close every quote)",
        refused.getMessage());
  }

  @Test
  void zerosBehindAHeaderAreOneRow() throws Exception {
    byte[] head = zipped("handle,followers\n@a,5000\n".getBytes(StandardCharsets.UTF_8), 1);
    byte[] member = zipped(new byte[1 << 20], MEMBER >> 20);
    RosterRun run =
        run(
            new SequenceInputStream(
                new ByteArrayInputStream(head), new ByteArrayInputStream(member)));
    assertEquals(1, run.result().estimated());
    assertEquals(1, run.result().rejected());
    assertEquals("the row is longer than 1 MiB", run.rejects().get(0).reason());
    assertTrue(run.rejects().get(0).row().length() <= 1_000);
  }

  @Test
  void moreColumnsThanAnyRosterHasAreRefused() throws Exception {
    StringBuilder names = new StringBuilder("followers");
    for (int i = 1; i <= 10_000; i++) {
      names.append(",c").append(i);
    }
    byte[] wide = (names + "\n5000\n").getBytes(StandardCharsets.UTF_8);
    RosterException refused =
        assertThrows(RosterException.class, () -> run(new ByteArrayInputStream(wide)));
    assertEquals(
        "more than 10,000 columns (a roster has no more; save it with those that are needed)",
        refused.getMessage());
  }

  /** As spreadsheets save a table of which some cell far to the right was once touched. */
  @Test
  void columnsWithoutANameAreNotCounted() throws Exception {
    String blank = ",".repeat(16_383);
    byte[] wide = ("followers" + blank + "\n5000" + blank + "\n").getBytes(StandardCharsets.UTF_8);
    assertEquals(1, run(new ByteArrayInputStream(wide)).result().estimated());
  }

  @Test
  void packedOverAndOverIsRefused() throws Exception {
    byte[] packed = zipped("followers\n5000\n".getBytes(StandardCharsets.UTF_8), 1);
    byte[] twice = zipped(packed, 1);
    assertEquals(1, run(new ByteArrayInputStream(twice)).result().estimated());
    byte[] thrice = zipped(twice, 1);
    RosterException refused =
        assertThrows(RosterException.class, () -> run(new ByteArrayInputStream(thrice)));
    assertEquals(
        "the roster is packed more than 2 times over (unpack it first)", refused.getMessage());
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void zipsInZipsAreNotOpened() throws Exception {
    byte[] bytes = zip("roster.csv", "followers\n5000\n");
    for (int i = 0; i < 5; i++) {
      bytes = zip("roster.xlsx", new String(bytes, StandardCharsets.ISO_8859_1));
    }
    byte[] nested = bytes;
    RosterReadException refused =
        assertThrows(RosterReadException.class, () -> run(new ByteArrayInputStream(nested)));
    assertEquals(
        "is a zip archive, but no workbook of Excel (unpack it, or save as .xlsx)",
        refused.getMessage());
  }

  /** A million strings, of which a sheet uses a few. */
  @Test
  void aMillionSharedStringsAreTooMany() throws Exception {
    StringBuilder strings = new StringBuilder("<sst><si><t>followers</t></si>");
    for (int i = 0; i < 1_000_000; i++) {
      strings.append("<si><t>").append(i).append(" and some more of it</t></si>");
    }
    byte[] workbook =
        zip(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"a\"/></sheets>"
                + "</workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"b\" Target=\"sharedStrings.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row>"
                + "<row><c><v>5000</v></c></row><row><c t=\"s\"><v>1000000</v></c></row>"
                + "</sheetData></worksheet>",
            "xl/sharedStrings.xml",
            strings.append("</sst>").toString());
    RosterReadException refused =
        assertThrows(RosterReadException.class, () -> run(new ByteArrayInputStream(workbook)));
    assertEquals(
        "the workbook holds more than 900000 texts (save the sheet as CSV)", refused.getMessage());
  }
}
