package io.github.tikcalc.cli.creator;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.report.Sureness;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Worths;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options by which a user asks how sure an estimate is. */
final class SurenessOptions {
  private static final String ODDS = "--odds";
  private static final String TOGETHER = "--together";
  private static final double MOST_DOLLARS = 1e12;
  private static final double CENTS = 100;

  private final Argument<List<String>> odds =
      Argument.texts(
          ODDS, "DOLLARS", "Tell how many in 100 earn so much or more. Can be given again.");
  private final Argument<Boolean> worth =
      Argument.flag("--worth", "Tell by how much each input you could tell narrows the total.");
  private final Argument<@Nullable String> together =
      Argument.text(
          TOGETHER,
          "SHARE",
          "How much of what decides is common to all streams, 0 to 1: at 1 whoever does well in"
              + " one does in all. Else the rate card's.");
  private final Argument<Boolean> ascii =
      Argument.flag("--ascii", "Draw with characters that every terminal has.");

  private final Command command;

  SurenessOptions(Command command) {
    this.command = command;
    command.add(odds, worth, together, ascii);
  }

  /** How sure an estimate is; null where its card has too many inputs and streams to tell. */
  @Nullable Sureness of(Estimator estimator, Estimate estimate) {
    List<Long> amounts = amounts();
    double share = share(estimate);
    if (!ImaginedCreators.canHave(estimate.card())) {
      if (!amounts.isEmpty() || worth.value() || together.value() != null) {
        throw command.wrong(
            "this card has more than 127 inputs and streams: it has no odds and no worths"
                + " (leave out "
                + ODDS
                + ", --worth and "
                + TOGETHER
                + ")");
      }
      return null;
    }
    return new Sureness(
        ImaginedCreators.of(estimate, share),
        amounts,
        worth.value() ? Worths.of(estimator, estimate, share) : null,
        ascii.value());
  }

  private List<Long> amounts() {
    List<Long> amounts = new ArrayList<>();
    for (String text : odds.value()) {
      try {
        double dollars = NumberWords.read(Metric.money(ODDS, MOST_DOLLARS), text);
        amounts.add((long) Math.ceil(dollars * CENTS));
      } catch (InvalidValueException e) {
        throw command.wrong(ODDS + ": " + e.getMessage());
      }
    }
    return amounts;
  }

  private double share(Estimate estimate) {
    String text = together.value();
    if (text == null) {
      return estimate.card().together();
    }
    try {
      double share = text.matches("[0-9]*[.]?[0-9]+") ? Double.parseDouble(text) : Double.NaN;
      if (0 <= share && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw command.wrong(TOGETHER + ": " + text + " is not between 0 and 1 (write it like 0.25)");
  }
}
