package io.github.tikcalc.cli.rates;

import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.util.List;

/** Tells where the card in use lies. */
public final class RatesPathCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Environment environment;

  public RatesPathCommand(Environment environment) {
    super("path", "Prints the folder of the rate card in use.", List.of("tikcalc rates path"));
    this.environment = environment;
    add(rates.argument());
  }

  @Override
  public Integer call() throws IOException {
    String folder = rates.choice(environment).folder().toString();
    // A script gets the name as it is; a terminal nothing that it would obey.
    new Console(environment)
        .print((environment.terminal().out() ? Printable.line(folder) : folder) + "\n");
    return ExitCode.DONE;
  }
}
