package io.github.tikcalc.rates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way creators earn.
 *
 * @param id in kebab-case
 * @param availability where and when it is offered; empty: everywhere, always
 * @param requires what a creator must have; all must hold
 * @param pays dollars a month; null: nobody publishes what it pays, so it is never counted
 * @param replacedBy id of the stream that took its place, or null
 * @param notes what else to know, a sentence or two each
 * @param sources all that its figures name
 */
public record Stream(
    String id,
    String title,
    String about,
    List<Window> availability,
    List<Requirement> requires,
    @Nullable Amount pays,
    @Nullable String replacedBy,
    List<String> notes,
    List<Source> sources) {

  public Stream {
    availability = List.copyOf(availability);
    requires = List.copyOf(requires);
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
  }
}
