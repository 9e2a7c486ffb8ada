package io.github.tikcalc.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a title or a name holds, Markdown shows it as it is. */
class MarkdownWriterTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "http://x.example, http\\://x.example",
        "HTTPS://x.example, HTTPS\\://x.example",
        "mailto:a@b.example, mailto\\:a\\@b.example",
        "www.x.example, www\\.x.example",
        "a@b.example, a\\@b.example",
        "@anna, \\@anna",
        "&lt;b&gt; &#60; R&B, \\&lt;b\\&gt; &\\#60; R&B",
        "~~gone~~, \\~\\~gone\\~\\~",
        "<img src=x>, \\<img src=x\\>",
        "a|b, a\\|b",
        "`touch x`, \\`touch x\\`",
        "**a** _b_ [c](d), \\*\\*a\\*\\* \\_b\\_ \\[c\\](d)",
        "3: 4 a.m., 3: 4 a.m.",
      })
  void leavesMarkdownNothingToObey(String text, String written) {
    assertEquals(written, MarkdownWriter.escaped(text));
  }

  @Test
  void nothingBeginsAList() {
    Document document =
        new Document()
            .paragraph(Text.of("- a"))
            .paragraph(Text.of("12. b"))
            .paragraph(Text.of("="));
    assertEquals("\\- a\n\n12\\. b\n\n\\=\n", MarkdownWriter.write(document));
    Document usual =
        new Document().paragraph(Text.of("-$12 a month")).paragraph(Text.of("12.5 LIVEs"));
    assertEquals("-$12 a month\n\n12.5 LIVEs\n", MarkdownWriter.write(usual));
  }

  @Test
  void anAddressThatIsMeantIsALink() {
    String address = "https://x.example/a_b?c=1&lt=2";
    assertEquals(
        "a\\_b, <" + address + ">\n",
        MarkdownWriter.write(new Document().paragraph(Text.linked("a_b, " + address, address))));
  }
}
