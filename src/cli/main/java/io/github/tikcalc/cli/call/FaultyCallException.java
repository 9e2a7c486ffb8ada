package io.github.tikcalc.cli.call;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A call with faults that are told together: whoever mends one would only meet the next. */
public final class FaultyCallException extends ParameterException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  public FaultyCallException(CommandLine command, List<String> faults) {
    super(command, String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** A line each. */
  public List<String> faults() {
    return faults;
  }
}
