package io.github.tikcalc.cli;

import io.github.tikcalc.json.Fault;
import io.github.tikcalc.rates.json.RateCardException;
import java.nio.file.Path;
import java.util.List;

/** A file the user handed in has faults; all of them are told, a line each. */
final class FaultsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  private final String name;
  private final int count;

  /** What is wrong with a file. */
  FaultsException(String name, List<Fault> faults) {
    super(faults.get(0).toString());
    this.name = name;
    this.faults = List.copyOf(faults);
    this.count = faults.size();
  }

  /** What is wrong with the rate card in a folder. */
  FaultsException(Path folder, RateCardException card) {
    super(card);
    this.name = "the rate card in " + folder;
    this.faults = card.faults();
    this.count = card.count();
  }

  /** What it is wrong with. */
  String name() {
    return name;
  }

  /** How many faults there are; more than {@link #faults} where only the first were kept. */
  int count() {
    return count;
  }

  List<Fault> faults() {
    return faults;
  }
}
