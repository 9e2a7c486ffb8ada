package io.github.tikcalc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: it does nothing without a command. */
@Command(
    name = "tikcalc",
    header = "Estimates what TikTok creators can earn, from rates that can be checked.",
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tikcalc estimate --followers 1000 --niche beauty",
      "  tikcalc estimate --profile creator.json --format json | jq .total.likely",
      "  tikcalc streams",
    })
final class TikcalcCommand {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print a stack trace where something goes wrong.")
  private boolean debug;

  boolean debug() {
    return debug;
  }
}
