package io.github.tikcalc.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a stream is unavailable in a country on a day.
 *
 * @param on the day it closed, or the day it opens; null where it was never offered there
 */
public record Closure(Reason reason, @Nullable LocalDate on) {

  /** The three ways not to be offered. */
  public enum Reason {
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
