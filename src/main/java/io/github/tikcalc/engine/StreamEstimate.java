package io.github.tikcalc.engine;

import io.github.tikcalc.rates.Stream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream of an estimate. Its dollars are reached through its status alone: what is unavailable
 * has none to ask for.
 */
public sealed interface StreamEstimate {

  /** The stream. */
  Stream stream();

  /** The status that says which of the four it is. */
  Status status();

  /** Each requirement in the card's order. */
  List<RequirementCheck> requirements();

  /**
   * Cents a month, or null where there is no figure: unavailable, or nobody publishes what it pays,
   * or an input it needs is unknown. Null is not 0.
   */
  @Nullable Cents pay();

  /** All requirements are met. */
  record Eligible(Stream stream, List<RequirementCheck> requirements, @Nullable Cents pay)
      implements StreamEstimate {
    @Override
    public Status status() {
      return Status.ELIGIBLE;
    }
  }

  /** Some requirement cannot be told; its low is 0. */
  record Uncertain(Stream stream, List<RequirementCheck> requirements, @Nullable Cents pay)
      implements StreamEstimate {
    @Override
    public Status status() {
      return Status.UNCERTAIN;
    }
  }

  /** Some requirement is unmet; it pays 0, or nobody publishes what it would pay. */
  record Ineligible(Stream stream, List<RequirementCheck> requirements, @Nullable Cents pay)
      implements StreamEstimate {
    @Override
    public Status status() {
      return Status.INELIGIBLE;
    }
  }

  /** Not offered in the creator's country on the day. */
  record Unavailable(Stream stream, List<RequirementCheck> requirements, Closure closure)
      implements StreamEstimate {
    @Override
    public Status status() {
      return Status.UNAVAILABLE;
    }

    @Override
    public @Nullable Cents pay() {
      return null;
    }
  }
}
