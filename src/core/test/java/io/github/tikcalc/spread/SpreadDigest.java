package io.github.tikcalc.spread;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import java.io.IOException;
import java.nio.file.Path;

/** Prints what some creators earn, to be held against what another Java prints. */
public final class SpreadDigest {
  private static final int CREATORS = 25;

  private SpreadDigest() {}

  /** Takes the folder of a card. */
  public static void main(String[] args) throws IOException {
    RateCard card = RateCardReader.load(Path.of(args[0]));
    Estimator estimator = Estimator.of(card);
    RandomProfiles profiles = new RandomProfiles(card);
    StringBuilder text = new StringBuilder();
    for (int round = 0; round < CREATORS; round++) {
      Estimate estimate = estimator.estimate(profiles.next(Seed.ofThisRun().round(round)));
      ImaginedCreators creators = ImaginedCreators.of(estimate);
      for (long total : creators.totals()) {
        text.append(total).append(' ');
      }
      for (int s = 0; s < card.streams().size(); s++) {
        text.append(creators.stream(s)).append(creators.openTo(s));
      }
      text.append('\n');
    }
    System.out.print(text);
  }
}
