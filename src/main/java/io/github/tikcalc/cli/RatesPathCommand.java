package io.github.tikcalc.cli;

import java.io.IOException;
import java.util.List;

/** Tells where the card in use lies. */
final class RatesPathCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Environment environment;

  RatesPathCommand(Environment environment) {
    super("path", "Prints the folder of the rate card in use.", List.of("tikcalc rates path"));
    this.environment = environment;
    add(rates.argument());
  }

  @Override
  public Integer call() throws IOException {
    new Console(environment).print(rates.choice(environment).folder() + "\n");
    return ExitCode.DONE;
  }
}
