package io.github.tikcalc.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.card.snapshot.CardSnapshot;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A card is read and estimates, or is refused in words. An input is its files one after another,
 * each after a line that names it: {@code == streams/posts.json}.
 */
final class CardFuzzTest {
  private static final Pattern FILE = Pattern.compile("(?m)^== ((?:[a-z]+/)?[a-z]+\\.json)\n");

  @FuzzTest
  void isReadOrRefused(byte[] input) throws IOException {
    if (input.length > Fuzzed.LARGEST) {
      return;
    }
    Path folder = Files.createTempDirectory("card");
    try {
      write(folder, new String(input, StandardCharsets.ISO_8859_1));
      assertTimeout(Fuzzed.SOON, () -> check(folder));
    } finally {
      remove(folder);
    }
  }

  private static void check(Path folder) throws IOException {
    CardReading reading = RateCardReader.read(folder);
    RateCard card = reading.card();
    assertEquals(card == null, reading.faultCount() > 0, () -> reading.faults().toString());
    for (Fault fault : reading.faults()) {
      assertEquals(Printable.line(fault.toString()), fault.toString());
    }
    if (card != null) {
      byte[] bytes = new CardSnapshot(card, reading.bytes()).bytes(1);
      CardSnapshot kept = CardSnapshot.of(bytes, 1, folder);
      // A card of a link, or with files that nobody reads, is not kept; one that is kept is the
      // same.
      if (kept != null) {
        assertEquals(card, kept.card());
      }
      Estimator estimator = Estimator.of(card);
      for (double share : new double[] {0, 0.5, 1}) {
        try {
          Fuzzed.checkEstimate(estimator, Fuzzed.required(card.inputs(), share));
        } catch (InvalidValueException e) {
          Fuzzed.checkRefusal(e); // one of two required inputs, say, that cannot exceed the other
        }
      }
    }
  }

  /** Writes the files that the text holds; each character is a byte. */
  private static void write(Path folder, String text) throws IOException {
    Matcher name = FILE.matcher(text);
    boolean found = name.find();
    while (found) {
      Path file = folder.resolve(name.group(1));
      int start = name.end();
      found = name.find();
      Files.createDirectories(file.resolveSibling(""));
      Files.write(
          file,
          text.substring(start, found ? name.start() : text.length())
              .getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
