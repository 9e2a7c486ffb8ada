package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Command;
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

  /** Commands for profile files. */
  static CommandGroup profile() {
    return new CommandGroup(
        "profile",
        "Makes profile files: to fill in, or of TikTok Studio's exports.",
        List.of(
            "tikcalc profile init > creator.json",
            "tikcalc profile from-studio Overview.csv Content.csv > creator.json",
            "tikcalc estimate --profile creator.json"));
  }

  @Override
  public Integer call() {
    throw new IllegalStateException("a group shows its help instead");
  }
}
