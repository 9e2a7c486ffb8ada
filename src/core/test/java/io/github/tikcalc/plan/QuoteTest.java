package io.github.tikcalc.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.card.json.TermsReader;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.Gain;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quotes by the shipped card: the price is the estimate's own, and the lines add up. */
class QuoteTest {
  private static final Path SHIPPED = Path.of("rates");

  private static Quote quote(double followers, Map<String, Double> agreed) throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    Terms terms = TermsReader.read(SHIPPED, card).orThrow();
    assertTrue(terms != null);
    Profile profile = Profile.of(card.inputs(), Map.of("followers", followers), Map.of());
    return Quote.of(Creator.of(Estimator.of(card), profile), terms, agreed);
  }

  @Test
  void isThePriceOfOnePostWithoutTerms() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    Profile one =
        Profile.of(
            card.inputs(), Map.of("followers", 50_000.0, "sponsoredPostsPerMonth", 1.0), Map.of());
    Money price = Estimator.of(card).estimate(one).stream("brand-partnerships").pay();
    Quote quote = quote(50_000, Map.of());
    assertEquals(price, quote.price());
    assertEquals(price, quote.total());
  }

  @Test
  void addsTermsOfTheWholePriceAndTakesTheDiscountOff() throws IOException {
    Quote quote = quote(50_000, Map.of("deliverables", 3.0, "usageRights", 60.0, "rush", 0.0));
    Money price = quote.price();
    assertTrue(price != null);
    assertEquals(3, quote.posts());
    assertEquals(new Gain(price.low() * 3, price.likely() * 3, price.high() * 3), line(quote, 0));
    assertTrue(line(quote, 1).likely() < 0);
    // Sixty days lie midway between thirty and ninety.
    assertEquals(0.6, quote.lines().get(2).share().likely(), 1e-12);
    assertEquals(Math.rint(price.likely() * 3 * 0.375), line(quote, 3).likely());
    long sum = quote.lines().stream().mapToLong(line -> line.amount().likely()).sum();
    assertTrue(quote.total() != null);
    assertEquals(sum, quote.total().likely());
  }

  private static Gain line(Quote quote, int index) {
    return quote.lines().get(index).amount();
  }

  @Test
  void chargesTheShortestTermForAShorterOne() throws IOException {
    assertEquals(
        quote(50_000, Map.of("exclusivity", 30.0)).total(),
        quote(50_000, Map.of("exclusivity", 7.0)).total());
  }

  @Test
  void knowsNothingBeyondTheLastPoint() {
    assertThrows(
        Quote.BeyondPointsException.class, () -> quote(50_000, Map.of("usageRights", 91.0)));
  }

  @Test
  void hasNoPriceWhereTheStreamIsShut() throws IOException {
    Quote quote = quote(400, Map.of("rush", 0.0));
    assertEquals(Status.INELIGIBLE, quote.status());
    assertNull(quote.total());
  }
}
