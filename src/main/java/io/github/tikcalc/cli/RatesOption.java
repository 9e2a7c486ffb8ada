package io.github.tikcalc.cli;

import io.github.tikcalc.rates.json.CardChoice;
import io.github.tikcalc.rates.json.CardReading;
import io.github.tikcalc.rates.json.RateCardException;
import io.github.tikcalc.rates.json.RateCardReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Which rate card a command uses. */
final class RatesOption {
  static final String NAME = "--rates";

  private final Argument<@Nullable String> folder =
      Argument.text(
          NAME,
          "DIR",
          "The rate card to use: a folder. Else $TIKCALC_RATES, else tikcalc/rates under"
              + " $XDG_CONFIG_HOME or ~/.config, else the one that came with tikcalc.");

  private final @Nullable CardAhead ahead;

  RatesOption() {
    this(null);
  }

  /**
   * The option of a command whose card may be on its way.
   *
   * @param ahead reads the card that is used where none is named; null: nobody does
   */
  RatesOption(@Nullable CardAhead ahead) {
    this.ahead = ahead;
  }

  Argument<@Nullable String> argument() {
    return folder;
  }

  /** Whether the call names a card. */
  boolean isGiven() {
    return folder.value() != null;
  }

  /**
   * The folder, and how it came to be chosen.
   *
   * @throws java.nio.file.NoSuchFileException if the user names one that is not there
   */
  CardChoice choice(Environment environment) throws IOException {
    return choice(folder.value(), environment);
  }

  private static CardChoice choice(@Nullable String named, Environment environment)
      throws IOException {
    return CardChoice.of(
        named == null ? null : environment.path(named),
        environment.variables(),
        environment.home(),
        environment.shippedRates());
  }

  /**
   * The card, and where its figures come from in a word.
   *
   * @throws FaultsException if it has faults
   */
  UsedCard use(Environment environment) throws IOException {
    String named = folder.value();
    return named == null && ahead != null ? ahead.card() : read(named, environment);
  }

  /**
   * Reads a card.
   *
   * @param named the folder that the call names, or null
   */
  static UsedCard read(@Nullable String named, Environment environment) throws IOException {
    CardChoice choice = choice(named, environment);
    CardReading reading = RateCardReader.read(choice.folder());
    try {
      return new UsedCard(reading.cardOrThrow(), choice.origin(reading).toString());
    } catch (RateCardException e) {
      throw new FaultsException(choice.folder(), e);
    }
  }
}
