package io.github.tikcalc.cli;

import java.util.List;

/** A command that does nothing without one of those under it. */
final class CommandGroup extends Command {
  private CommandGroup(String name, String header, List<String> examples) {
    super(name, header, examples);
  }

  /** The program itself. */
  static CommandGroup program() {
    return new CommandGroup(
        "tikcalc",
        "Estimates what TikTok creators can earn, from rates that can be checked.",
        List.of(
            "tikcalc estimate --followers 1000 --niche beauty",
            "tikcalc estimate --profile creator.json --format json | jq .total.likely",
            "tikcalc streams"));
  }

  /** Commands for whoever reads and edits rate cards. */
  static CommandGroup rates() {
    return new CommandGroup(
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
