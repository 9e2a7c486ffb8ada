package io.github.tikcalc.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: from arguments to an exit code. */
public final class Tikcalc {
  private static final String DEBUG = "--debug";
  private static final List<String> COMMANDS =
      List.of("estimate", "batch", "niches", "streams", "metrics", "schema", "rates");
  private static final List<String> RATES = List.of("path", "export", "check", "show", "diff");

  private final Environment environment;
  private final Console console;

  private Tikcalc(Environment environment) {
    this.environment = environment;
    this.console = new Console(environment);
  }

  /**
   * Runs one call.
   *
   * @return the exit code, one of those the help lists
   */
  public static int run(String[] args, Environment environment) {
    return new Tikcalc(environment).run(List.of(args));
  }

  /** All commands there are, without the options that a card brings. */
  static CommandLine commands(Environment environment) {
    return new Tikcalc(environment).tree(List.of());
  }

  private int run(List<String> args) {
    try {
      if (args.equals(List.of("--version"))) {
        // Answered at once: to know all commands takes longer than to tell the version.
        return version();
      }
      CommandLine commands = tree(args);
      String[] words = args.toArray(String[]::new);
      addInputs(commands, words);
      return call(commands.parseArgs(words));
    } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
      Failures told = Failures.of(failure);
      told.lines().forEach(console::warn);
      if (args.contains(DEBUG) && !told.lines().isEmpty()) {
        console.warn(Failures.trace(failure));
      }
      return told.code();
    }
  }

  private int version() {
    console.print("tikcalc " + Version.NUMBER + "\n");
    return ExitCode.DONE;
  }

  private int call(ParseResult parsed) throws Exception {
    for (ParseResult at = parsed; at != null; at = at.subcommand()) {
      if (at.isUsageHelpRequested()) {
        console.print(new HelpPage(command(at), environment.width()).text());
        return ExitCode.DONE;
      }
      if (at.isVersionHelpRequested()) {
        return version();
      }
    }
    return command(last(parsed)).call();
  }

  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }

  private static Command command(ParseResult parsed) {
    return (Command) parsed.commandSpec().userObject();
  }

  /** The commands; where one is called, only that one, for to know all takes a while. */
  private CommandLine tree(List<String> args) {
    CommandLine root = line(new Root());
    root.getCommandSpec()
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
    for (String name : called(COMMANDS, args, 0)) {
      CommandLine command = line(command(name));
      if (name.equals("rates")) {
        for (String sub : called(RATES, args, 1)) {
          command.addSubcommand(sub, line(ratesCommand(sub)));
        }
      }
      root.addSubcommand(name, command);
    }
    return root;
  }

  private static List<String> called(List<String> names, List<String> args, int at) {
    return args.size() > at && names.contains(args.get(at)) ? List.of(args.get(at)) : names;
  }

  private Command command(String name) {
    return switch (name) {
      case "estimate" -> new EstimateCommand(environment);
      case "batch" -> new BatchCommand(environment);
      case "niches" -> ListCommand.niches(environment);
      case "streams" -> ListCommand.streams(environment);
      case "metrics" -> ListCommand.metrics(environment);
      case "schema" -> new SchemaCommand(environment);
      case "rates" -> new RatesCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Command ratesCommand(String name) {
    return switch (name) {
      case "path" -> new RatesPathCommand(environment);
      case "export" -> new RatesExportCommand(environment);
      case "check" -> new RatesCheckCommand(environment);
      case "show" -> new RatesShowCommand(environment);
      case "diff" -> new RatesDiffCommand(environment);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static CommandLine line(Command command) {
    CommandSpec spec = command.spec();
    spec.addOption(
        OptionSpec.builder(DEBUG)
            .description("Print a stack trace where something goes wrong.")
            .build());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    return new CommandLine(spec);
  }

  /** Reads the card that the called command names and gives the command its options. */
  private static void addInputs(CommandLine commands, String[] args) throws IOException {
    lenient(commands, true);
    ParseResult called = last(commands.parseArgs(args));
    lenient(commands, false);
    if (command(called) instanceof CardUser user) {
      UsedCard used = user.used();
      if (used != null) {
        user.addInputs(used);
      }
    }
  }

  private static void lenient(CommandLine commands, boolean on) {
    commands.setUnmatchedArgumentsAllowed(on);
    collectErrors(commands, on);
  }

  private static void collectErrors(CommandLine command, boolean on) {
    command.getCommandSpec().parser().collectErrors(on);
    for (CommandLine sub : command.getSubcommands().values()) {
      collectErrors(sub, on);
    }
  }
}
