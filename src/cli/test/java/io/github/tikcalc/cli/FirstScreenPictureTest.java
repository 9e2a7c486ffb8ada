package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The picture of the first screen that the README shows, drawn from what the program prints. {@code
 * -Dtikcalc.bless=true} draws it anew.
 */
final class FirstScreenPictureTest {
  private static final int COLUMNS = 80;
  private static final double LETTER = 8.4;
  private static final int LINE = 19;
  private static final int MARGIN = 14;

  @Test
  void isWhatTheProgramPrints() {
    Machine.Result result =
        Machine.PLAIN.columns(COLUMNS).run("12k", "beauty", "--color", "always");
    assertEquals(0, result.code(), result.err());
    List<String> lines = result.out().lines().toList();
    StringBuilder svg = new StringBuilder();
    int width = (int) Math.ceil(COLUMNS * LETTER) + 2 * MARGIN;
    int height = (lines.size() + 2) * LINE + 2 * MARGIN;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    svg.append("\" height=\"").append(height).append("\">\n");
    svg.append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1b1f24\"/>\n");
    svg.append("<g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\"");
    svg.append(" font-size=\"14\" fill=\"#d7dce2\" xml:space=\"preserve\">\n");
    int y = MARGIN + LINE;
    line(svg, y, "$ tikcalc 12k beauty");
    for (String line : lines) {
      y += LINE;
      line(svg, y, line);
    }
    svg.append("</g>\n</svg>\n");
    Golden.check(Path.of("src/dist/first-screen.svg"), svg.toString());
  }

  private static void line(StringBuilder svg, int y, String line) {
    if (line.isEmpty()) {
      return;
    }
    svg.append("<text x=\"").append(MARGIN).append("\" y=\"").append(y).append("\">");
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\u001B') {
        int end = line.indexOf('m', i);
        String code = line.substring(i + 2, end);
        if (code.equals("0")) {
          svg.append("</tspan>".repeat(open));
          open = 0;
        } else {
          svg.append("<tspan ").append(style(code)).append('>');
          open++;
        }
        i = end;
      } else {
        svg.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : String.valueOf(c));
      }
    }
    svg.append("</tspan>".repeat(open)).append("</text>\n");
  }

  private static String style(String code) {
    return switch (code) {
      case "1" -> "font-weight=\"bold\"";
      case "2" -> "fill=\"#8b949e\"";
      case "38;5;29" -> "fill=\"#6fd08c\"";
      default -> throw new IllegalArgumentException(code);
    };
  }
}
