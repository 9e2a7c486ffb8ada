package io.github.tikcalc.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Seed;
import io.github.tikcalc.SmallCard;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Knots;
import io.github.tikcalc.engine.RandomCard;
import io.github.tikcalc.engine.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A card in the SQL of real databases, against the engine: the same statuses, cents and refusals
 * for profiles of all kinds. {@code -Dtikcalc.sql.rows=100000} tells how many a card.
 */
class SqlIT {
  private static final int ROWS = Integer.getInteger("tikcalc.sql.rows", 2_000);
  private static final int RANDOM_CARDS = 10;
  private static final Path EVERY_FEATURE = Path.of("src/core/test/resources/schema/every-feature");

  /** A post pays a cent, so that half a post pays half a one. */
  private static final String TIES =
      """
      {"streams": {"posts": {"pays": {"of": ["posts"], "per": 100}}}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void estimatesToTheCent(Dialect dialect) throws Exception {
    TestDatabase database = start(dialect);
    try {
      // Each script is loaded over what the one before it brought.
      for (Map.Entry<String, RateCard> card : cards().entrySet()) {
        Estimator estimator = Estimator.of(card.getValue());
        Path script = folder.resolve(dialect + ".sql");
        Files.writeString(script, CardSql.script(estimator, dialect));
        database.load(script);
        check(database, 64, card.getKey());
        database.fill(profiles(estimator, dialect));
        check(database, ROWS, card.getKey());
      }
    } finally {
      database.close();
    }
  }

  private static void check(TestDatabase database, int rows, String which) throws Exception {
    assertEquals(Integer.toString(rows), database.ask("SELECT COUNT(*) FROM tikcalc_check"));
    String failures = database.ask("SELECT COUNT(*) FROM tikcalc_failures");
    if (!failures.equals("0")) {
      String first = "FROM tikcalc_failures ORDER BY check_row LIMIT 1";
      assertEquals(
          database.ask("SELECT expected " + first),
          database.ask("SELECT found " + first),
          failures + " rows of " + which + ", as " + database.ask("SELECT check_row " + first));
    }
    // The check itself sees a cent.
    database.run("UPDATE tikcalc_check SET expected = expected || '0' WHERE check_row = 7");
    assertEquals("7", database.ask("SELECT check_row FROM tikcalc_failures"), which);
  }

  private TestDatabase start(Dialect dialect) throws Exception {
    return switch (dialect) {
      case DUCKDB -> new JdbcDatabase("jdbc:duckdb:", folder);
      case SQLITE -> new JdbcDatabase("jdbc:sqlite::memory:", folder);
      case POSTGRES -> PostgresDatabase.start();
    };
  }

  private static Map<String, RateCard> cards() throws Exception {
    Map<String, RateCard> cards = new LinkedHashMap<>();
    cards.put("the shipped card", RateCardReader.load(Path.of("rates")));
    cards.put("the card with every feature", RateCardReader.load(EVERY_FEATURE));
    cards.put("ties", SmallCard.read(new JsonMapper().readTree(TIES)).cardOrThrow());
    RandomCard.some(RANDOM_CARDS).forEach(card -> cards.put(card.which(), card.card()));
    return cards;
  }

  private static List<CheckedProfile> profiles(Estimator estimator, Dialect dialect) {
    RateCard card = estimator.card();
    Knots knots = new Knots(card);
    Seed seed = Seed.ofThisRun();
    List<CheckedProfile> profiles = new ArrayList<>();
    for (int row = 1; row <= ROWS; row++) {
      RandomGenerator random = seed.round(row);
      Told told = Told.random(card.inputs(), knots, random);
      if (card.streams().get(0).id().equals("posts") && row % 2 == 0) {
        told = told.with("posts", random.nextInt(200) / 2.0);
      }
      profiles.add(
          CheckedProfile.of(row, estimator, told.profile(card.inputs()), dialect.leastNumber()));
    }
    return profiles;
  }
}
