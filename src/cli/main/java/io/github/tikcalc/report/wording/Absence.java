package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Source;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.engine.Unavailability;
import org.jspecify.annotations.Nullable;

/**
 * That TikTok itself is not to be had where a creator lives, or was not yet: it answers for all
 * streams at once.
 */
public final class Absence {
  private final Unavailability unavailability;
  private final String country;

  private Absence(Unavailability unavailability, String country) {
    this.unavailability = unavailability;
    this.country = country;
  }

  /** The absence that an estimate met; null where TikTok is there. */
  public static @Nullable Absence of(Estimate estimate) {
    for (StreamEstimate stream : estimate.streams()) {
      // It outranks all else that could be said of a stream, so the first tells for all.
      return stream instanceof StreamEstimate.Unavailable unavailable
              && unavailable.unavailability().reason() == Unavailability.Reason.ABSENT
          ? new Absence(unavailable.unavailability(), country(estimate))
          : null;
    }
    return null;
  }

  private static String country(Estimate estimate) {
    int country = estimate.card().inputs().indexOfCountry();
    AttributeValue value = country < 0 ? null : estimate.attribute(country);
    return value == null || value.value() == null
        ? ""
        : " in " + value.value().title() + Wording.star(value.origin());
  }

  /** In a sentence, without its full stop. */
  public String sentence() {
    String tiktok;
    if (unavailability.on() != null) {
      tiktok = "TikTok has not been available" + country + " since " + unavailability.on();
    } else if (unavailability.until() != null) {
      tiktok = "TikTok was not available" + country + " before " + unavailability.until();
    } else {
      tiktok = "TikTok is not available" + country;
    }
    return tiktok + ", so nothing can be earned on it there";
  }

  /** Who says so; null where the card does not tell. */
  public @Nullable Source source() {
    return unavailability.source();
  }
}
