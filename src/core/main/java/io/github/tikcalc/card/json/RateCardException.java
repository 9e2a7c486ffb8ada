package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Fault;
import java.util.List;

/** A card with faults was to be used; its author must mend it. */
public final class RateCardException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;
  private final int count;

  /** What is wrong, and how much of it there is in all. */
  public RateCardException(List<Fault> faults, int count) {
    super(
        "the rate card has "
            + count
            + (count == 1 ? " fault: " : " faults; the first: ")
            + faults.get(0));
    this.faults = List.copyOf(faults);
    this.count = count;
  }

  /** What is wrong, a file at a time. */
  public List<Fault> faults() {
    return faults;
  }

  /** How many faults there are; more than {@link #faults} where only the first were kept. */
  public int count() {
    return count;
  }
}
