package io.github.tikcalc.cli.card;

import io.github.tikcalc.card.json.CardLayer;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardException;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.card.snapshot.CardSnapshot;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.Version;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.io.Trust;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads the card of a run: from a snapshot where there is one that still holds, else from its
 * files. The shipped card's snapshot comes with the program. Those of users' own cards are kept in
 * the user's cache, in one of a few files each: a card that finds another one's there replaces it.
 * No figure depends on any of it.
 *
 * @param program the jar whose reader made the snapshots
 * @param shipped the file of the shipped card's
 * @param cache the folder for those of others; null where there is no place for them
 * @param trust whose files are used without being named
 */
public record CardStore(Path program, Path shipped, @Nullable Path cache, Trust trust) {
  private static final int PLACES = 16;
  private static final int PART = 8192;

  /** The store of a machine. */
  public static CardStore of(Environment environment) {
    Path lib = environment.shippedRates().resolveSibling("lib");
    return new CardStore(
        lib.resolve("tikcalc-core-" + Version.NUMBER + ".jar"),
        lib.resolve("rates.snapshot"),
        environment.cache(),
        environment.trust());
  }

  /**
   * Reads the card that was chosen.
   *
   * @param named its folder as the call names it, else its path
   * @param layers what is laid over it
   * @throws FaultsException if it has faults
   * @throws IOException if it cannot be read, or nobody named it in the call and others could have
   *     written it
   */
  UsedCard read(CardChoice choice, String named, List<CardLayer> layers) throws IOException {
    String flaw = flaw(choice, trust);
    if (flaw != null) {
      throw new AccessDeniedException(
          choice.folder().toString(),
          null,
          flaw
              + ", so that another's figures could be told (mend that, or name it in the call: --rates "
              + ShellWord.quoted(choice.folder().toString())
              + ")");
    }
    if (!layers.isEmpty()) {
      CardSnapshot read = fromFiles(choice.folder(), layers);
      return UsedCard.of(
              read.card(), named, choice.origin(read.files()), read.files(), choice.shipped())
          .with(layers);
    }
    CardSnapshot snapshot =
        choice.by() == CardChoice.By.SHIPPED
            ? kept(shipped, choice.folder())
            : ownCard(choice.folder());
    if (snapshot == null) {
      snapshot = fromFiles(choice.folder());
    }
    return UsedCard.of(
        snapshot.card(),
        named,
        choice.origin(snapshot.files()),
        snapshot.files(),
        choice.shipped());
  }

  /** Why the card is not to be used unless the call names it; null where it is. */
  public static @Nullable String flaw(CardChoice choice, Trust trust) {
    return switch (choice.by()) {
      case OPTION, SHIPPED -> null;
      case VARIABLE -> trust.flawOfCard(choice.folder(), false);
      case CONFIG -> trust.flawOfCard(choice.folder(), true);
    };
  }

  private @Nullable CardSnapshot ownCard(Path folder) throws IOException {
    if (cache == null) {
      return null;
    }
    int place = Math.floorMod(folder.toAbsolutePath().toString().hashCode(), PLACES);
    Path file = cache.resolve("card-" + place + ".snapshot");
    CardSnapshot snapshot = trust.flaw(file) == null ? kept(file, folder) : null;
    if (snapshot == null) {
      snapshot = fromFiles(folder);
      keep(snapshot, cache, file, folder);
    }
    return snapshot;
  }

  private @Nullable CardSnapshot kept(Path file, Path folder) {
    try {
      byte[] bytes = bytes(file);
      return bytes == null ? null : CardSnapshot.of(bytes, sumOf(program), folder);
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * What a file holds, without a channel, which takes longer to make; null where it is too large.
   */
  private static byte @Nullable [] bytes(Path file) throws IOException {
    if (Files.size(file) > CardSnapshot.LARGEST) {
      return null;
    }
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readNBytes(CardSnapshot.LARGEST);
    }
  }

  private static CardSnapshot fromFiles(Path folder) throws IOException {
    return fromFiles(folder, List.of());
  }

  private static CardSnapshot fromFiles(Path folder, List<CardLayer> layers) throws IOException {
    CardReading reading = RateCardReader.read(folder, layers);
    try {
      return new CardSnapshot(reading.cardOrThrow(), reading.bytes());
    } catch (RateCardException e) {
      throw new FaultsException(folder, e);
    }
  }

  /** Tells one build of the program from another. */
  private static long sumOf(Path program) throws IOException {
    CRC32 sum = new CRC32();
    // A part at a time: room for all of it took longer to get than to read it.
    byte[] part = new byte[PART];
    try (InputStream in = new FileInputStream(program.toFile())) {
      for (int read = in.read(part); read > 0; read = in.read(part)) {
        sum.update(part, 0, read);
      }
    }
    return sum.getValue();
  }

  /** Half a snapshot, or two that were written at once, are none: no other name is needed. */
  private void keep(CardSnapshot snapshot, Path cache, Path file, Path folder) {
    try {
      long program = sumOf(this.program);
      byte[] bytes = snapshot.bytes(program);
      if (CardSnapshot.of(bytes, program, folder) == null) {
        return; // The card has links.
      }
      if (trust.privateFolder(cache) != null) {
        Files.write(
            file,
            bytes,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      // The next run reads the files again.
    }
  }

  /** Writes the snapshot of the shipped card; the build does so. */
  public void makeShipped(Path rates) throws IOException {
    Files.write(shipped, fromFiles(rates).bytes(sumOf(program)));
  }
}
