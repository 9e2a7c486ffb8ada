package io.github.tikcalc.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** All commands by name. Where one is called only that one is made, for to make all takes long. */
record Commands(Environment environment) {
  private static final String PROGRAM = "tikcalc";
  private static final String ESTIMATE = "estimate";
  private static final String RATES = "rates";
  private static final List<String> NAMES =
      List.of(
          ESTIMATE,
          "batch",
          "niches",
          "streams",
          "metrics",
          "schema",
          RATES,
          "completion",
          "man",
          "doctor");
  private static final List<String> RATES_NAMES =
      List.of("path", "export", "check", "show", "diff");

  /**
   * A parser and what it is to parse.
   *
   * @param parser of the command that the first arguments name; of all commands where they don't
   */
  record Call(CommandLine parser, List<String> args) {
    ParseResult parse() {
      return parser.parseArgs(args.toArray(String[]::new));
    }
  }

  /** Who parses these arguments. */
  Call call(List<String> args) {
    int named = !starts(args, 0, NAMES) ? 0 : !args.get(0).equals(RATES) ? 1 : 2;
    if (named == 0 || (named == 2 && !starts(args, 1, RATES_NAMES))) {
      return new Call(all(), args);
    }
    CardAhead ahead = canReadAhead(args) ? new CardAhead(environment) : null;
    CommandFactory factory = new CommandFactory(environment, ahead);
    Command command = named == 2 ? factory.ratesCommand(args.get(1)) : factory.command(args.get(0));
    command.spec().name(PROGRAM + " " + String.join(" ", args.subList(0, named)));
    return new Call(parser(command), args.subList(named, args.size()));
  }

  /** Whether it is an estimate that names no card: then it is known which one to read. */
  private static boolean canReadAhead(List<String> args) {
    for (String arg : args) {
      if (arg.startsWith(RatesOption.NAME)) {
        return false;
      }
    }
    return args.get(0).equals(ESTIMATE);
  }

  private static boolean starts(List<String> args, int at, List<String> names) {
    return args.size() > at && names.contains(args.get(at));
  }

  /** The parser of all commands. */
  CommandLine all() {
    CommandFactory factory = new CommandFactory(environment, null);
    CommandLine all = parser(CommandGroup.program());
    all.getCommandSpec()
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
    for (String name : NAMES) {
      CommandLine command = parser(factory.command(name));
      for (String under : name.equals(RATES) ? RATES_NAMES : List.<String>of()) {
        command.addSubcommand(under, parser(factory.ratesCommand(under)));
      }
      all.addSubcommand(name, command);
    }
    return all;
  }

  private static CommandLine parser(Command command) {
    CommandSpec spec = command.spec();
    spec.addOption(
        OptionSpec.builder(Tikcalc.DEBUG)
            .description("Print a stack trace where something goes wrong.")
            .build());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    return new CommandLine(spec, new Command.NoFactory());
  }
}
