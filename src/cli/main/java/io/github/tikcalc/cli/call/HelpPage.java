package io.github.tikcalc.cli.call;

import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.TextWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/** What {@code -h} and {@code --help} print of a command: first what people copy. */
public record HelpPage(Command command, int width, Palette palette) {
  /** The option that asks for all of it. */
  static final String ALL = "--help";

  private static final int NARROWEST = 60;
  private static final int WIDEST = 100;
  private static final int LONGEST_OPTION = 24;
  private static final int FEW = 6;

  /** The page that a call asks for: all of it if it says so, else what fits a small screen. */
  public String text(ParseResult call) {
    return call.originalArgs().contains(ALL) ? all() : TextWriter.write(brief(), width, palette);
  }

  /** What most people need, in some 20 lines. */
  private Document brief() {
    UsageMessageSpec usage = command.spec().usageMessage();
    String name = command.spec().qualifiedName();
    Document page = new Document().paragraph(String.join(" ", usage.header()));
    List<String> examples = Arrays.asList(usage.footer());
    page.code(
        examples.subList(0, Math.min(2, examples.size())).stream()
            .map(String::strip)
            .toArray(String[]::new));
    List<Document.Note> notes = new ArrayList<>();
    command
        .spec()
        .subcommands()
        .forEach(
            (word, under) ->
                notes.add(
                    Document.Note.of(
                        word, String.join(" ", under.getCommandSpec().usageMessage().header()))));
    for (PositionalParamSpec operand : command.spec().positionalParameters()) {
      notes.add(Document.Note.of(operand.paramLabel(), sentence(operand)));
    }
    for (OptionSpec option : command.common(FEW)) {
      String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
      notes.add(Document.Note.of(String.join(", ", option.names()) + value, sentence(option)));
    }
    return page.notes(notes).paragraph("Everything else: " + name + " " + ALL);
  }

  private static String sentence(ArgSpec argument) {
    String text = String.join(" ", argument.description());
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  /** Everything, lines ended by a line feed. */
  private String all() {
    UsageMessageSpec usage = command.spec().usageMessage();
    usage.width(Math.min(WIDEST, Math.max(NARROWEST, width)));
    usage.synopsisHeading("%nUsage: ");
    usage.parameterListHeading("%n");
    usage.commandListHeading("%nCommands:%n");
    usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::options);
    usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> examples(usage));
    usage.longOptionsMaxWidth(LONGEST_OPTION);
    usage.sortOptions(false);
    usage.abbreviateSynopsis(true);
    List<String> sections = new ArrayList<>(usage.sectionKeys());
    List<String> examples =
        List.of(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING, UsageMessageSpec.SECTION_KEY_FOOTER);
    sections.removeAll(examples);
    sections.addAll(sections.indexOf(UsageMessageSpec.SECTION_KEY_HEADER) + 1, examples);
    usage.sectionKeys(sections);
    StringBuilder page = new StringBuilder();
    command
        .spec()
        .commandLine()
        .getUsageMessage(Help.defaultColorScheme(Ansi.OFF))
        .lines()
        .map(line -> line.endsWith(":") && !line.startsWith(" ") ? palette.strong(line) : line)
        .forEach(line -> page.append(line).append('\n'));
    return page.append("\nExit codes: ").append(ExitCode.HELP).append('\n').toString();
  }

  /** Examples are to be copied: they stay on their lines, however narrow the terminal. */
  private static String examples(UsageMessageSpec usage) {
    return String.join("\n", usage.footer()) + "\n";
  }

  /** What is asked of the creator stands before how the answer is shown. */
  private String options(Help help) {
    List<OptionSpec> others = new ArrayList<>(command.spec().options());
    others.removeAll(command.inputs());
    String creator =
        command.inputs().isEmpty()
            ? ""
            : "\nThe creator:\n" + help.optionListExcludingGroups(command.inputs());
    return creator + "\nOptions:\n" + help.optionListExcludingGroups(others);
  }
}
