package io.github.tikcalc.cli;

import io.github.tikcalc.review.CardExport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for whoever reads and edits rate cards. */
@Command(
    name = "rates",
    header = "Shows, copies, checks and compares rate cards.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tikcalc rates export my-rates",
      "  tikcalc rates check my-rates",
      "  tikcalc estimate --rates my-rates --followers 1000",
    })
final class RatesCommand {

  /** Where the card in use lies. */
  @Command(
      name = "path",
      header = "Prints the folder of the rate card in use.",
      footerHeading = "%nExamples:%n",
      footer = "  tikcalc rates path")
  static final class PathOf implements Callable<Integer> {
    private final Environment environment;
    @Mixin private final RatesOption rates = new RatesOption();

    PathOf(Environment environment) {
      this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
      new Console(environment).print(rates.choice(environment).folder() + "\n");
      return ExitCode.DONE;
    }
  }

  /** A card to edit. */
  @Command(
      name = "export",
      header = "Copies the rate card that came with tikcalc, ready to edit.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  tikcalc rates export my-rates",
        "  tikcalc rates export ~/.config/tikcalc/rates",
      })
  static final class Export implements Callable<Integer> {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to copy it to.")
    private String folder = "";

    @Option(names = "--force", description = "Overwrite the card's files that are there.")
    private boolean force;

    Export(Environment environment) {
      this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
      List<String> files =
          CardExport.export(environment.shippedRates(), environment.path(folder), force);
      new Console(environment)
          .print(
              files.size() + " files in " + folder + "\nNow: tikcalc rates check " + folder + "\n");
      return ExitCode.DONE;
    }
  }
}
