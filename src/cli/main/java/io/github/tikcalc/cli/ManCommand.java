package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.Version;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.help.CommandDoc;
import io.github.tikcalc.cli.help.ManPage;
import io.github.tikcalc.cli.program.ManProgram;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.ParameterException;

/** Shows manual pages to people, and hands them to programs as {@code man} reads them. */
final class ManCommand extends Command {
  private final Argument<List<String>> names =
      Argument.parameters(
          "COMMAND",
          false,
          "The name of a command, as in rates check. Else the page of tikcalc itself.");
  private final RatesOption rates = new RatesOption();

  private final Environment environment;

  ManCommand(Environment environment) {
    super(
        "man",
        "Shows the manual page of tikcalc or of one of its commands.",
        List.of("tikcalc man estimate", "tikcalc man rates check > tikcalc-rates-check.1"));
    spec()
        .usageMessage()
        .description(
            "",
            "With the options of the rate card in use. In a file or a pipe it is what man reads.");
    this.environment = environment;
    add(names, rates.argument());
  }

  @Override
  public Integer call() throws IOException {
    UsedCard used = rates.use(environment);
    CommandDoc program = CommandModel.of(environment, used);
    CommandDoc command = named(program);
    String roff = page(command, program, used);
    Console console = new Console(environment);
    if (!environment.terminal().out()) {
      console.print(roff);
    } else if (!new ManProgram(environment).show(roff)) {
      console.print(console.text(ManScreen.of(command), color()));
    }
    return ExitCode.DONE;
  }

  /** The page of a command; a card's own day is its date. */
  static String page(CommandDoc command, CommandDoc program, UsedCard used) {
    return ManPage.of(command, program, "tikcalc " + Version.NUMBER, used.card().asOf().toString());
  }

  private CommandDoc named(CommandDoc program) {
    CommandDoc command = program;
    for (String name : names.value()) {
      CommandDoc parent = command;
      command =
          parent.commands().stream()
              .filter(under -> under.name().equals(parent.name() + " " + name))
              .findFirst()
              .orElseThrow(() -> unknown(name, parent));
    }
    return command;
  }

  private ParameterException unknown(String name, CommandDoc parent) {
    List<String> known =
        parent.commands().stream()
            .map(under -> under.name().substring(parent.name().length() + 1))
            .toList();
    return wrong(
        parent.name()
            + " has no command "
            + Printable.quoted(name)
            + " ("
            + Nearest.hint(name, known, "see all: " + parent.name() + " --help")
            + ")");
  }
}
