package io.github.tikcalc.report;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.spread.ImaginedCreators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** An estimate of a made-up creator, in every form. */
record Rendered(Estimate estimate) {
  static final CardLabel LABEL = new CardLabel("shipped", "tikcalc's own", "0badcafe", "tikcalc");

  private static final Seed SEED = Seed.ofThisRun();

  /** The card that this project ships. */
  static RateCard shipped() {
    return card(Path.of("rates"));
  }

  /** Small cards, those that the screens are made with. */
  static Stream<RateCard> small(String... names) {
    return Stream.of(names)
        .map(Path.of("src/cli/test/resources/cli/files/cards")::resolve)
        .map(Rendered::card);
  }

  private static RateCard card(Path folder) {
    try {
      return RateCardReader.load(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tests estimates of so many creators with a card; a failure tells how to have it again. */
  static void each(int rounds, RateCard card, Consumer<Rendered> test) {
    RandomProfiles profiles = new RandomProfiles(card);
    for (int round = 0; round < rounds; round++) {
      RandomGenerator random = SEED.round(round);
      Estimator estimator = Estimator.of(card, profiles.day(random));
      Rendered rendered = new Rendered(estimator.estimate(profiles.next(random)));
      try {
        test.accept(rendered);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            e.getMessage()
                + "\n"
                + SEED.of(round)
                + " with "
                + card.id()
                + "\n"
                + rendered.as(Format.TABLE),
            e);
      }
    }
  }

  String as(Format format) {
    return as(format, false, 200, Palette.PLAIN);
  }

  String explained(Format format) {
    return as(format, true, 200, Palette.PLAIN);
  }

  String as(Format format, boolean explain, int width, Palette palette) {
    return as(format, explain, true, width, palette);
  }

  /** The first screen. */
  String brief(int width, Palette palette) {
    return as(Format.TABLE, false, false, width, palette);
  }

  private String as(Format format, boolean explain, boolean all, int width, Palette palette) {
    Presentation.Detail detail =
        new Presentation.Detail(all, explain, -1, Presentation.Reader.CREATOR, null, false);
    return format.render(
        new Presentation(
            estimate, LABEL, detail, width, palette, Sureness.of(ImaginedCreators.of(estimate))));
  }
}
