package io.github.tikcalc.rates;

import java.time.LocalDate;
import java.util.List;

/**
 * Every figure an estimate rests on.
 *
 * @param asOf the day its author stands behind it; estimates are made as of this day unless told
 *     otherwise
 * @param currency ISO 4217 code of its dollars
 * @param streams in the order they are shown
 */
public record RateCard(
    String id, String title, LocalDate asOf, String currency, Inputs inputs, List<Stream> streams) {

  public RateCard {
    streams = List.copyOf(streams);
  }

  /** The position of a stream in {@link #streams}, or -1. */
  public int stream(String id) {
    for (int i = 0; i < streams.size(); i++) {
      if (streams.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
