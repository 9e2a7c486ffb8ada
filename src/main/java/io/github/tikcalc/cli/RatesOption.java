package io.github.tikcalc.cli;

import io.github.tikcalc.rates.json.CardChoice;
import io.github.tikcalc.rates.json.CardReading;
import io.github.tikcalc.rates.json.RateCardException;
import io.github.tikcalc.rates.json.RateCardReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which rate card a command uses. */
final class RatesOption {
  private final Argument<@Nullable String> folder =
      Argument.text(
          "--rates",
          "DIR",
          "The rate card to use: a folder. Else $TIKCALC_RATES, else tikcalc/rates under"
              + " $XDG_CONFIG_HOME or ~/.config, else the one that came with tikcalc.");

  Argument<@Nullable String> argument() {
    return folder;
  }

  /**
   * The folder, and how it came to be chosen.
   *
   * @throws java.nio.file.NoSuchFileException if the user names one that is not there
   */
  CardChoice choice(Environment environment) throws IOException {
    String named = folder.value();
    String home = environment.variables().getOrDefault("HOME", "");
    return CardChoice.of(
        named == null ? null : environment.path(named),
        environment.variables(),
        home.isEmpty() ? null : Path.of(home),
        environment.shippedRates());
  }

  /**
   * The card, and where its figures come from in a word.
   *
   * @throws FaultsException if it has faults
   */
  UsedCard use(Environment environment) throws IOException {
    CardChoice choice = choice(environment);
    CardReading reading = RateCardReader.read(choice.folder());
    try {
      return new UsedCard(reading.cardOrThrow(), choice.origin(reading).toString());
    } catch (RateCardException e) {
      throw new FaultsException(choice.folder(), e);
    }
  }
}
