package io.github.tikcalc.cli;

import java.util.List;

/** Commands for whoever reads and edits rate cards; nothing by itself. */
final class RatesCommand extends Command {
  RatesCommand() {
    super(
        "rates",
        "Shows, copies, checks and compares rate cards.",
        List.of(
            "tikcalc rates export my-rates",
            "tikcalc rates check my-rates",
            "tikcalc estimate --rates my-rates --followers 1000"));
  }

  @Override
  public Integer call() {
    throw wrong("the name of a command is missing");
  }
}
