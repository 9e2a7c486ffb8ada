package io.github.tikcalc.cli.card;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A command whose options come from the card in use: they are added once that is known. */
public interface CardUser {
  /**
   * The card it uses, told from a first, lenient reading of the call; null where the call names
   * none.
   *
   * @throws IOException if it cannot be read
   */
  @Nullable UsedCard used() throws IOException;

  /**
   * Adds the card's options.
   *
   * @param help whether somebody reads what is said of them
   */
  void addInputs(UsedCard used, boolean help);
}
