package io.github.tikcalc.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.batch.RosterFormat;
import io.github.tikcalc.batch.RosterListener;
import io.github.tikcalc.batch.RosterOptions;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.Machine;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.spread.ImaginedCreators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rosters with what was paid, held against a card. */
class ScoringTest {
  private final Estimator estimator;
  private final List<Reject> rejects = new ArrayList<>();

  ScoringTest() throws IOException {
    RateCard card =
        RateCardReader.load(Path.of("src/cli/test/resources/cli/files/cards/one-stream"));
    estimator = Estimator.of(card);
  }

  private final class Listener implements RosterListener {
    @Override
    public void note(String note) {
      throw new AssertionError(note);
    }

    @Override
    public void columns(Columns columns) {
      assertTrue(columns.passedNames().size() > 0);
    }

    @Override
    public void rejected(Reject reject) {
      rejects.add(reject);
    }

    @Override
    public void advanced(long rows, long bytes) {
      assertTrue(rows >= 0 && bytes >= 0);
    }
  }

  private Scoring score(RosterFormat format, int threads, String... lines)
      throws IOException, RosterException {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    RosterOptions options =
        RosterOptions.of(
            format,
            RosterFormat.NDJSON,
            threads,
            new CardLabel("test", "a test's", "0badcafe", "tikcalc"));
    return Scoring.of(estimator, options, new ByteArrayInputStream(bytes), new Listener());
  }

  private Scoring csv(String... lines) throws IOException, RosterException {
    return score(RosterFormat.CSV, 1, lines);
  }

  @Test
  void readsAColumnAStreamByIdOrTitle() throws IOException, RosterException {
    // A follower pays one to three and a half cents.
    Scoring scoring =
        csv(
            "followers,paid_busking,Paid Busking ",
            "1000,9,10",
            "1000,35,35.01",
            "1000,,\"$2,000\"");
    StreamScore score = scoring.scores().get(0);
    assertEquals("busking", score.id());
    assertEquals(5, score.count());
    assertEquals(2, score.inside());
    assertEquals(1, score.below());
    assertEquals(2, score.above());
    assertEquals(1, scoring.scores().size());
  }

  @Test
  void readsTheStreamFromAnotherColumn() throws IOException, RosterException {
    Scoring scoring = csv("followers,stream,paid,who", "1000,busking,20,a", "1000,Total,20,b");
    assertEquals(List.of("busking", "total"), ids(scoring));
    assertEquals(List.of("who"), scoring.unread());
  }

  @Test
  void readsRowsOfJson() throws IOException, RosterException {
    Scoring scoring =
        score(
            RosterFormat.NDJSON,
            1,
            "{\"followers\": 1000, \"paid_busking\": 20}",
            "{\"followers\": 1000, \"stream\": \"busking\", \"paid\": 21, \"paid_total\": 22}");
    assertEquals(List.of("busking", "total"), ids(scoring));
    assertEquals(2, scoring.scores().get(0).inside());
  }

  private static List<String> ids(Scoring scoring) {
    return scoring.scores().stream().map(StreamScore::id).toList();
  }

  @Test
  void holdsTheTotalAgainstEightInTen() throws IOException, RosterException {
    Estimate estimate =
        estimator.estimate(
            Profile.builder(estimator.card().inputs()).metric("followers", 1000).build());
    long high = ImaginedCreators.of(estimate).total().high();
    String inside = high / 100 + "." + String.format(java.util.Locale.ROOT, "%02d", high % 100);
    assertEquals(1, csv("followers,paid_total", "1000," + inside).scores().get(0).inside());
    assertEquals(1, csv("followers,paid_total", "1000," + inside + "01").scores().get(0).above());
  }

  @Test
  void rejectsTheRowWhosePaymentIsNone() throws IOException, RosterException {
    Scoring scoring =
        csv("followers,stream,paid", "1000,busking,abc", "1000,,5", "1000,danse,5", "1000,,");
    assertEquals(List.of(), scoring.scores());
    assertEquals(3, scoring.rows().rejected());
    assertEquals(List.of("paid", "paid", "stream"), rejects.stream().map(Reject::column).toList());
  }

  @Test
  void refusesARosterThatTellsNoPayment() {
    assertThrows(RosterException.class, () -> csv("followers,income", "1000,5"));
    assertThrows(RosterException.class, () -> csv("followers,paid", "1000,5"));
    assertThrows(RosterException.class, () -> csv("followers,paid_total,paid_dance", "1000,5,5"));
  }

  @Test
  void manyThreadsGiveTheSame() throws IOException, RosterException {
    List<String> rows = new ArrayList<>(List.of("followers,paid_busking,paid_total"));
    for (int i = 0; i < 20_000; i++) {
      rows.add((100 + i % 7919) + "," + (i % 97) + ".5," + (i % 211));
    }
    String[] lines = rows.toArray(String[]::new);
    assertEquals(
        score(RosterFormat.CSV, 1, lines).scores(), score(RosterFormat.CSV, 4, lines).scores());
  }

  @Test
  void takesWhatWasPaidForEachStreamOfTheShippedCard() throws IOException {
    List<String> streams =
        new ArrayList<>(
            RateCardReader.load(Path.of("rates")).streams().stream()
                .map(IncomeStream::id)
                .toList());
    streams.add("total");
    for (String stream : streams) {
      Machine.Result result =
          Machine.PLAIN
              .in("followers,niche,paid_" + stream + "\n12000,beauty,120\n")
              .run("score", "-", "--input-format", "csv");
      assertEquals(0, result.code(), () -> stream + ": " + result.err());
    }
  }
}
