package io.github.tikcalc.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: from arguments to an exit code. */
public final class Tikcalc {
  static final String DEBUG = "--debug";

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

  private int run(List<String> args) {
    try {
      if (args.equals(List.of("--version"))) {
        // Answered at once: to know all commands takes longer than to tell the version.
        return version();
      }
      Commands.Call call = new Commands(environment).call(args);
      addInputs(call);
      return call(call.parse());
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

  /** Reads the card that the called command names and gives the command its options. */
  private static void addInputs(Commands.Call call) throws IOException {
    lenient(call.parser(), true);
    ParseResult called = last(call.parse());
    lenient(call.parser(), false);
    if (command(called) instanceof CardUser user) {
      UsedCard used = user.used();
      if (used != null) {
        user.addInputs(used, called.isUsageHelpRequested());
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
