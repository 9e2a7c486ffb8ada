package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A card that nobody would write and everybody may, written to a folder and read from there as
 * every card is.
 *
 * @param which how to have it again
 */
public record RandomCard(SecondReading.Rules rules, RateCard card, Knots knots, String which) {
  private static final int USUAL = 1_000;

  /** Cards of every shape. They are made once for all tests that ask. */
  public static List<RandomCard> all() {
    return Any.CARDS;
  }

  /** Cards whose points and positions never fall: more is never worth less. */
  public static List<RandomCard> rising() {
    return Rising.CARDS;
  }

  /** The first few of all; they are made anew. */
  public static List<RandomCard> some(int count) {
    return make(false, count);
  }

  private static final class Any {
    static final List<RandomCard> CARDS = make(false, Seed.ofThisRun().rounds(USUAL));
  }

  private static final class Rising {
    static final List<RandomCard> CARDS = make(true, Seed.ofThisRun().rounds(USUAL));
  }

  private static List<RandomCard> make(boolean rising, int count) {
    Seed seed = Seed.ofThisRun();
    List<RandomCard> cards = new ArrayList<>();
    try {
      Path zip = Files.createTempFile("tikcalc", ".zip");
      Files.delete(zip);
      // A folder in memory: thousands of small files take a busy disk its time.
      URI uri = URI.create("jar:" + zip.toUri());
      try (FileSystem memory = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
        Path folder = memory.getPath("/card");
        for (int round = 0; round < count; round++) {
          String which = "card of " + seed.of(round);
          SecondReading.Rules rules = CardMaker.card(seed.round(round), rising);
          write(rules, folder);
          CardReading reading = RateCardReader.read(folder);
          assertEquals(List.of(), reading.faults(), which);
          RateCard card = reading.cardOrThrow();
          cards.add(new RandomCard(rules, card, new Knots(card), which));
          clear(folder);
        }
      }
      Files.delete(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cards;
  }

  private static void write(SecondReading.Rules rules, Path folder) throws IOException {
    Path streams = Files.createDirectories(folder.resolve("streams"));
    Files.writeString(folder.resolve("card.json"), rules.card().toString());
    Files.writeString(folder.resolve("inputs.json"), rules.inputs().toString());
    for (var stream : rules.streams()) {
      Files.writeString(streams.resolve(stream.get("id").asString() + ".json"), stream.toString());
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
