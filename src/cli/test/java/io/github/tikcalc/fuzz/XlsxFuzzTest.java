package io.github.tikcalc.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tikcalc.batch.RosterFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;

/**
 * A workbook is estimated row by row, or refused in words. An input is its parts one after another,
 * each after a line that names it, {@code == xl/styles.xml}; or a whole workbook, packed.
 */
final class XlsxFuzzTest {
  private static final Pattern PART = Pattern.compile("(?m)^== ([a-zA-Z/_]+[0-9]?\\.[a-z.]+)\n");

  /** What every input has that doesn't bring its own. */
  private static final Map<String, String> FRAME =
      Map.of(
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
              + "</workbook>",
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
              + "<Relationship Id=\"rId2\" Target=\"sharedStrings.xml\"/>"
              + "<Relationship Id=\"rId3\" Target=\"styles.xml\"/></Relationships>");

  @BeforeAll
  static void prepare() throws IOException {
    FuzzedRoster.prepare();
  }

  @FuzzTest
  void isReadOrRefused(byte[] input) throws IOException {
    boolean packed = input.length > 1 && input[0] == 'P' && input[1] == 'K';
    FuzzedRoster.check(RosterFormat.XLSX, packed ? input : packed(input));
  }

  private static byte[] packed(byte[] input) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>(FRAME);
    String text = new String(input, StandardCharsets.ISO_8859_1);
    Matcher name = PART.matcher(text);
    boolean found = name.find();
    while (found) {
      String part = name.group(1);
      int start = name.end();
      found = name.find();
      parts.put(part, text.substring(start, found ? name.start() : text.length()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
