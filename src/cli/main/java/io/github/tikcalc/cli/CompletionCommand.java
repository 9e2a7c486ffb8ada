package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.help.BashCompletion;
import io.github.tikcalc.cli.help.CommandDoc;
import io.github.tikcalc.cli.help.ZshCompletion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Prints the script by which a shell completes tikcalc's command lines. */
final class CompletionCommand extends Command {
  private final Argument<Shell> shell =
      Argument.wordParameter("SHELL", Shell.values(), "bash or zsh.");
  private final RatesOption rates = new RatesOption();

  private final Environment environment;

  CompletionCommand(Environment environment) {
    super(
        "completion",
        "Prints the script by which a shell completes tikcalc's commands.",
        List.of("source <(tikcalc completion bash)", "tikcalc completion zsh > ~/.zfunc/_tikcalc"));
    spec()
        .usageMessage()
        .description(
            "",
            "Commands and options complete, and so do files, formats, niches, countries and"
                + " streams, those of the rate card in use.");
    this.environment = environment;
    add(shell, rates.argument());
  }

  /** What can complete. */
  enum Shell {
    BASH,
    ZSH;

    String script(CommandDoc program) {
      return switch (this) {
        case BASH -> BashCompletion.of(program);
        case ZSH -> ZshCompletion.of(program);
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    CommandDoc program = CommandModel.of(environment, rates.use(environment));
    new Console(environment).print(shell.value().script(program));
    return ExitCode.DONE;
  }
}
