package io.github.tikcalc.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.diff.CardChange;
import io.github.tikcalc.diff.CardDiff;
import io.github.tikcalc.json.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped card with one number or word changed at a time. */
class ChangedCardTest {
  private static final int ROUNDS = 60;
  private static final Path SHIPPED = Path.of("rates");

  /** A text, with the colon that follows where it is a key, or a number. */
  private static final Pattern VALUE =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*+\"\\s*+:|(?<value>\"(?:[^\"\\\\]|\\\\.)*+\"|[0-9.]++)");

  @TempDir Path folder;
  private RateCard shipped;
  private List<String> files;

  @BeforeEach
  void copyTheShippedCard() throws IOException {
    Path copy = folder.resolve("card");
    files =
        CardExport.export(SHIPPED, copy, false).files().stream()
            .filter(name -> name.matches("card[.]json|inputs[.]json|streams/.*[.]json"))
            .toList();
    shipped = RateCardReader.load(copy);
  }

  @Test
  void noChangedValueGoesUnnoticed() throws IOException {
    Seed seed = Seed.ofThisRun();
    List<Value> values = values();
    int looked = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Value value = values.get(seed.round(round).nextInt(values.size()));
      Path file = folder.resolve("card").resolve(value.file());
      String text = Files.readString(file);
      String changed = changed(value.text());
      Files.writeString(
          file,
          text.substring(0, value.start())
              + changed
              + text.substring(value.start() + value.text().length()));
      CardReading reading = RateCardReader.read(folder.resolve("card"));
      Files.writeString(file, text);
      if (reading.card() != null) {
        looked++;
        String failed = seed.of(round) + ": " + value + " to " + changed;
        List<CardChange> changes = CardDiff.between(shipped, reading.card()).changes();
        assertFalse(changes.isEmpty(), failed);
        for (CardChange change : changes) {
          assertEquals(value.file(), change.file(), failed + ": " + change);
        }
        List<Fault> warnings = CardWarnings.of(reading, LocalDate.of(2026, 11, 1));
        assertTrue(warnings.size() < 100, failed + ": " + warnings);
      }
    }
    assertTrue(looked > ROUNDS / 3, "only " + looked + " changed cards were cards");
  }

  private record Value(String file, int start, String text) {}

  /** Every value of the card; the names of schemas aside, which no card is made of. */
  private List<Value> values() throws IOException {
    List<Value> values = new ArrayList<>();
    for (String name : files) {
      Matcher matcher = VALUE.matcher(Files.readString(folder.resolve("card").resolve(name)));
      while (matcher.find()) {
        if (matcher.group("value") != null && !matcher.group("value").contains("schema")) {
          values.add(new Value(name, matcher.start("value"), matcher.group("value")));
        }
      }
    }
    return values;
  }

  private static String changed(String value) {
    if (!value.startsWith("\"")) {
      return value.equals("0") ? "0.001" : "0.99" + value.replace(".", "");
    }
    return value.matches("\"[0-9]{4}(-.*)?\"")
        ? "\"2019" + value.substring(5)
        : value.substring(0, value.length() - 1) + "x\"";
  }
}
