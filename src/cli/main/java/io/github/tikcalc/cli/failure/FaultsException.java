package io.github.tikcalc.cli.failure;

import io.github.tikcalc.card.json.RateCardException;
import io.github.tikcalc.json.Fault;
import java.nio.file.Path;
import java.util.List;

/** A file the user handed in has faults; all of them are told, a line each. */
public final class FaultsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  private final String name;
  private final int count;

  /** What is wrong with a file. */
  public FaultsException(String name, List<Fault> faults) {
    super(faults.get(0).toString());
    this.name = name;
    this.faults = List.copyOf(faults);
    this.count = faults.size();
  }

  /** What is wrong with the rate card in a folder. */
  public FaultsException(Path folder, RateCardException card) {
    super(card);
    this.name = "the rate card in " + folder;
    this.faults = card.faults();
    this.count = card.count();
  }

  /** What it is wrong with. */
  public String name() {
    return name;
  }

  /** How many faults there are; more than {@link #faults} where only the first were kept. */
  public int count() {
    return count;
  }

  public List<Fault> faults() {
    return faults;
  }
}
