package io.github.tikcalc.engine;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream of an estimate. Its dollars are reached through its status alone: what is unavailable
 * has none to ask for.
 */
public sealed interface StreamEstimate {

  /** The stream. */
  IncomeStream stream();

  /** The status that says which of the four it is. */
  Status status();

  /** Each requirement that asks something of this creator on this day, in the card's order. */
  List<RequirementCheck> requirements();

  /** Each minimum that is shown of the requirements; of alternatives those of the nearest set. */
  default List<RequirementCheck.Minimum> minimums() {
    return RequirementCheck.minimums(requirements());
  }

  /**
   * Money a month, or null where there is no figure: unavailable, or nobody publishes what it pays,
   * or an input it needs is unknown. Null is not 0.
   */
  @Nullable Money pay();

  /** All requirements are met. */
  record Eligible(IncomeStream stream, List<RequirementCheck> requirements, @Nullable Money pay)
      implements StreamEstimate {
    @Override
    public Status status() {
      return Status.ELIGIBLE;
    }
  }

  /**
   * Some requirement cannot be told, or nobody publishes whether it is offered; its low is 0.
   *
   * @param offered false where nobody publishes whether it is offered in the creator's country
   */
  record Uncertain(
      IncomeStream stream,
      List<RequirementCheck> requirements,
      @Nullable Money pay,
      boolean offered)
      implements StreamEstimate {
    @Override
    public Status status() {
      return Status.UNCERTAIN;
    }
  }

  /** Some requirement is unmet; it pays 0, or nobody publishes what it would pay. */
  record Ineligible(IncomeStream stream, List<RequirementCheck> requirements, @Nullable Money pay)
      implements StreamEstimate {
    @Override
    public Status status() {
      return Status.INELIGIBLE;
    }
  }

  /** Not offered in the creator's country on the day. */
  record Unavailable(
      IncomeStream stream, List<RequirementCheck> requirements, Unavailability unavailability)
      implements StreamEstimate {
    @Override
    public Status status() {
      return Status.UNAVAILABLE;
    }

    @Override
    public @Nullable Money pay() {
      return null;
    }
  }
}
