package io.github.tikcalc.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Cases;
import io.github.tikcalc.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class XlsxFileTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> reads() throws IOException {
    return Cases.compare("xlsx/sheets", this::outcome);
  }

  private JsonNode outcome(ObjectNode one) {
    SomeWorkbook workbook = new SomeWorkbook();
    workbook.rows = one.path("rows").asString("");
    workbook.merged = one.path("merged").valueStream().map(JsonNode::asString).toList();
    workbook.strings = one.path("strings").asString("");
    workbook.workbook = one.path("workbook").asString(workbook.workbook);
    workbook.formats = one.path("formats").valueStream().map(JsonNode::asString).toList();
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    try {
      Path file = workbook.write(Files.createTempFile(folder, "some", ".xlsx"));
      return outcome.put("csv", SomeWorkbook.csv(file, one.path("sheet").asString("")));
    } catch (XlsxException e) {
      return outcome.put("refuses", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void tellsWhatIsNoWorkbook() throws IOException {
    refuses("is no workbook of Excel, or damaged (save it as .xlsx anew)", "PK\3\4 not a zip");
    refuses("is no workbook of Excel, or damaged (save it as .xlsx anew)", "followers\n1000\n");
    refuses(
        "is a zip archive, but no workbook of Excel (unpack it, or save as .xlsx)",
        zip("roster.csv", "followers\n1000\n".getBytes()));
    refuses(
        "is a zip archive, but no workbook of Excel (unpack it, or save as .xlsx)",
        zip("inner.xlsx", zip("xl/workbook.xml", "<workbook/>".getBytes())));
    refuses("is a binary workbook (.xlsb); save it as .xlsx", zip("xl/workbook.bin", new byte[9]));
    refuses("is a workbook without sheets", zip("xl/workbook.xml", "<workbook/>".getBytes()));
    refuses(
        "xl/workbook.xml is damaged at line 1 (save the workbook anew)",
        zip("xl/workbook.xml", new byte[1 << 20]));
    refuses(
        "xl/workbook.xml is damaged at line 1 (save the workbook anew)",
        zip(
            "xl/workbook.xml",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes()));
  }

  private void refuses(String message, String content) throws IOException {
    refuses(message, content.getBytes());
  }

  private void refuses(String message, byte[] content) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "no", ".xlsx"), content);
    assertEquals(
        message, assertThrows(XlsxException.class, () -> XlsxFile.open(file)).getMessage());
  }

  private byte[] zip(String name, byte[] content) throws IOException {
    Path file = Files.createTempFile(folder, "zip", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return Files.readAllBytes(file);
  }

  @Test
  void knowsFilesByTheirBeginning() {
    assertTrue(XlsxFile.isZip(new byte[] {'P', 'K', 3, 4, 20}));
    assertFalse(XlsxFile.isZip("PK,followers".getBytes()));
    assertFalse(XlsxFile.isZip(new byte[] {'P'}));
    assertTrue(XlsxFile.isOldOrLocked(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}));
    assertFalse(XlsxFile.isOldOrLocked(new byte[] {'P', 'K', 3, 4}));
  }

  @Test
  void refusesAMillionTexts() throws IOException {
    SomeWorkbook workbook = new SomeWorkbook();
    workbook.rows = "<row><c t=\"s\"><v>999999</v></c></row>";
    workbook.strings = "<si><t>a</t></si>".repeat(1_000_000);
    Path file = workbook.write(folder.resolve("texts.xlsx"));
    var refusal = assertThrows(XlsxException.class, () -> SomeWorkbook.csv(file, ""));
    assertEquals(
        "the workbook holds more than 900000 texts (save the sheet as CSV)", refusal.getMessage());
  }

  @Test
  void refusesATextThatNeverEnds() throws IOException {
    for (String rows :
        List.of(
            "<row><c t=\"str\"><v>" + "0".repeat(50 << 20) + "</v></c></row>",
            "<row><c r=\"" + "A".repeat(50 << 20) + "\"/></row>",
            "<row>" + " ".repeat(50 << 20) + "</row>")) {
      SomeWorkbook workbook = new SomeWorkbook();
      workbook.rows = rows;
      Path file = workbook.write(folder.resolve("text.xlsx"));
      var refusal = assertThrows(XlsxException.class, () -> SomeWorkbook.csv(file, ""));
      assertEquals(
          "sheet \"Creators\" holds a text of more than 1 MiB, which no spreadsheet writes",
          refusal.getMessage());
    }
  }

  @Test
  void refusesAPartThatUnpacksToTooMuch() {
    InputStream part =
        new PartStream(
            new ByteArrayInputStream("<a/>".repeat(600_000).getBytes()), "sheet", 2L << 20);
    var refusal = assertThrows(XlsxException.class, part::readAllBytes);
    assertEquals("sheet unpacks to more than 2 MiB, which no roster needs", refusal.getMessage());
  }

  /** Whatever is done to a workbook, it is read or refused in our words. */
  @Test
  void readsOrRefusesWhateverStandsInTheFile() throws IOException {
    Seed seed = Seed.ofThisRun();
    SomeWorkbook workbook = new SomeWorkbook();
    workbook.formats = List.of("9", "14", "0.0%");
    workbook.strings = "<si><t>a</t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si>";
    workbook.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"C1\" s=\"1\"><v>0.5</v></c></row>"
            + "<row r=\"4\"><c r=\"B4\" s=\"2\"><v>45000</v></c><c t=\"e\"><v>#N/A</v></c></row>";
    for (int round = 0; round < 300; round++) {
      RandomGenerator random = seed.round(round);
      SomeWorkbook spoilt = new SomeWorkbook();
      spoilt.formats = workbook.formats;
      spoilt.strings = spoil(workbook.strings, random);
      spoilt.rows = spoil(workbook.rows, random);
      spoilt.workbook = spoil(workbook.workbook, random);
      Path file = spoilt.write(folder.resolve("spoilt.xlsx"));
      byte[] bytes = Files.readAllBytes(file);
      if (random.nextInt(3) == 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      }
      try {
        SomeWorkbook.csv(file, "");
      } catch (IOException e) {
        assertFalse(e.getMessage().isBlank(), () -> seed.of(0));
      }
    }
  }

  private static String spoil(String xml, RandomGenerator random) {
    StringBuilder spoilt = new StringBuilder(xml);
    for (int times = random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(xml.length() - 1);
      switch (random.nextInt(3)) {
        case 0 -> spoilt.deleteCharAt(at);
        case 1 -> spoilt.setCharAt(at, "<>&\"=/ 19AsZ\0\u20ac".charAt(random.nextInt(14)));
        default -> spoilt.insert(at, xml, at, Math.min(xml.length(), at + random.nextInt(30)));
      }
    }
    return spoilt.toString();
  }
}
