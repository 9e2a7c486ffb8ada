package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too little memory is no bug: it is told, and how to have more. */
final class MemoryIT {
  private static final int TEXTS = 200_000;
  private static final Map<String, String> LITTLE = Map.of("TIKCALC_JAVA_OPTS", "-Xmx16m");

  @TempDir private Path folder;

  /** A workbook whose texts alone are more than a little memory holds. */
  private void writeAWorkbook() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("huge.xlsx")))) {
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
              + "</workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
              + "<Relationship Id=\"rId2\" Target=\"sharedStrings.xml\"/></Relationships>");
      StringBuilder texts = new StringBuilder("<sst>");
      for (int i = 0; i < TEXTS; i++) {
        texts.append("<si><t>").append("x".repeat(100)).append(i).append("</t></si>");
      }
      part(zip, "xl/sharedStrings.xml", texts.append("</sst>").toString());
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>followers</t></is></c>"
              + "<c t=\"inlineStr\"><is><t>note</t></is></c></row>"
              + "<row><c><v>1000</v></c><c t=\"s\"><v>"
              + (TEXTS - 1)
              + "</v></c></row></sheetData></worksheet>");
    }
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void isToldAndCanBeMended() throws IOException {
    writeAWorkbook();
    String batch = "tikcalc batch huge.xlsx --output out.csv";
    Shell.Result told = Shell.run(folder, batch, LITTLE);
    assertEquals(
        new Shell.Result(
            71,
            "tikcalc: not enough memory (give it more: TIKCALC_JAVA_OPTS=-Xmx1g " + batch + ")\n"),
        told);
    assertFalse(Files.exists(folder.resolve("out.csv")));
    assertEquals("huge.xlsx\n", Shell.run(folder, "ls -A").out());
    Shell.Result more = Shell.run(folder, "TIKCALC_JAVA_OPTS=-Xmx1g " + batch);
    assertEquals(0, more.code(), more.out());
    assertEquals(2, Files.readAllLines(folder.resolve("out.csv")).size());
  }

  @Test
  void soAreTooFewThreads() throws IOException {
    Files.writeString(folder.resolve("r.csv"), "followers\n1000\n");
    // Only an ordinary user is held to such a limit; memory for the threads' stacks holds all.
    Shell.Result told =
        Shell.run(
            folder,
            "tikcalc batch r.csv --threads 64",
            Map.of("TIKCALC_JAVA_OPTS", "-XX:ThreadStackSize=1048576 -Xmx32m", "LIMIT", ""));
    assertTrue(told.code() == 0 || told.code() == 71, told.toString());
  }
}
