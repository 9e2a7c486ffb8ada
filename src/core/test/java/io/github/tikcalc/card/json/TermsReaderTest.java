package io.github.tikcalc.card.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.json.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card's terms: read whole, left out, or refused with the line that is wrong. */
class TermsReaderTest {
  private static final Path SHIPPED = Path.of("rates");

  private static TermsReader.Reading read(Path folder, String text) throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    Files.writeString(folder.resolve(TermsReader.FILE), text);
    return TermsReader.read(folder, card);
  }

  @Test
  void readsTheShippedTerms() throws IOException {
    Terms terms = TermsReader.read(SHIPPED, RateCardReader.load(SHIPPED)).orThrow();
    assertTrue(terms != null && terms.terms().size() >= 5);
    assertTrue(
        terms.terms().stream().allMatch(term -> !term.sources().isEmpty()), terms.toString());
  }

  @Test
  void isNothingWhereACardHasNone(@TempDir Path folder) throws IOException {
    assertNull(TermsReader.read(folder, RateCardReader.load(SHIPPED)).orThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          brand-partnerships | brand-deals      | reference
          "days"             | "weeks"          | value
          "at": 90           | "at": 20         | order
          "low": 0.2         | "low": 0.4       | range
          usageRights        | followers        | id
          usageRights        | usage-rights     | id
          "clauses" }        | "somebody" }     | reference
          "about"            | "abuot"          | unknown-key
          sponsoredPosts     | sponsoredPosters | reference
          """)
  void refusesWhatIsWrong(String right, String wrong, String rule, @TempDir Path folder)
      throws IOException {
    String text = Files.readString(SHIPPED.resolve(TermsReader.FILE));
    assertTrue(text.contains(right), right);
    TermsReader.Reading reading = read(folder, text.replace(right, wrong));
    assertNull(reading.terms());
    assertTrue(
        reading.faults().stream().map(Fault::rule).anyMatch(rule::equals),
        reading.faults().toString());
    assertThrows(RateCardException.class, reading::orThrow);
  }

  @Test
  void refusesWhatIsNoJson(@TempDir Path folder) throws IOException {
    assertEquals(1, read(folder, "{").faultCount());
  }
}
