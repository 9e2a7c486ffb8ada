package io.github.tikcalc.cli;

import io.github.tikcalc.rates.json.CardChoice;
import io.github.tikcalc.rates.json.CardReading;
import io.github.tikcalc.rates.json.RateCardException;
import io.github.tikcalc.rates.json.RateCardReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Which rate card a command uses. */
final class RatesOption {
  private static final String NAME = "--rates";

  private final Argument<@Nullable String> folder =
      Argument.text(
          NAME,
          "DIR",
          "The rate card to use: a folder. Else $TIKCALC_RATES, else tikcalc/rates under"
              + " $XDG_CONFIG_HOME or ~/.config, else the one that came with tikcalc.");

  private @Nullable FutureTask<UsedCard> ahead;

  Argument<@Nullable String> argument() {
    return folder;
  }

  /** Whether the call names a card. */
  boolean isGiven() {
    return folder.value() != null;
  }

  /**
   * Begins to read the card on another thread where the call names none: most of a short run is
   * reading, and the parser of the call is not there yet.
   */
  void readAhead(List<String> args, Environment environment) {
    for (String arg : args) {
      // Options may be shortened, or be part of a value: then nothing is gained and nothing lost.
      if (arg.startsWith(NAME)) {
        return;
      }
    }
    ahead = new FutureTask<>(() -> read(choice(null, environment)));
    Thread reader = new Thread(ahead, "card");
    reader.setDaemon(true);
    reader.start();
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
    return ahead == null || folder.value() != null ? read(choice(environment)) : wait(ahead);
  }

  private static UsedCard read(CardChoice choice) throws IOException {
    CardReading reading = RateCardReader.read(choice.folder());
    try {
      return new UsedCard(reading.cardOrThrow(), choice.origin(reading).toString());
    } catch (RateCardException e) {
      throw new FaultsException(choice.folder(), e);
    }
  }

  private static UsedCard wait(FutureTask<UsedCard> ahead) throws IOException {
    try {
      return ahead.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unread) {
        throw unread;
      }
      if (e.getCause() instanceof RuntimeException faults) {
        throw faults;
      }
      if (e.getCause() instanceof Error grave) {
        throw grave;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
