package io.github.tikcalc.cli;

import io.github.tikcalc.manual.BashCompletion;
import io.github.tikcalc.manual.Command;
import io.github.tikcalc.manual.ZshCompletion;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the script by which a shell completes tikcalc's command lines. */
@picocli.CommandLine.Command(
    name = "completion",
    header = "Prints the script by which a shell completes tikcalc's commands.",
    description = {
      "",
      "Commands and options complete, and so do files, formats, niches, countries and streams,"
          + " those of the rate card in use.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(tikcalc completion bash)",
      "  tikcalc completion zsh > ~/.zfunc/_tikcalc",
    })
final class CompletionCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final RatesOption rates = new RatesOption();

  @Parameters(index = "0", paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Environment environment) {
    this.environment = environment;
  }

  /** What can complete. */
  enum Shell {
    BASH,
    ZSH;

    String script(Command program) {
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
    Command program = Tikcalc.commands(environment, rates.use(environment));
    new Console(environment).print(shell.script(program));
    return ExitCode.DONE;
  }
}
