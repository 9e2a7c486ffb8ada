package io.github.tikcalc.spark;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a job's card comes from, and for which day it is asked. */
final class Cards {
  private Cards() {}

  /**
   * A card.
   *
   * @param folder where it lies, on the machine that starts the job; null: the one that came with
   *     the program
   */
  static RateCard read(@Nullable String folder) throws IOException {
    if (folder != null) {
      return RateCardReader.load(Path.of(folder));
    }
    try {
      var place = Cards.class.getResource("/rates/card.json");
      if (place == null) {
        throw new IOException("this build came without a rate card (name one)");
      }
      URI card = place.toURI();
      if (!card.getScheme().equals("jar")) {
        return RateCardReader.load(Path.of(card).resolveSibling("").normalize());
      }
      try (FileSystem jar = FileSystems.newFileSystem(card, Map.of())) {
        return RateCardReader.load(jar.getPath("/rates"));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /**
   * The day to estimate for.
   *
   * @param option what tells it
   * @param text how it was told; null: not at all
   * @throws IllegalArgumentException if that is no day
   */
  static @Nullable LocalDate day(String option, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          option + ": \"" + text + "\" is no day (write it like 2026-11-01)", e);
    }
  }
}
