package io.github.tikcalc.cli;

import io.github.tikcalc.review.CardExport;
import java.io.IOException;
import java.util.List;

/** Copies the shipped card, to be edited. */
final class RatesExportCommand extends Command {
  private final Argument<String> folder = Argument.parameter("DIR", "The folder to copy it to.");
  private final Argument<Boolean> force =
      Argument.flag("--force", "Overwrite the card's files that are there.");

  private final Environment environment;

  RatesExportCommand(Environment environment) {
    super(
        "export",
        "Copies the rate card that came with tikcalc, ready to edit.",
        List.of("tikcalc rates export my-rates", "tikcalc rates export ~/.config/tikcalc/rates"));
    this.environment = environment;
    add(folder, force);
  }

  @Override
  public Integer call() throws IOException {
    String to = folder.value();
    List<String> files =
        CardExport.export(environment.shippedRates(), environment.path(to), force.value());
    new Console(environment)
        .print(files.size() + " files in " + to + "\nNow: tikcalc rates check " + to + "\n");
    return ExitCode.DONE;
  }
}
