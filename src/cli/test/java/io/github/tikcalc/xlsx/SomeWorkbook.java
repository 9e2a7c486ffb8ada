package io.github.tikcalc.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together of raw parts, as other programs, or nobody, would write them. */
public final class SomeWorkbook {
  private static final String NAMESPACE =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  public String rows = "";

  /** The cells that are merged, as in {@code A2:A3}. */
  public List<String> merged = List.of();

  public String strings = "";
  public List<String> formats = List.of();
  public String workbook =
      "<sheets><sheet name=\"Creators\" sheetId=\"1\" r:id=\"rId1\"/></sheets>";

  public Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "xl/workbook.xml", "<workbook " + NAMESPACE + ">" + workbook + "</workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships>"
              + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
              + "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/>"
              + "<Relationship Id=\"rId3\" Target=\"styles.xml\"/>"
              + "<Relationship Id=\"rId4\" Target=\"sharedStrings.xml\"/>"
              + "</Relationships>");
      part(zip, "xl/styles.xml", styles());
      part(zip, "xl/sharedStrings.xml", "<sst " + NAMESPACE + ">" + strings + "</sst>");
      part(zip, "xl/worksheets/sheet1.xml", sheet(rows, merged));
      part(zip, "xl/worksheets/sheet2.xml", sheet("<row><c><v>2</v></c></row>", List.of()));
    }
    return file;
  }

  private static String sheet(String rows, List<String> merged) {
    StringBuilder merges = new StringBuilder();
    merged.forEach(cells -> merges.append("<mergeCell ref=\"" + cells + "\"/>"));
    return "<worksheet "
        + NAMESPACE
        + "><sheetData>"
        + rows
        + "</sheetData><mergeCells>"
        + merges
        + "</mergeCells></worksheet>";
  }

  /** A style for each format: a number is one that is built in, a text one of its own. */
  private String styles() {
    StringBuilder own = new StringBuilder();
    StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < formats.size(); i++) {
      String format = formats.get(i);
      boolean builtIn = format.matches("[0-9]+");
      int id = builtIn ? Integer.parseInt(format) : 164 + i;
      if (!builtIn) {
        StringBuilder code = new StringBuilder();
        EscapedText.write(format, code);
        own.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code + "\"/>");
      }
      cells.append("<xf numFmtId=\"" + id + "\"/>");
    }
    return "<styleSheet "
        + NAMESPACE
        + "><numFmts>"
        + own
        + "</numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>"
        + cells
        + "</cellXfs></styleSheet>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(UTF_8));
    zip.closeEntry();
  }

  /** What a sheet of a workbook reads as. */
  static String csv(Path file, String sheet) throws IOException {
    try (XlsxFile workbook = XlsxFile.open(file);
        SheetCsv csv =
            new SheetCsv(workbook.rows(workbook.sheet(sheet.isEmpty() ? null : sheet)))) {
      return new String(csv.readAllBytes(), UTF_8);
    }
  }
}
