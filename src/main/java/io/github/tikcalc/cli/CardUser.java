package io.github.tikcalc.cli;

import picocli.CommandLine.Model.CommandSpec;

/** A command whose options come from the card in use: they are added once that is known. */
interface CardUser {
  /** Which card it uses. */
  RatesOption rates();

  /** Adds the card's options. */
  void addInputs(CommandSpec spec, UsedCard used);
}
