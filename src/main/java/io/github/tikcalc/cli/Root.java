package io.github.tikcalc.cli;

import java.util.List;

/** The program itself: it does nothing without a command. */
final class Root extends Command {
  Root() {
    super(
        "tikcalc",
        "Estimates what TikTok creators can earn, from rates that can be checked.",
        List.of(
            "tikcalc estimate --followers 1000 --niche beauty",
            "tikcalc estimate --profile creator.json --format json | jq .total.likely",
            "tikcalc streams"));
  }

  @Override
  public Integer call() {
    throw wrong("the name of a command is missing");
  }
}
