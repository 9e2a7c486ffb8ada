package io.github.tikcalc.card;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way creators earn.
 *
 * @param id in kebab-case
 * @param availability where and when it is offered; empty: everywhere, always
 * @param requires what a creator must have; all must hold
 * @param pays dollars a month, the first whose condition holds; empty: nobody publishes what it
 *     pays, so it is never counted
 * @param replacedBy id of the stream that took its place, or null
 * @param notes what else to know, a sentence or two each
 * @param sources all that its figures name
 */
public record IncomeStream(
    String id,
    String title,
    String about,
    List<Window> availability,
    List<Requirement> requires,
    List<Amount> pays,
    @Nullable String replacedBy,
    List<String> notes,
    List<Source> sources)
    implements Serializable {

  public IncomeStream {
    availability = List.copyOf(availability);
    requires = List.copyOf(requires);
    pays = List.copyOf(pays);
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
  }

  /** Every minimum among its requirements, those of alternatives too, in the card's order. */
  public List<Requirement.AtLeast> minimums() {
    List<Requirement.AtLeast> minimums = new ArrayList<>();
    for (Requirement requirement : requires) {
      requirement.addMinimums(minimums);
    }
    return List.copyOf(minimums);
  }

  /** This stream, replaced by another or by none. */
  IncomeStream replacedBy(@Nullable String other) {
    return new IncomeStream(id, title, about, availability, requires, pays, other, notes, sources);
  }
}
