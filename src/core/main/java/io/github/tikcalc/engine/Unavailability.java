package io.github.tikcalc.engine;

import io.github.tikcalc.card.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a stream is unavailable in a country on a day.
 *
 * @param on the day since when TikTok is absent, the day the stream closed, or the day it opens;
 *     null where TikTok never was there, or the stream never was offered there
 * @param until the day from which TikTok is there, where it is absent and that is known; else null
 * @param source who says so, or null where the card does not tell
 */
public record Unavailability(
    Reason reason, @Nullable LocalDate on, @Nullable LocalDate until, @Nullable Source source) {

  /** The ways not to be available. */
  public enum Reason {
    /** TikTok itself is not to be had; that outranks what the stream's windows say. */
    ABSENT("absent"),
    CLOSED("closed"),
    NOT_OPEN_YET("not-open-yet"),
    NOT_OFFERED("not-offered");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** As every output writes it. */
    @Override
    public String toString() {
      return word;
    }
  }
}
