package io.github.tikcalc.cli.call;

import java.util.List;
import java.util.function.IntUnaryOperator;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Lays options out so that their texts break at blanks alone. Left to itself, picocli also breaks
 * where prose may, behind a point or a bracket, and no example could be copied that has one. So
 * while it works, letters that nobody uses stand for all signs.
 */
final class WholeWords {
  private static final int STANDS_FOR = 0xE000;
  private static final int ASCII = 0x80;

  private WholeWords() {}

  /** The options in lines, with letters in place of signs. */
  static String options(Help help, List<OptionSpec> options) {
    CommandSpec all = help.commandSpec();
    // All lists of a page begin their texts in one column.
    Layout usual =
        help.createDefaultLayout(all.options(), all.positionalParameters(), help.colorScheme());
    Layout layout =
        new Layout(
            usual.colorScheme(),
            usual.textTable(),
            (option, labels, colors) -> {
              Text[][] rows = usual.optionRenderer().render(option, labels, colors);
              for (Text[] row : rows) {
                int last = row.length - 1;
                row[last] = Ansi.OFF.new Text(hidden(row[last].plainString()));
              }
              return rows;
            },
            usual.parameterRenderer());
    return help.optionListExcludingGroups(options, layout, null, help.parameterLabelRenderer());
  }

  private static String hidden(String text) {
    return mapped(
        text, c -> c > ' ' && c < ASCII && !Character.isLetterOrDigit(c) ? c + STANDS_FOR : c);
  }

  /** The text with the signs back in their places. */
  static String shown(String text) {
    return mapped(text, c -> c >= STANDS_FOR && c < STANDS_FOR + ASCII ? c - STANDS_FOR : c);
  }

  private static String mapped(String text, IntUnaryOperator each) {
    return text.chars()
        .map(each)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
