package io.github.tikcalc.card.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.tikcalc.Seed;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.schema.ReaderOnly;
import io.github.tikcalc.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thousands of cards with one value changed, each judged by the reader and by the schemas. What the
 * schemas refuse the reader refuses; it says so where the change was made; and what it accepts can
 * be estimated with.
 */
class MutationTest {
  @ParameterizedTest
  @CsvSource({"rates, 300", "src/core/test/resources/schema/every-feature, 1700"})
  void aChangedCardIsRefusedWhereItWasChangedOrCanBeUsed(
      Path sound, int cards, @TempDir Path folder) throws IOException {
    MutationCard card = MutationCard.read(sound);
    Schemas schemas = Schemas.read();
    ReaderOnly readerOnly = ReaderOnly.read();
    Map<String, String> texts = card.writeTo(folder);
    assertEquals(List.of(), RateCardReader.read(folder).faults(), "the card unchanged");
    Seed seed = Seed.ofThisRun();
    int refused = 0;
    for (int i = 0; i < cards; i++) {
      RandomGenerator random = seed.round(i);
      Mutation mutation = Mutation.random(card, random);
      Path file = folder.resolve(mutation.file());
      Files.writeString(file, mutation.text());
      CardReading reading = RateCardReader.read(folder);
      try {
        List<String> refusals = schemas.refusals(mutation.file(), mutation.text());
        if (reading.card() != null) {
          assertNull(mutation.rule(), "loaded, in spite of the change");
          assertEquals(List.of(), refusals, "loaded, although the schema refuses it");
          MutationInvariants.check(reading.card(), random);
        } else {
          refused++;
          checkFaults(card, mutation, reading.faults());
          if (refusals.isEmpty()) {
            for (Fault fault : reading.faults()) {
              assertTrue(readerOnly.holds(fault), () -> "the schema could tell: " + fault);
            }
          }
        }
      } catch (AssertionError | RuntimeException e) {
        Path kept = Files.writeString(Files.createTempFile("mutation", ".json"), mutation.text());
        fail(seed.of(i) + ": " + mutation + ", kept as " + kept + "\n" + reading.faults(), e);
      }
      Files.writeString(file, texts.get(mutation.file()));
    }
    assertTrue(cards / 4 < refused && refused < cards, "refused " + refused);
  }

  private static void checkFaults(MutationCard card, Mutation mutation, List<Fault> faults) {
    assertTrue(!faults.isEmpty(), "refused without a fault");
    MutationSites sites = new MutationSites(card, mutation);
    for (Fault fault : faults) {
      assertTrue(sites.hold(fault), () -> "a place that has nothing to do with it: " + fault);
    }
    if (mutation.rule() != null) {
      assertTrue(
          faults.stream().anyMatch(mutation::isRefusedBy),
          () -> "no " + mutation.rule() + " fault at " + mutation.must());
    }
  }
}
