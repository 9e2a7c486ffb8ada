package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** All commands by name. Where one is called only that one is made, for to make all takes long. */
record Commands(Environment environment) {
  private static final String RATES = "rates";
  private static final String PROFILE = "profile";
  static final List<String> NAMES =
      List.of(
          Command.ESTIMATE,
          "ask",
          "next",
          "goal",
          "grow",
          "diff",
          "quote",
          "batch",
          "streams",
          "niches",
          RATES,
          "score",
          "metrics",
          PROFILE,
          "schema",
          "mcp",
          "doctor",
          "man",
          "completion");

  private static final Map<String, List<String>> UNDER =
      Map.of(
          RATES,
          List.of(
              "show", "export", "check", "diff", "set", "new-stream", "test", "fit", "sql", "path"),
          PROFILE,
          List.of("init", "from-studio"));

  /** Those that another name follows. */
  static final Set<String> GROUPS = UNDER.keySet();

  /**
   * A parser and what it is to parse.
   *
   * @param parser of the command that the first arguments name; of all commands where they don't
   */
  record Call(CommandLine parser, List<String> args) {
    ParseResult parse() {
      return parser.parseArgs(args.toArray(new String[0]));
    }
  }

  /** Who parses these arguments. */
  Call call(List<String> args) {
    int named = !starts(args, 0, NAMES) ? 0 : !UNDER.containsKey(args.get(0)) ? 1 : 2;
    if (named == 0 || (named == 2 && !starts(args, 1, under(args.get(0))))) {
      return new Call(all(), args);
    }
    CommandFactory factory = new CommandFactory(environment);
    Command command =
        named == 2 ? factory.command(args.get(0), args.get(1)) : factory.command(args.get(0));
    command.spec().name(Command.PROGRAM + " " + String.join(" ", args.subList(0, named)));
    return new Call(parser(command), args.subList(named, args.size()));
  }

  private static List<String> under(String name) {
    return UNDER.getOrDefault(name, List.of());
  }

  private static boolean starts(List<String> args, int at, List<String> names) {
    return args.size() > at && names.contains(args.get(at));
  }

  /** The parser of all commands. */
  CommandLine all() {
    CommandFactory factory = new CommandFactory(environment);
    CommandLine all = parser(CommandGroup.program());
    all.getCommandSpec()
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
    for (String name : NAMES) {
      CommandLine command = parser(factory.command(name));
      for (String under : under(name)) {
        command.addSubcommand(under, parser(factory.command(name, under)));
      }
      all.addSubcommand(name, command);
    }
    return all;
  }

  private static CommandLine parser(Command command) {
    command.addShared();
    return new CommandLine(command.spec(), new Command.NoFactory());
  }
}
