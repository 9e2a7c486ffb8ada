package io.github.tikcalc.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts are read in whatever encoding they are, and nobody else says a word about it. */
final class PartTextTest {
  private static final String XML = "<r><c>é日本😀</c></r>";

  private static String read(byte[] bytes) throws IOException {
    try (PartReader part = new PartReader(new ByteArrayInputStream(bytes), "the part")) {
      while (!"c".equals(part.start())) {}
      StringBuilder text = new StringBuilder();
      part.text(text);
      return text.toString();
    }
  }

  @Test
  void tellsTheEncodingByMarkByFirstBytesAndByDeclaration() throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String declared = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + XML;
      for (String text : List.of(XML, "\ufeff" + XML, declared, "\ufeff" + declared)) {
        assertEquals("é日本😀", read(text.getBytes(charset)), charset + " " + text);
      }
    }
    String old = "<?xml version='1.0' encoding='ISO-8859-1'?><r><c>é</c></r>";
    assertEquals("é", read(old.getBytes(StandardCharsets.ISO_8859_1)));
    // Nothing that has such a declaration is UTF-16, and nobody knows the other.
    for (String wrong : List.of("UTF-16", "utf-99")) {
      String text = "<?xml version='1.0' encoding='" + wrong + "'?><r><c>é</c></r>";
      assertEquals("é", read(text.getBytes(StandardCharsets.UTF_8)), wrong);
    }
  }

  @Test
  void bytesThatAreNoTextAreToldOnce() {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      for (String bytes : List.of("\u00ff", "\u00f8<r>", "<r><c>\u00e9</c></r>", "", "<", "<r>")) {
        assertThrows(
            XlsxException.class, () -> read(bytes.getBytes(StandardCharsets.ISO_8859_1)), bytes);
      }
    } finally {
      System.setErr(before);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }
}
