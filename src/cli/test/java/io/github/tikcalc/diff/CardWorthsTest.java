package io.github.tikcalc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.CardLayer;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.card.json.Setting;
import io.github.tikcalc.diff.CardWorths.Line;
import io.github.tikcalc.diff.CardWorths.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes of a card are worth: to the cent, whatever the order, and none without effect. */
class CardWorthsTest {
  private static final List<Told> CREATORS =
      List.of(Told.followers(1_000), Told.followers(12_345), Told.followers(1_000_000));

  private static RateCard card(String... settings) throws IOException {
    List<CardLayer> layers = new ArrayList<>();
    for (String setting : settings) {
      layers.add(Setting.of(setting));
    }
    return RateCardReader.read(Path.of("rates"), layers).cardOrThrow();
  }

  private static long difference(RateCard before, RateCard after, Told told) {
    return Effects.of(before, after, told.metrics(), told.attributes(), null).difference().likely();
  }

  private static void checkSums(RateCard before, RateCard after, CardWorths worths) {
    for (int c = 0; c < CREATORS.size(); c++) {
      int creator = c;
      long sum = worths.lines().stream().mapToLong(line -> line.worths().get(creator)).sum();
      assertEquals(difference(before, after, CREATORS.get(c)), sum);
    }
  }

  @Test
  void linesAddUpAndChangeSignWhenTheCardsAreSwapped() throws IOException {
    RateCard before = card();
    RateCard after =
        card("live-gifts.pays[0].points[0].likely=0.0041", "live-gifts.pays[0].per=1.25");
    CardWorths there = CardWorths.of(before, after, CREATORS, null);
    CardWorths back = CardWorths.of(after, before, CREATORS, null);
    checkSums(before, after, there);
    assertEquals(2, there.lines().size());
    for (int i = 0; i < there.lines().size(); i++) {
      Line line = there.lines().get(i);
      assertEquals(1, line.texts().size());
      assertEquals(
          line.worths().stream().map(worth -> -worth).toList(), back.lines().get(i).worths());
    }
  }

  @Test
  void whatMovesNothingHasNoLine() throws IOException {
    RateCard before = card();
    assertTrue(CardWorths.of(before, card("age.about=Years."), CREATORS, null).lines().isEmpty());
    assertTrue(CardWorths.of(before, before, CREATORS, null).lines().isEmpty());
  }

  @Test
  void moreThanTwelveChangesAddUpInGroups() throws IOException {
    RateCard before = card();
    List<String> settings = new ArrayList<>();
    settings.add("live-gifts.pays[0].points[0].likely=0.0041");
    settings.add("live-gifts.pays[1].points[0].high=0.006");
    settings.add("affiliate-marketing.per=1.1");
    settings.add("tiktok-shop.per=1.1");
    for (int i = 0; i < 4; i++) {
      settings.add("brand-partnerships.pays[" + i + "].per=1.1");
      settings.add("subscription.pays[" + i % 3 + "].per=1." + (i + 1));
      settings.add("live-gifts.pays[" + i % 2 + "].per=1." + (i + 1));
    }
    RateCard after = card(settings.toArray(String[]::new));
    assertTrue(new Splice(before, after).differences().size() > 12);
    checkSums(before, after, CardWorths.of(before, after, CREATORS, null));
    RateCard other = RateCardReader.load(Path.of("src/cli/test/resources/cli/files/cards/option"));
    CardWorths whole = CardWorths.of(before, other, CREATORS, null);
    checkSums(before, other, whole);
    assertTrue(whole.lines().size() <= 12);
  }
}
