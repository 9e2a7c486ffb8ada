package io.github.tikcalc.card;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every figure an estimate rests on.
 *
 * @param asOf the day its author stands behind it; estimates are made as of this day unless told
 *     otherwise
 * @param currency ISO 4217 code of its dollars
 * @param streams in the order they are shown
 * @param absent where and when TikTok itself is not to be had; it outranks every stream
 * @param together how much of what decides where creators land is common to all their streams, 0 to
 *     1
 */
public record RateCard(
    String id,
    String title,
    LocalDate asOf,
    String currency,
    Inputs inputs,
    List<IncomeStream> streams,
    List<Window> absent,
    double together)
    implements Serializable {

  /** {@code together} where a card does not tell it. */
  public static final double TOGETHER = 0.25;

  public RateCard {
    streams = List.copyOf(streams);
    absent = List.copyOf(absent);
  }

  /**
   * The stream of this id.
   *
   * @throws IllegalArgumentException if the card has none; {@link #indexOfStream} tells beforehand
   */
  public IncomeStream stream(String id) {
    int index = indexOfStream(id);
    if (index < 0) {
      throw new IllegalArgumentException("no stream " + id);
    }
    return streams.get(index);
  }

  /** The position of a stream in {@link #streams}, or -1. */
  public int indexOfStream(String id) {
    for (int i = 0; i < streams.size(); i++) {
      if (streams.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** This card with these of its streams; one that is left out replaces no other. */
  public RateCard withStreams(List<IncomeStream> kept) {
    Set<String> ids = kept.stream().map(IncomeStream::id).collect(Collectors.toSet());
    List<IncomeStream> alone =
        kept.stream()
            .map(
                stream ->
                    stream.replacedBy() == null || ids.contains(stream.replacedBy())
                        ? stream
                        : stream.replacedBy(null))
            .toList();
    return new RateCard(id, title, asOf, currency, inputs, alone, absent, together);
  }
}
