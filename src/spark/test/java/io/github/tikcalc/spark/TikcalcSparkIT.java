package io.github.tikcalc.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real cluster, with the library and {@code batch} beside it. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TikcalcSparkIT {
  private static final int ROWS = Integer.getInteger("tikcalc.spark.rows", 1_000_000);
  private static final Path JAR = Path.of("target/spark/tikcalc-spark.jar").toAbsolutePath();
  private static final Path TIKCALC = Path.of("target/tikcalc/bin/tikcalc").toAbsolutePath();

  private static Cluster cluster;
  private static SparkSession spark;
  private static RateCard card;
  private static Estimator estimator;
  private static Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    card = RateCardReader.load(Path.of("rates"));
    estimator = Estimator.of(card);
    folder = Files.createTempDirectory("profiles");
    cluster = Cluster.start(2);
    spark =
        SparkSession.builder()
            .appName("test")
            .master(cluster.url())
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", false)
            .config("spark.jars", JAR.toString())
            // One on each worker; the job that is submitted beside this session takes the others.
            .config("spark.cores.max", 2)
            .config("spark.executor.memory", "700m")
            .config("spark.sql.extensions", TikcalcExtensions.class.getName())
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .config("spark.sql.shuffle.partitions", 4)
            .getOrCreate();
  }

  @AfterAll
  static void stop() throws IOException {
    spark.stop();
    cluster.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static Dataset<Row> profiles(int rows, int partitions) {
    return SomeProfiles.of(spark, rows, partitions);
  }

  private static long sum(Dataset<Row> estimated) {
    return estimated
        .selectExpr("cast(sum(tikcalc.total.likely) * 100 as bigint)")
        .head()
        .getLong(0);
  }

  @Test
  void aMillionRowsHaveTheCentsOfBatchWhateverThePartitions() throws Exception {
    assumeTrue(Files.exists(TIKCALC), "target/tikcalc is not built");
    Path roster = folder.resolve("roster.csv");
    profiles(ROWS, 1).write().option("header", true).csv(roster.toString());
    Path byBatch = folder.resolve("batch.csv");
    batch(onlyFile(roster), byBatch);
    List<String> theirs = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("total"));
    for (IncomeStream stream : card.streams()) {
      names.add(stream.id());
      theirs.add("`" + stream.id() + "_status`");
      ours.add("tikcalc." + stream.id().replace('-', '_') + ".status");
    }
    for (String name : names) {
      for (String figure : List.of("low", "likely", "high")) {
        theirs.add(figure("cast(`" + name + "_" + figure + "` as decimal(20, 2))"));
        ours.add(figure("tikcalc." + name.replace('-', '_') + "." + figure));
      }
    }
    Dataset<Row> batch =
        spark
            .read()
            .option("header", true)
            .csv(byBatch.toString())
            .selectExpr("cast(id as bigint) as id", hash(theirs))
            .cache();
    assertEquals(ROWS - SomeProfiles.refused(ROWS), batch.count());
    for (int partitions : new int[] {1, 7}) {
      Dataset<Row> estimated =
          TikcalcSpark.estimate(profiles(ROWS, partitions), card, SparkOptions.DEFAULT)
              .selectExpr("id", "tikcalc.error", "tikcalc.ignored", hash(ours))
              .cache();

      Row counts = estimated.selectExpr("count(*)", "count(error)", "count(ignored)").head();
      assertEquals(ROWS, counts.getLong(0));
      assertEquals(SomeProfiles.refused(ROWS), counts.getLong(1));
      assertTrue(counts.getLong(2) > ROWS / 6, counts.toString());
      Dataset<Row> same = estimated.filter("error is null").select("id", "cells");
      assertEquals(0, same.except(batch).count());
      estimated.unpersist();
    }
    batch.unpersist();
  }

  /** No figure is a figure that no other is: a hash passes over null. */
  private static String figure(String cell) {
    return "coalesce(" + cell + ", cast(-1 as decimal(20, 2)))";
  }

  /** One number that tells whether cells are the same: to compare them one by one takes minutes. */
  private static String hash(List<String> cells) {
    return "xxhash64(" + String.join(", ", cells) + ") as cells";
  }

  private static void batch(Path roster, Path estimates) throws Exception {
    ProcessBuilder batch =
        new ProcessBuilder(
            TIKCALC.toString(),
            "batch",
            roster.toString(),
            "--rates",
            "rates",
            "--quiet",
            "--output",
            estimates.toString());
    batch.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path said = folder.resolve("batch.log");
    int code = batch.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    assertEquals(1, code, "some are rejected: " + Files.readString(said));
  }

  private static Path onlyFile(Path table) throws IOException {
    try (var files = Files.list(table)) {
      return files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
    }
  }

  @Test
  void everyStreamAndTheSpreadOfEveryRowAreTheLibrarys() {
    Dataset<Row> estimated =
        TikcalcSpark.estimate(profiles(2000, 3), card, SparkOptions.DEFAULT.withSpread());
    for (Row row : estimated.collectAsList()) {
      Profile profile = SomeProfiles.profile(card, row);
      Row made = row.getAs("tikcalc");
      if (profile == null) {
        assertTrue(
            made.<String>getAs("error").startsWith("country: \"Atlantis\""), made.toString());
        assertNull(made.getAs("total"));
        continue;
      }
      Estimate estimate = estimator.estimate(profile);
      assertNull(made.getAs("error"));
      String niche = row.getAs("Niche");
      boolean strange = niche != null && niche.startsWith("no such");
      assertEquals(strange ? "niche: no such niche" : null, made.getAs("ignored"));
      for (Scenario scenario : Scenario.values()) {
        assertEquals(estimate.total(scenario), cents(made.getAs("total"), scenario));
      }
      for (int s = 0; s < card.streams().size(); s++) {
        Row stream = made.getAs(card.streams().get(s).id().replace('-', '_'));
        assertEquals(estimate.status(s).toString(), stream.getAs("status"));
        for (Scenario scenario : Scenario.values()) {
          Long expected = estimate.hasPay(s) ? estimate.pay(s, scenario) : null;
          assertEquals(expected, cents(stream, scenario));
        }
      }
      Spread spread = ImaginedCreators.of(estimate).total();
      assertEquals(
          List.of(spread.low(), spread.median(), spread.high()), allCents(made.getAs("spread")));
    }
  }

  private static @Nullable Long cents(Row money, Scenario scenario) {
    BigDecimal dollars = money.getAs(scenario.name().toLowerCase(Locale.ROOT));
    return dollars == null ? null : dollars.movePointRight(2).longValueExact();
  }

  private static List<Long> allCents(Row money) {
    List<Long> cents = new ArrayList<>();
    for (int i = 0; i < money.size(); i++) {
      cents.add(money.getDecimal(i).movePointRight(2).longValueExact());
    }
    return cents;
  }

  @Test
  void theJobEndsRightThoughAWorkerIsKilledInTheMiddle() throws Exception {
    Path input = folder.resolve("roster.parquet");
    Path output = folder.resolve("estimates.parquet");
    profiles(ROWS, 32).write().parquet(input.toString());
    long before = sum(estimate(input));
    // As many tasks as files: they are not to be put together.
    spark.conf().set("spark.sql.files.openCostInBytes", "128m");
    try (Killer killer = new Killer(spark, 8, () -> cluster.kill(1))) {
      estimate(input).write().parquet(output.toString());

      assertTrue(killer.killed(), "the job ended before");
      assertTrue(killer.lost() > 0, "no executor was lost");
      assertTrue(killer.endedAfter() > 0, "nothing was left to do");
    } finally {
      spark.conf().unset("spark.sql.files.openCostInBytes");
      cluster.addWorker();
    }

    Dataset<Row> written = spark.read().parquet(output.toString());
    assertEquals(ROWS, written.count());
    assertEquals(ROWS, written.select("id").distinct().count());
    assertEquals(before, sum(written));
  }

  private static Dataset<Row> estimate(Path input) {
    return TikcalcSpark.estimate(
        spark.read().parquet(input.toString()), card, SparkOptions.DEFAULT);
  }

  @Test
  void theSubmittedJobReadsAndWritesFilesOfEveryKind() throws Exception {
    Dataset<Row> estimated =
        TikcalcSpark.estimate(profiles(1000, 1), card, SparkOptions.DEFAULT.withSpread());
    String columns =
        "select id, %s as low, %s as median, %s as status, %s as error from %s order by id";
    List<Row> expected =
        sql(
            columns,
            estimated,
            "cast(tikcalc.total.low as string)",
            "cast(tikcalc.spread.median as string)",
            "tikcalc.live_gifts.status",
            "tikcalc.error");
    for (List<String> kinds : List.of(List.of("json", "csv"), List.of("csv", "parquet"))) {
      String from = kinds.get(0);
      String kind = kinds.get(1);
      Path input = folder.resolve("in." + from);
      Path output = folder.resolve("out." + kind);
      profiles(1000, 2).write().format(from).option("header", true).save(input.toString());

      Cluster.Submitted job =
          cluster.submit(
              JAR,
              "--input",
              input.toString(),
              "--output",
              output.toString(),
              "--rates",
              "rates",
              "--spread");

      assertEquals(0, job.code(), job.said());
      Dataset<Row> written =
          spark
              .read()
              .format(kind)
              .option("header", true)
              .option("escape", "\"")
              .load(output.toString());
      boolean flat = kind.equals("csv");
      String[] cells =
          flat
              ? new String[] {"total_low", "spread_median", "`live-gifts_status`", "error"}
              : new String[] {
                "cast(cast(tikcalc.total.low as decimal(20, 2)) as string)",
                "cast(cast(tikcalc.spread.median as decimal(20, 2)) as string)",
                "tikcalc.live_gifts.status",
                "tikcalc.error"
              };
      assertEquals(
          expected,
          sql(columns, written.withColumn("id", written.col("id").cast("bigint")), cells),
          kind);
    }
  }

  private static List<Row> sql(String format, Dataset<Row> table, String... cells) {
    table.createOrReplaceTempView("written");
    List<Object> words = new ArrayList<>(List.of(cells));
    words.add("written");
    return spark.sql(String.format(Locale.ROOT, format, words.toArray())).collectAsList();
  }

  @Test
  void aWrongCallIsToldBeforeTheClusterBegins() throws Exception {
    Cluster.Submitted job = cluster.submit(JAR, "--input", "roster.txt", "--output", "out.csv");

    assertEquals(2, job.code(), job.said());
    assertTrue(
        job.said()
            .contains(
                "tikcalc: \"roster.txt\" does not say what it holds (end it in .parquet, .csv or"
                    + " .json)\nusage: spark-submit --class "),
        job.said());
    assertFalse(job.said().contains("\tat "), job.said());
  }

  @Test
  void aTableThatCannotBeWrittenIsToldWithoutATrace() throws Exception {
    Path input = folder.resolve("told.json");
    Path output = Files.createDirectory(folder.resolve("there.json"));
    Files.writeString(input, "{\"followers\":1}\n");

    Cluster.Submitted job =
        cluster.submit(JAR, "--input", input.toString(), "--output", output.toString());

    assertEquals(2, job.code(), job.said());
    assertTrue(job.said().contains("tikcalc: [PATH_ALREADY_EXISTS]"), job.said());
    assertFalse(job.said().contains("\tat "), job.said());
  }

  @Test
  void sqlSaysTheSame() {
    profiles(500, 2).createOrReplaceTempView("creators");
    String inputs =
        "(named_struct('followers', followers, 'niche', niche, 'engagement rate %',"
            + " `engagement rate %`, 'country', country))";
    Dataset<Row> bySql =
        spark.sql(
            String.format(
                Locale.ROOT,
                "select tikcalc%1$s.error, tikcalc%1$s.total.likely, tikcalc_total%1$s.high,"
                    + " tikcalc_spread%1$s.median from creators order by id",
                inputs));
    Dataset<Row> byTable =
        TikcalcSpark.estimate(profiles(500, 2), card, SparkOptions.DEFAULT.withSpread())
            .orderBy("id")
            .selectExpr(
                "tikcalc.error",
                "tikcalc.total.likely",
                "tikcalc.total.high",
                "tikcalc.spread.median");

    assertEquals(byTable.collectAsList(), bySql.collectAsList());
  }

  @Test
  void sqlEstimatesForTheDayThatIsSet() {
    String call =
        "select tikcalc(named_struct('followers', 250000, 'age', 30)).creator_fund.status";
    String now = spark.sql(call).head().getString(0);
    spark.conf().set("spark.tikcalc.asOf", "2022-06-01");
    try {
      assertFalse(now.equals(spark.sql(call).head().getString(0)), now);
      spark.conf().set("spark.tikcalc.asOf", "yesterday");
      Throwable wrong = assertThrows(Exception.class, () -> spark.sql(call).head());
      assertTrue(wrong.getMessage().contains("\"yesterday\" is no day"), wrong.getMessage());
    } finally {
      spark.conf().unset("spark.tikcalc.asOf");
    }
  }

  /** From the files to the files, each row stays where it is read. */
  @Test
  void nothingIsShuffled() {
    Path input = folder.resolve("few.parquet");
    profiles(10, 2).write().parquet(input.toString());
    Dataset<Row> estimated = estimate(input);
    spark.read().parquet(input.toString()).createOrReplaceTempView("few");
    Dataset<Row> bySql =
        spark.sql("select tikcalc_total(named_struct('followers', followers)) from few");

    for (Dataset<Row> table : List.of(estimated, bySql)) {
      assertTrue(plan(table).contains("Scan parquet"), plan(table));
      assertFalse(plan(table).contains("Exchange"), plan(table));
    }
    assertTrue(plan(estimated).contains("MapPartitions"), plan(estimated));
    // What it would say if something were.
    assertTrue(plan(estimated.orderBy("id")).contains("Exchange"));
  }

  private static String plan(Dataset<Row> table) {
    return table.queryExecution().executedPlan().toString();
  }

  @Test
  void whatCannotBeIsAValueOfItsRow() {
    Dataset<Row> table =
        spark.sql(
            "select * from values (null, 'beauty'), ('many', 'beauty'), ('-5', null), ('NaN', null),"
                + " ('12k', ' '), ('1000', 'no such niche') as t(followers, niche)");
    List<Row> estimated = TikcalcSpark.estimate(table, card, SparkOptions.DEFAULT).collectAsList();

    List<String> errors = new ArrayList<>();
    for (Row row : estimated) {
      Row made = row.getAs("tikcalc");
      errors.add(made.getAs("error"));
      assertEquals(made.getAs("error") == null, made.getAs("total") != null);
    }
    assertEquals(6, errors.size());
    assertTrue(errors.get(0).startsWith("followers: not given"), errors.get(0));
    assertTrue(errors.get(1).startsWith("followers: \"many\" is not a number"), errors.get(1));
    assertTrue(errors.get(2).startsWith("followers: -5 is below 0"), errors.get(2));
    assertTrue(errors.get(3).startsWith("followers: not given"), errors.get(3));
    assertNull(errors.get(4));
    assertNull(errors.get(5));
    assertEquals("niche: no such niche", estimated.get(5).<Row>getAs("tikcalc").getAs("ignored"));
  }

  @Test
  void aNumberBelowOneIsAPercentageWhereTheColumnSaysSo() {
    Dataset<Row> table = spark.sql("select 5000 as followers, 0.5D as `engagement rate`");
    SparkOptions said = SparkOptions.DEFAULT.column("engagementRate", "engagement rate");
    String error = "tikcalc.error";

    String refused =
        TikcalcSpark.estimate(table, card, SparkOptions.DEFAULT).select(error).head().getString(0);
    assertTrue(refused.startsWith("engagementRate: \"0.5\" can be read as"), refused);
    assertNull(TikcalcSpark.estimate(table, card, said).select(error).head().getString(0));
  }

  @Test
  void aTableWithoutFollowersIsRefusedBeforeTheClusterBegins() {
    Dataset<Row> table = spark.range(3).toDF("people");

    String why =
        assertThrows(
                IllegalArgumentException.class,
                () -> TikcalcSpark.estimate(table, card, SparkOptions.DEFAULT))
            .getMessage();
    assertTrue(why.contains("followers") && why.contains("people"), why);
    assertEquals(
        3,
        TikcalcSpark.estimate(table, card, SparkOptions.DEFAULT.column("followers", "people"))
            .count());
  }
}
