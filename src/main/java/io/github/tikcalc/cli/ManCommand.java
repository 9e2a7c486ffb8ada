package io.github.tikcalc.cli;

import io.github.tikcalc.manual.Command;
import io.github.tikcalc.manual.ManPage;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints manual pages. */
@picocli.CommandLine.Command(
    name = "man",
    header = "Prints the manual page of tikcalc or of one of its commands.",
    description = {"", "It is written for man, with the options of the rate card in use."},
    footerHeading = "%nExamples:%n",
    footer = {
      "  tikcalc man estimate | man -l -",
      "  tikcalc man rates check > tikcalc-rates-check.1",
    })
final class ManCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "The name of a command, as in rates check. Else the page of tikcalc itself.")
  private List<String> names = new ArrayList<>();

  @Mixin private final RatesOption rates = new RatesOption();

  ManCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    UsedCard used = rates.use(environment);
    Command program = Tikcalc.commands(environment, used);
    new Console(environment).print(page(named(program), program, used));
    return ExitCode.DONE;
  }

  /** The page of a command; a card's own day is its date. */
  static String page(Command command, Command program, UsedCard used) throws IOException {
    return ManPage.of(
        command, program, new Version().getVersion()[0], used.card().asOf().toString());
  }

  private Command named(Command program) {
    Command command = program;
    for (String name : names) {
      Command parent = command;
      command =
          parent.commands().stream()
              .filter(under -> under.name().equals(parent.name() + " " + name))
              .findFirst()
              .orElseThrow(() -> unknown(name, parent));
    }
    return command;
  }

  private ParameterException unknown(String name, Command parent) {
    List<String> known =
        parent.commands().stream()
            .map(under -> under.name().substring(parent.name().length() + 1))
            .toList();
    return new ParameterException(
        spec.commandLine(),
        parent.name()
            + " has no command "
            + Printable.quoted(name)
            + " ("
            + Nearest.hint(name, known, "see all: " + parent.name() + " --help")
            + ")");
  }
}
