package io.github.tikcalc.code;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile and what the engine makes of it, as a row of the table that a script checks itself by.
 *
 * @param cells its number, a Double or null for each metric, a String or null for each attribute,
 *     and what is expected
 */
record CheckedProfile(List<@Nullable Object> cells) {
  static CheckedProfile of(int number, Estimator estimator, Profile profile, double least) {
    Inputs inputs = estimator.card().inputs();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(number);
    boolean tooSmall = false;
    for (int i = 0; i < inputs.metrics().size(); i++) {
      double metric = profile.metric(i);
      cells.add(Double.isNaN(metric) ? null : metric);
      tooSmall |= 0 < metric && metric < least;
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      int word = profile.attribute(i);
      cells.add(word < 0 ? null : inputs.attributes().get(i).values().get(word).id());
    }
    cells.add(tooSmall ? "refused" : expected(estimator, profile));
    return new CheckedProfile(cells);
  }

  private static String expected(Estimator estimator, Profile profile) {
    Estimate estimate;
    try {
      estimate = estimator.estimate(profile);
    } catch (InvalidValueException e) {
      return "refused";
    }
    var total = estimate.total();
    StringBuilder text = new StringBuilder();
    text.append(total.low()).append(' ').append(total.likely()).append(' ').append(total.high());
    for (StreamEstimate stream : estimate.streams()) {
      text.append(", ").append(stream.status()).append(' ');
      var pay = stream.pay();
      text.append(pay == null ? "- - -" : pay.low() + " " + pay.likely() + " " + pay.high());
    }
    return text.toString();
  }

  /** Its cells as a line of CSV; nothing in them needs a quote but what is expected. */
  String csv() {
    StringBuilder line = new StringBuilder();
    for (Object cell : cells.subList(0, cells.size() - 1)) {
      line.append(cell == null ? "" : cell).append(',');
    }
    return line.append('"').append(cells.get(cells.size() - 1)).append("\"\n").toString();
  }
}
