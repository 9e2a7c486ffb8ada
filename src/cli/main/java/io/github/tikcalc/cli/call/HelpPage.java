package io.github.tikcalc.cli.call;

import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.TextWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
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
  private static final int TALLEST = 20;
  private static final int MOST_COMMANDS = 11;
  private static final int MARGINS = 4;

  /** The page that a call asks for: all of it if it says so, else what fits a small screen. */
  public String text(ParseResult call) {
    return call.originalArgs().contains(ALL) ? all() : TextWriter.write(brief(), width, palette);
  }

  /** What most people need, in no more lines than a small screen has. */
  private Document brief() {
    List<OptionSpec> options = new ArrayList<>(command.common(FEW));
    Document page = brief(options);
    // The last ones are needed least.
    while (!options.isEmpty() && lines(page) > TALLEST) {
      options.remove(options.size() - 1);
      page = brief(options);
    }
    return page;
  }

  private static long lines(Document page) {
    return TextWriter.write(page, Environment.WIDTH, Palette.PLAIN).lines().count();
  }

  private Document brief(List<OptionSpec> options) {
    UsageMessageSpec usage = command.spec().usageMessage();
    String name = command.spec().qualifiedName();
    usage.abbreviateSynopsis(true);
    usage.width(WIDEST);
    Help help = new Help(command.spec(), Help.defaultColorScheme(Ansi.OFF));
    // Labels are coloured on a terminal, whatever the scheme says.
    String synopsis = help.abbreviatedSynopsis().strip().replaceAll("\u001B\\[[0-9;]*m", "");
    List<String> examples = Arrays.asList(usage.footer());
    Document page =
        new Document()
            .paragraph(String.join(" ", usage.header()))
            .paragraph("Usage: " + synopsis)
            .code(
                examples.subList(0, Math.min(2, examples.size())).stream()
                    .map(String::strip)
                    .toArray(String[]::new));
    List<Document.Note> notes = new ArrayList<>();
    Map<String, CommandLine> commands = command.spec().subcommands();
    int longest = commands.keySet().stream().mapToInt(String::length).max().orElse(0);
    int room = Math.max(NARROWEST, width) - longest - MARGINS;
    commands.entrySet().stream()
        .limit(MOST_COMMANDS)
        .forEach(
            under -> {
              CommandSpec spec = under.getValue().getCommandSpec();
              String header = String.join(" ", spec.usageMessage().header());
              notes.add(Document.Note.of(under.getKey(), clause(header, room)));
            });
    for (PositionalParamSpec operand : command.spec().positionalParameters()) {
      notes.add(Document.Note.of(operand.paramLabel(), sentence(operand)));
    }
    for (OptionSpec option : options) {
      String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
      notes.add(Document.Note.of(String.join(", ", option.names()) + value, sentence(option)));
    }
    String rest =
        commands.size() > MOST_COMMANDS
            ? "All " + commands.size() + " commands: "
            : "Everything else: ";
    return page.notes(notes).paragraph(rest + name + " " + ALL);
  }

  /** So much of a sentence as has room in a line, to the end of one of its parts. */
  private static String clause(String sentence, int room) {
    int end = sentence.length();
    while (end >= room) {
      int before =
          Math.max(sentence.lastIndexOf(", ", end - 1), sentence.lastIndexOf(": ", end - 1));
      if (before < 0) {
        return sentence;
      }
      end = before;
    }
    return end == sentence.length() ? sentence : sentence.substring(0, end) + ".";
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
    page.append("\nExit codes: ").append(ExitCode.HELP).append('\n');
    return WholeWords.shown(page.toString());
  }

  /** Examples are to be copied: they stay on their lines, however narrow the terminal. */
  private static String examples(UsageMessageSpec usage) {
    return String.join("\n", usage.footer()) + "\n";
  }

  /**
   * What is asked of the creator stands before how the answer is shown; where a roster's rows tell
   * it, behind.
   */
  private String options(Help help) {
    List<OptionSpec> inputs = command.inputs();
    String others = "\nOptions:\n" + WholeWords.options(help, command.otherOptions());
    if (inputs.isEmpty()) {
      return others;
    }
    String told = WholeWords.options(help, inputs);
    return command.hasRows()
        ? others + "\nCreators whose row does not tell it:\n" + told
        : "\nThe creator:\n" + told + others;
  }
}
