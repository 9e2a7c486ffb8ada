package io.github.tikcalc.report.html;

import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Text;

/** Writes a document, or a part of one, as markup. */
public final class HtmlWriter {
  private final Html out;
  private boolean begun;

  private HtmlWriter(Html out, boolean begun) {
    this.out = out;
    this.begun = begun;
  }

  /** Writes a whole document; its first paragraph is the answer. */
  public static void write(Document document, Html out) {
    HtmlWriter writer = new HtmlWriter(out, false);
    document.blocks().forEach(writer::block);
  }

  /** Writes one block of a document. */
  public static void write(Document.Block block, Html out) {
    new HtmlWriter(out, true).block(block);
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Heading heading) {
      out.open("h2");
      text(heading.text(), out).close("h2").line();
    } else if (block instanceof Document.Paragraph paragraph) {
      if (begun) {
        out.open("p");
      } else {
        out.open("p", "class", "lead");
      }
      text(paragraph.text(), out).close("p").line();
    } else if (block instanceof Document.Notes notes) {
      out.open("dl").line();
      for (Document.Note note : notes.notes()) {
        text(note.term(), out.open("div").open("dt")).close("dt");
        text(note.text(), out.open("dd")).close("dd").close("div").line();
      }
      out.close("dl").line();
    } else if (block instanceof Document.Steps steps) {
      out.open("ul").line();
      for (Text step : steps.steps()) {
        text(step, out.open("li")).close("li").line();
      }
      out.close("ul").line();
    } else if (block instanceof Document.Code code) {
      out.open("pre", "tabindex", "0").text(String.join("\n", code.lines())).close("pre").line();
    } else if (block instanceof Document.Figure figure) {
      out.add(figure.markup().get());
    } else if (block instanceof Document.Plot plot) {
      plot(plot);
    } else if (block instanceof Table table) {
      new HtmlTable(table, out).write();
    }
    begun = true;
  }

  /** Writes a running text. */
  public static Html text(Text text, Html out) {
    for (Text.Span span : text.spans()) {
      if (span.link() != null) {
        out.link(span.text(), span.link());
        continue;
      }
      switch (span.tone()) {
        case PLAIN -> out.text(span.text());
        case STRONG, MONEY -> out.leaf("strong", span.text());
        case FAINT -> out.leaf("span", span.text(), "class", "faint");
      }
    }
    return out;
  }

  private void plot(Document.Plot plot) {
    double most = 0;
    for (Document.Bar bar : plot.bars()) {
      most = Math.max(most, bar.value());
    }
    out.open("dl", "class", "bars").line();
    for (Document.Bar bar : plot.bars()) {
      out.open("div").leaf("dt", bar.label()).open("dd").leaf("span", bar.text(), "class", "num");
      bar(most == 0 ? 0 : bar.value() / most, out);
      out.close("dd").close("div").line();
    }
    out.close("dl").line();
  }

  /** Draws a bar as long as its part of the longest, 0 to 1; its number stands beside it. */
  public static void bar(double part, Html out) {
    out.open("svg", "class", "bar", "viewBox", "0 0 100 8", "preserveAspectRatio", "none");
    out.open("rect", "width", Html.number(100 * part), "height", "8").close("rect").close("svg");
  }
}
