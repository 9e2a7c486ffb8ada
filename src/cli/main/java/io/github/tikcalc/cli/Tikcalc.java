package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.HelpPage;
import io.github.tikcalc.cli.call.Version;
import io.github.tikcalc.cli.card.CardUser;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.report.document.Document;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: from arguments to an exit code. */
public final class Tikcalc {

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

  private int run(List<String> typed) {
    try {
      List<String> args = FirstWords.meant(typed, Commands.NAMES, Commands.GROUPS);
      if (args.isEmpty()) {
        return show(Welcome.page());
      }
      if (args.equals(FirstWords.EXIT_CODES)) {
        return show(ExitCode.page());
      }
      if (args.equals(List.of("--version"))) {
        // Answered at once: to know all commands takes longer than to tell the version.
        return version();
      }
      Commands.Call call = new Commands(environment).call(args);
      addInputs(call);
      return call(call.parse(), typed);
    } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
      Failures failures = Failures.of(failure, typed);
      failures.lines().forEach(console::warn);
      if (typed.contains(Command.DEBUG) && !failures.lines().isEmpty()) {
        console.warn(Failures.trace(failure));
      }
      return failures.code();
    }
  }

  private HelpPage page(Command command) {
    return new HelpPage(command, environment.width(), console.palette(command.color()));
  }

  private int show(Document page) {
    console.print(console.text(page, Console.ColorMode.AUTO));
    return ExitCode.DONE;
  }

  private int version() {
    console.print("tikcalc " + Version.NUMBER + "\n");
    return ExitCode.DONE;
  }

  private int call(ParseResult parsed, List<String> typed) throws Exception {
    for (ParseResult at = parsed; at != null; at = at.subcommand()) {
      if (at.isUsageHelpRequested()) {
        console.print(page(command(at)).text(at));
        return ExitCode.DONE;
      }
      if (at.isVersionHelpRequested()) {
        return version();
      }
    }
    Command called = command(last(parsed));
    if (called instanceof CommandGroup) {
      // Nothing is wrong with asking what there is.
      console.print(page(called).text(parsed));
      return ExitCode.DONE;
    }
    called.typed(typed);
    return called.call();
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
