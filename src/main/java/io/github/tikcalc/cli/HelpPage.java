package io.github.tikcalc.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} prints of a command: first what people copy. */
record HelpPage(Command command, int width) {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 100;
  private static final int LONGEST_OPTION = 36;

  /** The page, lines ended by a line feed. */
  String text() {
    UsageMessageSpec usage = command.spec().usageMessage();
    usage.width(Math.min(WIDEST, Math.max(NARROWEST, width)));
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(UsageMessageSpec.keyValuesMap(ExitCode.LIST));
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
    return command.spec().commandLine().getUsageMessage(Help.defaultColorScheme(Ansi.OFF));
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
