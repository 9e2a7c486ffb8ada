package io.github.tikcalc.cli;

import io.github.tikcalc.json.Fault;
import java.util.List;

/** A file the user handed in has faults; all of them are told, a line each. */
final class FaultsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  FaultsException(List<Fault> faults) {
    super(faults.get(0).toString());
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }
}
