package io.github.tikcalc.report.document;

import java.util.ArrayList;
import java.util.List;

/** Writes a document as lines for a terminal. */
public final class TextWriter {
  private static final int NARROWEST = 40;
  // With less room beside them, texts go under their terms.
  private static final int NARROWEST_TEXT = 24;
  private static final int LONGEST_BAR = 40;
  private static final String INDENT = "  ";

  private final int width;
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private TextWriter(int width, Palette palette) {
    this.width = Math.max(NARROWEST, width);
    this.palette = palette;
  }

  /**
   * The document in lines, each ended by a line feed, with no blanks at its end.
   *
   * @param width how many columns a line may take, at least 40; lines to copy take what they need
   */
  public static String write(Document document, int width, Palette palette) {
    TextWriter writer = new TextWriter(width, palette);
    boolean headed = true;
    for (Document.Block block : document.blocks()) {
      if (!headed) {
        writer.out.append('\n');
      }
      writer.block(block);
      headed = block instanceof Document.Heading;
    }
    return writer.out.toString();
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Heading heading) {
      text("", heading.text());
    } else if (block instanceof Document.Paragraph paragraph) {
      text("", paragraph.text());
    } else if (block instanceof Document.Notes notes) {
      notes(notes.notes());
    } else if (block instanceof Document.Steps steps) {
      for (Text step : steps.steps()) {
        text(INDENT, step);
      }
    } else if (block instanceof Document.Code code) {
      code(code.lines());
    } else if (block instanceof Document.Figure figure) {
      code(figure.lines());
    } else if (block instanceof Document.Plot plot) {
      plot(plot.bars());
    } else if (block instanceof Table table) {
      for (String line : new TableText(table, width, palette).lines()) {
        line(line);
      }
    }
  }

  private void code(List<String> lines) {
    for (String line : lines) {
      line(INDENT + line);
    }
  }

  private void notes(List<Document.Note> notes) {
    int longest = 0;
    for (Document.Note note : notes) {
      longest = Math.max(longest, TextWidth.width(note.term().plain()));
    }
    int indent = INDENT.length() + longest + INDENT.length();
    for (Document.Note note : notes) {
      if (width - indent < NARROWEST_TEXT) {
        text(INDENT, note.term());
        text(INDENT + INDENT, note.text());
        continue;
      }
      String term = note.term().plain();
      String blanks = " ".repeat(longest - TextWidth.width(term) + INDENT.length());
      String start = INDENT + lines(note.term(), width).get(0) + blanks;
      for (String line : lines(note.text(), width - indent)) {
        line(start + line);
        start = " ".repeat(indent);
      }
    }
  }

  private void plot(List<Document.Bar> bars) {
    int label = 0;
    int value = 0;
    double most = 0;
    for (Document.Bar bar : bars) {
      label = Math.max(label, TextWidth.width(bar.label()));
      value = Math.max(value, TextWidth.width(bar.text()));
      most = Math.max(most, bar.value());
    }
    int room = Math.min(LONGEST_BAR, width - label - value - 3 * INDENT.length());
    for (Document.Bar bar : bars) {
      int length = most == 0 ? 0 : (int) Math.round(bar.value() / most * Math.max(1, room));
      line(
          INDENT
              + TextWidth.left(bar.label(), label)
              + INDENT
              + TextWidth.right(bar.text(), value)
              + INDENT
              + "█".repeat(length));
    }
  }

  private void text(String indent, Text text) {
    for (String line : lines(text, width - indent.length())) {
      line(indent + line);
    }
  }

  /** The text in painted lines no wider than this. */
  private List<String> lines(Text text, int room) {
    List<Text.Span> spans = text.spans();
    List<String> painted = new ArrayList<>();
    int span = 0;
    int left = spans.isEmpty() ? 0 : spans.get(0).text().length();
    String plain = text.plain();
    int at = 0;
    for (String line : TextWidth.wrap(plain, room)) {
      StringBuilder paint = new StringBuilder();
      int end = at + line.length();
      while (at < end) {
        while (left == 0) {
          left = spans.get(++span).text().length();
        }
        int part = Math.min(left, end - at);
        paint.append(palette.paint(plain.substring(at, at + part), spans.get(span).tone()));
        at += part;
        left -= part;
      }
      painted.add(paint.toString());
      // A line ends at a blank, which is in none, or inside a word.
      if (at < plain.length() && plain.charAt(at) == ' ') {
        while (left == 0) {
          left = spans.get(++span).text().length();
        }
        at++;
        left--;
      }
    }
    return painted;
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
