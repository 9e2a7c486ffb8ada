package io.github.tikcalc.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads the card that is used where a call names none, on a thread of its own, while the parser of
 * the call is made: half of a short run is reading.
 */
final class CardAhead {
  private final FutureTask<UsedCard> reading;

  /** Begins. */
  CardAhead(Environment environment) {
    this.reading = new FutureTask<>(new Reading(environment));
    Thread reader = new Thread(reading, "card");
    reader.setDaemon(true);
    reader.start();
  }

  /** No lambda: to make one here would hold up both threads. */
  private record Reading(Environment environment) implements Callable<UsedCard> {
    @Override
    public UsedCard call() throws IOException {
      return RatesOption.read(null, environment);
    }
  }

  /**
   * The card, once it is read.
   *
   * @throws FaultsException if it has faults
   * @throws IOException if it cannot be read
   */
  UsedCard card() throws IOException {
    try {
      return reading.get();
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
