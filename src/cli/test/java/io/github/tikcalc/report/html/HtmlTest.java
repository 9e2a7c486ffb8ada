package io.github.tikcalc.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people wrote obeys nothing in a page. */
final class HtmlTest {
  private static final String NASTY = "</p><script>alert(1)</script> \" onclick='x' &amp; ";

  @Test
  void textAndAttributesAreEscaped() {
    String safe =
        "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot; onclick=&#39;x&#39; &amp;amp; ";
    assertEquals(
        "<p title=\"" + safe + "\">" + safe + "</p>",
        new Html().leaf("p", NASTY, "title", NASTY).toString());
  }

  @Test
  void whatNoPageMayHoldIsReplaced() {
    assertEquals(
        "a\uFFFDb\tc\n\uFFFD\uFFFD\uD83D\uDE00\uFFFD",
        new Html().text("a\u0000b\tc\n\u001B\uD800\uD83D\uDE00\uFFFE").toString());
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    assertEquals("x", new Html().link("x", "javascript:alert(1)").toString());
    assertEquals("x", new Html().link("x", "data:text/html,x").toString());
    assertEquals("x", new Html().link("x", null).toString());
    assertEquals(
        "<a href=\"https://a.example/?a&amp;b=&quot;\">x</a>",
        new Html().link("x", "https://a.example/?a&b=\"").toString());
  }

  @Test
  void attributesComeInPairs() {
    assertThrows(IllegalArgumentException.class, () -> new Html().open("p", "class"));
  }

  @Test
  void everyBlockOfADocumentEscapes() {
    Document document =
        new Document()
            .heading(NASTY)
            .paragraph(NASTY)
            .steps(List.of(NASTY))
            .code(NASTY)
            .notes(List.of(Document.Note.of(NASTY, NASTY)))
            .add(new Document.Plot(List.of(new Document.Bar(NASTY, 1, NASTY))))
            .add(Table.of(List.of(NASTY, NASTY), List.of(List.of(NASTY, NASTY))));
    String page = Page.of(NASTY, document, new Foot(NASTY, NASTY));
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("onclick='"), page);
  }

  @Test
  void dataCannotEndItsElement() {
    Page page = new Page("t", new Html(), "p", List.of(), "{\"a\":\"</script><b>\"}");
    assertEquals(-1, page.write().indexOf("</script><b>"));
  }
}
