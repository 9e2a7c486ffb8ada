package io.github.tikcalc.spark;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Measures how many rows a second Spark estimates on one core and on two, beside Spark copying the
 * same Parquet without computing, and beside {@code batch} with the same rows as CSV. Each is a
 * process that the system keeps to its cores. Of Spark the fastest of some runs in one process is
 * taken, as a long job would have it; of {@code batch} the fastest of as many whole programs. How
 * it is started is in src/spark/README.md.
 */
public final class SparkBenchmark {
  private static final Path FOLDER = Path.of("target/spark/benchmark");
  private static final Path PARQUET = FOLDER.resolve("in.parquet");
  private static final Path CSV = FOLDER.resolve("in.csv");
  private static final int RUNS = 3;
  private static final double NANOSECONDS = 1e9;

  private SparkBenchmark() {}

  /** Takes how many rows; else two million. What the processes are told is for them alone. */
  public static void main(String[] args) throws Exception {
    if (args.length == 2) {
      measure(args[0], Integer.parseInt(args[1]));
      return;
    }
    int rows = args.length == 0 ? 2_000_000 : Integer.parseInt(args[0]);
    make(rows);
    System.out.printf(Locale.ROOT, "%,d rows, fastest of %d runs%n", rows, RUNS);
    System.out.println("cores  what       rows/s  rows a second of CPU  bytes a row written");
    for (int cores = 1; cores <= 2; cores++) {
      for (String what : List.of("copy", "total", "estimate", "spread", "batch")) {
        // A spread takes long: a part of the rows tells.
        int part = what.equals("spread") ? rows / 100 : rows;
        double[] told = what.equals("batch") ? batch(cores) : spark(what, cores);
        System.out.printf(
            Locale.ROOT,
            "%5d  %-8s %,8.0f  %,20.0f  %19.1f%n",
            cores,
            what,
            part / told[0],
            part / told[1],
            told[2] / part);
      }
    }
  }

  private static void make(int rows) throws IOException {
    try (SparkSession spark = session(2)) {
      Dataset<Row> table = profiles(spark, rows);
      table.write().mode(SaveMode.Overwrite).parquet(PARQUET.toString());
      profiles(spark, Math.max(1, rows / 100))
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(PARQUET + ".part");
      table.coalesce(1).write().mode(SaveMode.Overwrite).option("header", true).csv(CSV.toString());
      System.out.printf(Locale.ROOT, "bytes a row read: %.1f%n", (double) bytes(PARQUET) / rows);
    }
  }

  /** So many, without those that get no estimate. */
  private static Dataset<Row> profiles(SparkSession spark, int rows) {
    return SomeProfiles.of(spark, rows + rows / 5, 8)
        .filter("coalesce(country, '') <> 'Atlantis'")
        .limit(rows)
        .repartition(8);
  }

  private static SparkSession session(int cores) {
    SparkSession spark =
        SparkSession.builder()
            .appName("benchmark")
            .master("local[" + cores + "]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", false)
            .config("spark.sql.warehouse.dir", FOLDER.resolve("warehouse").toString())
            .config("spark.sql.extensions", TikcalcExtensions.class.getName())
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }

  /** Prints the seconds, those of CPU, and the bytes written, of the fastest run. */
  private static void measure(String what, int cores) throws IOException {
    RateCard card = RateCardReader.load(Path.of("rates"));
    var cpu =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    String input = what.equals("spread") ? PARQUET + ".part" : PARQUET.toString();
    Path output = FOLDER.resolve("out.parquet");
    double best = Double.POSITIVE_INFINITY;
    double bestCpu = Double.POSITIVE_INFINITY;
    try (SparkSession spark = session(cores)) {
      for (int i = 0; i < RUNS; i++) {
        long start = System.nanoTime();
        long startCpu = cpu.getProcessCpuTime();
        Dataset<Row> table = spark.read().parquet(input);
        Dataset<Row> made =
            switch (what) {
              case "copy" -> table;
              case "total" ->
                  table.selectExpr(
                      "*",
                      "tikcalc_total(named_struct('followers', followers, 'niche', Niche,"
                          + " 'engagement rate %', `engagement rate %`, 'country', country))");
              case "spread" ->
                  TikcalcSpark.estimate(table, card, SparkOptions.DEFAULT.withSpread());
              default -> TikcalcSpark.estimate(table, card, SparkOptions.DEFAULT);
            };
        made.write().mode(SaveMode.Overwrite).parquet(output.toString());
        best = Math.min(best, (System.nanoTime() - start) / NANOSECONDS);
        bestCpu = Math.min(bestCpu, (cpu.getProcessCpuTime() - startCpu) / NANOSECONDS);
      }
    }
    System.out.println("told " + best + " " + bestCpu + " " + bytes(output));
  }

  private static double[] spark(String what, int cores) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(onCores(cores));
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SparkBenchmark.class.getName(), what, "" + cores));
    String told =
        run(command)
            .lines()
            .filter(line -> line.startsWith("told "))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(command + " told nothing"));
    return numbers(told.substring("told ".length()));
  }

  private static double[] batch(int cores) throws IOException, InterruptedException {
    Path roster;
    try (var files = Files.list(CSV)) {
      roster = files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
    }
    Path output = FOLDER.resolve("out.csv");
    double best = Double.POSITIVE_INFINITY;
    double bestCpu = Double.POSITIVE_INFINITY;
    for (int i = 0; i < RUNS; i++) {
      List<String> command = new ArrayList<>(onCores(cores));
      command.addAll(
          List.of(
              "bash",
              "-c",
              "TIMEFORMAT='%R %U %S'; time target/tikcalc/bin/tikcalc batch \"$0\" --quiet --rates"
                  + " rates --output \"$1\" 2>/dev/null",
              roster.toString(),
              output.toString()));
      Files.deleteIfExists(output);
      double[] told = numbers(run(command));
      best = Math.min(best, told[0]);
      bestCpu = Math.min(bestCpu, told[1] + told[2]);
    }
    return new double[] {best, bestCpu, bytes(output)};
  }

  private static List<String> onCores(int cores) {
    return List.of("taskset", "--cpu-list", "0-" + (cores - 1));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile(FOLDER, "said", ".txt");
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
    return Files.readString(said, StandardCharsets.UTF_8);
  }

  private static double[] numbers(String text) {
    String[] words = text.strip().split(" ");
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return numbers;
  }

  private static long bytes(Path place) throws IOException {
    try (var files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("_"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
