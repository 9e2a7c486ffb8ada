package io.github.tikcalc.cli;

import io.github.tikcalc.cli.Console.ColorMode;
import io.github.tikcalc.report.Format;
import io.github.tikcalc.roster.RosterFormat;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The command line as a whole: from arguments to an exit code. */
public final class Tikcalc {
  private static final int NARROWEST_HELP = 60;
  private static final int WIDEST_HELP = 100;
  private static final int LONGEST_OPTION = 36;

  private final Environment environment;
  private final Console console;
  private final TikcalcCommand root = new TikcalcCommand();
  private final CommandLine commands;

  private Tikcalc(Environment environment) {
    this.environment = environment;
    this.console = new Console(environment);
    this.commands = build();
  }

  /**
   * Runs one call.
   *
   * @return the exit code, one of those the help lists
   */
  public static int run(String[] args, Environment environment) {
    return new Tikcalc(environment).run(args);
  }

  private int run(String[] args) {
    try {
      addInputs(args);
      return call(commands.parseArgs(args));
    } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
      Failures told = Failures.of(failure);
      told.lines().forEach(console::warn);
      if (root.debug() && !told.lines().isEmpty()) {
        console.warn(Failures.trace(failure));
      }
      return told.code();
    }
  }

  private int call(ParseResult parsed) throws Exception {
    StringWriter help = new StringWriter();
    commands.setOut(new PrintWriter(help));
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      console.print(help.toString());
      return helped;
    }
    Object command = last(parsed).commandSpec().userObject();
    if (!(command instanceof Callable<?> callable)) {
      throw new ParameterException(
          last(parsed).commandSpec().commandLine(), "the name of a command is missing");
    }
    return (Integer) callable.call();
  }

  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }

  private CommandLine build() {
    CommandLine line = new CommandLine(root);
    line.addSubcommand(new EstimateCommand(environment));
    line.addSubcommand(new BatchCommand(environment));
    line.addSubcommand(new ListCommand.Niches(environment));
    line.addSubcommand(new ListCommand.Streams(environment));
    line.addSubcommand(new ListCommand.Metrics(environment));
    line.addSubcommand(new SchemaCommand(environment));
    CommandLine rates = new CommandLine(new RatesCommand());
    rates.addSubcommand(new RatesCommand.PathOf(environment));
    rates.addSubcommand(new RatesCommand.Export(environment));
    rates.addSubcommand(new RatesCheckCommand(environment));
    rates.addSubcommand(new RatesShowCommand(environment));
    rates.addSubcommand(new RatesDiffCommand(environment));
    line.addSubcommand(rates);
    everywhere(line, this::configure);
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
    return line;
  }

  private void configure(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
    command.registerConverter(LocalDate.class, Tikcalc::date);
    command.registerConverter(Format.class, text -> word(text, Format.values()));
    command.registerConverter(
        SchemaCommand.Schema.class, text -> word(text, SchemaCommand.Schema.values()));
    command.registerConverter(ListFormat.class, text -> word(text, ListFormat.values()));
    command.registerConverter(RosterFormat.class, text -> word(text, RosterFormat.values()));
    command.registerConverter(ColorMode.class, text -> word(text, ColorMode.values()));
    command.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    command.setUsageHelpWidth(Math.min(WIDEST_HELP, Math.max(NARROWEST_HELP, environment.width())));
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(UsageMessageSpec.keyValuesMap(ExitCode.LIST));
    usage.synopsisHeading("%nUsage: ");
    usage.parameterListHeading("%n");
    usage.commandListHeading("%nCommands:%n");
    usage
        .sectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            all -> "\nOptions:\n" + all.optionListExcludingGroups(all.commandSpec().options()));
    // Examples are to be copied: they stay on their lines, however narrow the terminal.
    usage
        .sectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_FOOTER,
            all -> String.join("\n", usage.footer()).replace("%%", "%") + "\n");
    usage.longOptionsMaxWidth(LONGEST_OPTION);
    usage.sortOptions(false);
    usage.abbreviateSynopsis(true);
    // What people copy comes first.
    List<String> sections = new ArrayList<>(usage.sectionKeys());
    List<String> examples =
        List.of(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING, UsageMessageSpec.SECTION_KEY_FOOTER);
    sections.removeAll(examples);
    sections.addAll(sections.indexOf(UsageMessageSpec.SECTION_KEY_HEADER) + 1, examples);
    usage.sectionKeys(sections);
  }

  /** Reads the card that the called command names and gives the command its options. */
  private void addInputs(String[] args) throws IOException {
    everywhere(commands, command -> command.getCommandSpec().parser().collectErrors(true));
    commands.setUnmatchedArgumentsAllowed(true);
    ParseResult called = last(commands.parseArgs(args));
    everywhere(commands, command -> command.getCommandSpec().parser().collectErrors(false));
    commands.setUnmatchedArgumentsAllowed(false);
    if (called.commandSpec().userObject() instanceof CardUser user) {
      UsedCard used = user.used();
      if (used != null) {
        user.addInputs(called.commandSpec(), used);
      }
    }
  }

  private static void everywhere(CommandLine command, Consumer<CommandLine> change) {
    change.accept(command);
    command.getSubcommands().values().forEach(sub -> everywhere(sub, change));
  }

  private static <T> T word(String text, T[] words) {
    for (T word : words) {
      if (word.toString().equalsIgnoreCase(text)) {
        return word;
      }
    }
    List<String> all = Arrays.stream(words).map(T::toString).toList();
    throw new TypeConversionException(
        Printable.quoted(text) + " is not one of " + String.join(", ", all));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          Printable.quoted(text) + " is not a date such as 2026-11-01");
    }
  }
}
