package io.github.tikcalc.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.Shell;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.Machine;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.RandomCard;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.report.Presentation;
import io.github.tikcalc.report.Sureness;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.page.EstimatePage;
import io.github.tikcalc.spread.ImaginedCreators;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages in a real browser. */
final class PageIT {
  private static final int CREATORS = 20;
  private static final int MOVES = 50;
  private static final int[] WIDTHS = {360, 800, 1600};

  /** What the margins leave of A4 and of Letter, in pixels. */
  private static final int[] PAPERS = {695, 717};

  private static final Seed SEED = Seed.ofThisRun();

  @TempDir static Path folder;
  private static Chromium browser;
  private static String axe;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Shell.has("chromium"), "no chromium: no page is opened");
    browser = new Chromium(folder.resolve("browser"));
    axe = resource("/axe.min.js");
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageIT.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path page(String... call) throws IOException {
    Machine.Result result = Machine.PLAIN.run(call);
    assertEquals(0, result.code(), result.err());
    return Files.writeString(folder.resolve("page.html"), result.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "estimate 12k beauty",
        "estimate 0",
        "estimate 250k tech UK --odds 500",
        "estimate 3M gaming US --videos-per-month 30 --price-per-post 1200",
        "estimate 12k beauty --for brand",
        "estimate 12k --country IN",
        "next 8200 beauty",
        "goal --monthly 500 --followers 5000",
        "grow --followers 1k..1M",
        "grow --followers 5000 --months 24 --growth 5%..12%",
        "quote 50k beauty --usage-rights 90d",
        "diff examples/months/october.json examples/months/november.json",
        "estimate 12k beauty --what-if livesPerMonth=8",
        "rates show live-gifts",
        "rates show",
        "score examples/paid/paid.csv"
      })
  void isAsWideAsItsWindowAndReadByAll(String call) throws Exception {
    List<String> words = new ArrayList<>(List.of(call.split(" ")));
    words.addAll(List.of("--format", "html"));
    looksRight(call, page(words.toArray(String[]::new)));
  }

  @Test
  void aRosterIsSortedAndSearchedByKeys() throws Exception {
    Path roster = roster("examples/roster/roster.csv");
    looksRight("roster", roster);
    browser.look(WIDTHS[2], false);
    browser.open(roster);
    String rows = "[...document.querySelectorAll('#creators tbody tr')]";
    String names = rows + ".filter(row => !row.hidden).map(row => row.cells[0].textContent)";
    assertEquals("@gamergia", browser.run(names).get(0).asString());
    browser.run("document.querySelectorAll('#creators thead button')[1].focus()");
    browser.enter();
    assertEquals("@jokesjo", browser.run(names).get(0).asString());
    browser.enter();
    assertEquals("@newbie.nia", browser.run(names).get(0).asString());
    String sorted = "[...document.querySelectorAll('#creators th[aria-sort=ascending]')]";
    assertEquals("[\"followers\"]", browser.run(sorted + ".map(th => th.textContent)").toString());
    browser.run("document.querySelectorAll('#creators thead button')[2].focus()");
    browser.enter();
    // A niche that nobody told stands last.
    assertEquals("@newbie.nia", browser.run(names).get(18).asString());
    browser.run("document.getElementById('words').focus()");
    browser.type("beauty ben");
    assertEquals("[\"@eco.emma\",\"@laloluxe\"]", browser.run(names + ".sort()").toString());
    assertEquals(
        "2 of 19 shown, likely $14,436 a month in all",
        browser.run("document.getElementById('found').textContent").asString());
    assertEquals(List.of(), browser.troubles());
  }

  @Test
  void aRosterOfMoreThanAreShownIsAsWideAsItsWindow() throws Exception {
    StringBuilder rows = new StringBuilder("name,followers,country,agency and its manager,note\n");
    for (int i = 0; i < 1_500; i++) {
      rows.append("a.name.without.any.break.").append(i).append(',').append(i * i + 1);
      rows.append(i % 3 == 0 ? ",GB," : ",US,").append("Longwinded & Sons,aaaaaaaaaaaaaaaaaa\n");
    }
    Path file = Files.writeString(folder.resolve("long.csv"), rows.append("x,many,,,\n"));
    browser.open(roster(file.toString()));
    for (int width : WIDTHS) {
      browser.look(width, false);
      assertEquals("[]", browser.run(resource("/page/layout.js")).toString(), "at " + width);
    }
    for (int width : PAPERS) {
      browser.lookOnPaper(width);
      assertEquals("[]", browser.run(resource("/page/layout.js")).toString(), "paper " + width);
    }
    assertEquals(List.of(), browser.troubles());
  }

  private static Path roster(String roster) {
    String page = folder.resolve("roster.html").toString();
    String out = folder.resolve("roster-out.csv").toString();
    Machine.Result result = Machine.PLAIN.run("batch", roster, "-o", out, "--report", page);
    assertEquals(1, result.code(), result.err());
    return Path.of(page);
  }

  private static void looksRight(String call, Path page) throws Exception {
    browser.open(page);
    String layout = resource("/page/layout.js");
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : WIDTHS) {
        browser.look(width, dark);
        String what = call + " at " + width + (dark ? ", dark" : "");
        assertEquals("[]", browser.run(layout).toString(), what);
      }
    }
    for (int width : PAPERS) {
      browser.lookOnPaper(width);
      assertEquals("[]", browser.run(layout).toString(), call + " on paper " + width + " wide");
    }
    if (call.startsWith("estimate")) {
      for (double[] paper : new double[][] {{8.27, 11.69}, {8.5, 11}}) {
        assertEquals(1, pages(browser.print(paper[0], paper[1])), call + " on " + paper[1]);
      }
    }
    // Before axe, whose own styles the policy of the page refuses.
    assertEquals(List.of(), browser.troubles(), call);
    browser.run(axe + ";0");
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {WIDTHS[0], WIDTHS[2]}) {
        browser.look(width, dark);
        JsonNode violations =
            browser.run(
                "axe.run(document, {resultTypes: ['violations']}).then(found =>"
                    + " found.violations.map(one => one.id + ': ' + one.nodes[0].html + ' '"
                    + " + one.nodes[0].failureSummary))");
        assertEquals("[]", violations.toString(), call + " at " + width);
      }
    }
    browser.troubles();
  }

  private static int pages(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return (int) Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(text).results().count();
  }

  @Test
  void slidersGiveTheCentsOfTheProgram() throws Exception {
    List<RateCard> cards = new ArrayList<>(List.of(RateCardReader.load(Path.of("rates"))));
    for (int i = 0; i < 5; i++) {
      cards.add(RandomCard.all().get(SEED.round(i).nextInt(RandomCard.all().size())).card());
    }
    int compared = 0;
    for (int i = 0; i < CREATORS; i++) {
      // Every second creator meets the card that is shipped.
      RateCard card = cards.get(i % 2 == 0 ? 0 : 1 + i / 2 % 5);
      RandomGenerator random = SEED.round(100 + i);
      Estimator estimator = Estimator.of(card);
      Profile profile = new RandomProfiles(card).next(random);
      browser.open(write(estimator, profile));
      StringBuilder moves = new StringBuilder("[");
      for (int move = 0; move < MOVES; move++) {
        moves.append('[').append(random.nextInt(100)).append(',');
        moves.append(random.nextInt(1001)).append("],");
      }
      JsonNode told = browser.run("(" + resource("/page/move.js") + ")(" + moves + "])");
      assertEquals(MOVES, told.size());
      for (JsonNode one : told) {
        compared += compare(estimator, profile, one, SEED.of(i));
      }
      assertEquals(List.of(), browser.troubles(), card.id());
    }
    assertTrue(compared > CREATORS * MOVES / 2, compared + " compared");
  }

  private static Path write(Estimator estimator, Profile profile) throws IOException {
    Estimate estimate = estimator.estimate(profile);
    Presentation presentation =
        new Presentation(
            estimate,
            new CardLabel("shipped", "tikcalc's own", "0badcafe", "tikcalc"),
            Presentation.Detail.BRIEF,
            80,
            Palette.PLAIN,
            ImaginedCreators.canHave(estimate.card())
                ? Sureness.of(ImaginedCreators.of(estimate))
                : null);
    return Files.writeString(
        folder.resolve("page.html"), EstimatePage.write(presentation, estimator));
  }

  /** Holds what the page shows against an estimate of what its fields say; 1 where it is one. */
  private static int compare(Estimator estimator, Profile base, JsonNode shown, String round) {
    Inputs inputs = estimator.card().inputs();
    Profile.Builder profile = base.toBuilder();
    for (Map.Entry<String, JsonNode> told : shown.get("told").properties()) {
      int metric = inputs.indexOfMetric(told.getKey());
      if (metric >= 0) {
        profile.metric(metric, Double.parseDouble(told.getValue().asString()));
      }
    }
    Estimate estimate;
    try {
      estimate = estimator.estimate(profile.build());
    } catch (InvalidValueException e) {
      assertTrue(shown.get("refused").asString().length() > 1, round + ": " + e.getMessage());
      return 0;
    }
    String what = round + " with " + shown;
    assertEquals("", shown.get("refused").asString(), what);
    Map<String, List<Long>> streams = new LinkedHashMap<>();
    for (StreamEstimate stream : estimate.streams()) {
      if (stream.pay() != null && !(stream instanceof StreamEstimate.Ineligible)) {
        streams.put(stream.stream().id(), cents(stream.pay()));
      }
    }
    Map<String, List<Long>> found = new LinkedHashMap<>();
    shown
        .get("streams")
        .properties()
        .forEach(one -> found.put(one.getKey(), cents(one.getValue())));
    assertEquals(streams, found, what);
    assertEquals(cents(estimate.total()), cents(shown.get("total")), what);
    return 1;
  }

  private static List<Long> cents(Money money) {
    return List.of(money.low(), money.likely(), money.high());
  }

  private static List<Long> cents(JsonNode cents) {
    return List.of(cents.get(0).asLong(), cents.get(1).asLong(), cents.get(2).asLong());
  }
}
