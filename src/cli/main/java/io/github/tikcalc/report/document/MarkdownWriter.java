package io.github.tikcalc.report.document;

import java.util.List;
import java.util.regex.Pattern;

/** Writes a document as Markdown that also reads well where nobody renders it. */
public final class MarkdownWriter {
  private static final String OBEYED = "\\`*_[]<>|#~@";

  /** What some make a link or another character of without any marks: addresses and entities. */
  private static final Pattern READ_AS_OTHER =
      Pattern.compile(
          "(?<=[a-z]):(?=//)|(?<=mailto|xmpp):|(?<=www)\\.|&(?=#?[a-z0-9]{1,40};)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEGINS_A_LIST =
      Pattern.compile("^([0-9]{0,9})((?<=[0-9])[.)]|(?<![0-9])[-+=])(?=[\\s=-]|$)");

  /** An address that can stand in pointed brackets. */
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\\\\]+");

  private final StringBuilder out = new StringBuilder();

  private MarkdownWriter() {}

  /** The document, each line ended by a line feed. */
  public static String write(Document document) {
    MarkdownWriter writer = new MarkdownWriter();
    for (Document.Block block : document.blocks()) {
      if (!writer.out.isEmpty()) {
        writer.out.append('\n');
      }
      writer.block(block);
    }
    return writer.out.toString();
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Heading heading) {
      line("### " + escaped(heading.text().plain()));
    } else if (block instanceof Document.Paragraph paragraph) {
      line(begun(text(paragraph.text())));
    } else if (block instanceof Document.Notes notes) {
      for (Document.Note note : notes.notes()) {
        line("- " + begun(text(note.term())) + ": " + text(note.text()));
      }
    } else if (block instanceof Document.Steps steps) {
      for (Text step : steps.steps()) {
        line("- " + begun(text(step)));
      }
    } else if (block instanceof Document.Code code) {
      code(code.lines());
    } else if (block instanceof Document.Figure figure) {
      code(figure.lines());
    } else if (block instanceof Document.Plot plot) {
      for (Document.Bar bar : plot.bars()) {
        line("- " + begun(escaped(bar.label())) + ": " + escaped(bar.text()));
      }
    } else if (block instanceof Table table) {
      table(table);
    }
  }

  private void code(List<String> lines) {
    line("```sh");
    lines.forEach(this::line);
    line("```");
  }

  private void table(Table table) {
    StringBuilder headers = new StringBuilder("|");
    StringBuilder rule = new StringBuilder("|");
    for (Table.Column column : table.columns()) {
      boolean figures = column.kind() == Table.Kind.FIGURES || column.kind() == Table.Kind.LIKELY;
      headers.append(' ').append(escaped(column.header())).append(" |");
      rule.append(figures ? " ---: |" : " --- |");
    }
    line(headers.toString());
    line(rule.toString());
    for (Table.Row row : table.rows()) {
      row(row.cells(), row.total() ? "**" : "");
    }
  }

  private void row(List<String> cells, String strong) {
    StringBuilder line = new StringBuilder("|");
    for (String cell : cells) {
      String mark = cell.isEmpty() ? "" : strong;
      line.append(' ').append(mark).append(escaped(cell)).append(mark).append(" |");
    }
    line(line.toString());
  }

  private static String text(Text text) {
    StringBuilder out = new StringBuilder();
    for (Text.Span span : text.spans()) {
      boolean strong = span.tone() == Text.Tone.STRONG && !span.text().isBlank();
      out.append(strong ? "**" : "").append(span(span)).append(strong ? "**" : "");
    }
    return out.toString();
  }

  /** The address of what a text speaks of, where it stands in the text, is a link there. */
  private static String span(Text.Span span) {
    String link = span.link();
    int at = link == null || !LINK.matcher(link).matches() ? -1 : span.text().indexOf(link);
    if (link == null || at < 0) {
      return escaped(span.text());
    }
    String behind = span.text().substring(at + link.length());
    return escaped(span.text().substring(0, at)) + "<" + link + ">" + escaped(behind);
  }

  /**
   * The text in which Markdown has nothing to obey. A dollar sign stays as it is: few take two of
   * them for a formula, and everywhere else a backslash before it would show.
   */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(OBEYED.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return READ_AS_OTHER.matcher(escaped).replaceAll("\\\\$0");
  }

  /** An escaped text as the first of its line, where a dash or a number could begin a list. */
  private static String begun(String escaped) {
    return BEGINS_A_LIST.matcher(escaped).replaceFirst("$1\\\\$2");
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
