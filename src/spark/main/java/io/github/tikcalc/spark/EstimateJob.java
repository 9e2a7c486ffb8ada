package io.github.tikcalc.spark;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.SparkUserAppException;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The whole job for {@code spark-submit}: reads a table of profiles, writes it with an estimate
 * beside each row. What a file holds is told by the end of its name: .parquet, .csv, .json; Spark
 * itself reads and writes it.
 */
public final class EstimateJob {
  private static final String USAGE =
      "usage: spark-submit --class io.github.tikcalc.spark.EstimateJob tikcalc-spark.jar"
          + " --input FILE --output FOLDER [--rates DIR] [--as-of DAY] [--column INPUT=COLUMN]..."
          + " [--spread]";

  /** The exit code of a call that cannot be understood, as of every command. */
  private static final int WRONG_USE = 2;

  private final Map<String, String> options = new LinkedHashMap<>();
  private final RateCard card;
  private final SparkOptions how;

  private EstimateJob(String[] args) throws IOException {
    List<String> known = List.of("--input", "--output", "--rates", "--as-of");
    Map<String, String> columns = new LinkedHashMap<>();
    boolean spread = false;
    for (int i = 0; i < args.length; i++) {
      String option = args[i];
      if (option.equals("--spread")) {
        spread = true;
      } else if (!known.contains(option) && !option.equals("--column")) {
        throw new IllegalArgumentException("unknown option " + option);
      } else if (++i == args.length) {
        throw new IllegalArgumentException(option + " needs a value");
      } else if (option.equals("--column")) {
        int equals = args[i].indexOf('=');
        if (equals < 1) {
          throw new IllegalArgumentException(
              "--column needs INPUT=COLUMN, not \"" + args[i] + "\"");
        }
        columns.put(args[i].substring(0, equals), args[i].substring(equals + 1));
      } else if (options.put(option, args[i]) != null) {
        throw new IllegalArgumentException(option + " is given twice");
      }
    }
    format(needed("--input"));
    format(needed("--output"));
    card = Cards.read(options.get("--rates"));
    how =
        new SparkOptions(Cards.day("--as-of", options.get("--as-of")), "tikcalc", columns, spread);
  }

  /**
   * Runs the job. A call that cannot be understood ends with exit code 2 and a word on standard
   * error.
   *
   * @param args see the usage that a wrong call prints
   * @throws SparkUserAppException if the call cannot be understood: Spark's own way to end a job
   *     with an exit code and without a trace
   */
  public static void main(String[] args) throws SparkUserAppException {
    try {
      EstimateJob job = new EstimateJob(args);
      try (SparkSession spark = SparkSession.builder().appName("tikcalc").getOrCreate()) {
        job.run(spark);
      }
    } catch (IllegalArgumentException | RateCardException | IOException e) {
      System.err.println("tikcalc: " + e.getMessage());
      System.err.println(USAGE);
      throw new SparkUserAppException(WRONG_USE, null);
    } catch (Exception e) {
      // Scala declares no exceptions, so that javac lets nobody catch this one by its name.
      if (e instanceof AnalysisException) {
        // A file that is not there, a folder that is, two columns of one name, and the like.
        System.err.println("tikcalc: " + String.valueOf(e.getMessage()).strip().split("\\R", 2)[0]);
        throw new SparkUserAppException(WRONG_USE, null);
      }
      throw e;
    }
  }

  private void run(SparkSession spark) {
    String input = needed("--input");
    Dataset<Row> table =
        switch (format(input)) {
          // A quote within quotes is written twice, as everywhere but in Spark.
          case "csv" -> spark.read().option("header", true).option("escape", "\"").csv(input);
          case "json" -> spark.read().json(input);
          default -> spark.read().parquet(input);
        };
    write(TikcalcSpark.estimate(table, card, how), needed("--output"));
  }

  private void write(Dataset<Row> estimated, String output) {
    switch (format(output)) {
      case "csv" ->
          flat(estimated)
              .write()
              .mode(SaveMode.ErrorIfExists)
              .option("header", true)
              .option("escape", "\"")
              .csv(output);
      case "json" -> estimated.write().mode(SaveMode.ErrorIfExists).json(output);
      default -> estimated.write().mode(SaveMode.ErrorIfExists).parquet(output);
    }
  }

  /** For CSV, which has no structs: the figures as columns named as those of {@code batch}. */
  private Dataset<Row> flat(Dataset<Row> estimated) {
    List<String> columns = new ArrayList<>(List.of("* except (tikcalc)"));
    figures(columns, "total", "total", "likely");
    if (how.spread()) {
      figures(columns, "spread", "spread", "median");
    }
    for (IncomeStream stream : card.streams()) {
      String field = stream.id().replace('-', '_');
      columns.add("tikcalc." + field + ".status as `" + stream.id() + "_status`");
      figures(columns, field, stream.id(), "likely");
    }
    columns.add("tikcalc.ignored as ignored");
    columns.add("tikcalc.error as error");
    return estimated.selectExpr(columns.toArray(String[]::new));
  }

  private static void figures(List<String> columns, String field, String name, String middle) {
    for (String figure : List.of("low", middle, "high")) {
      columns.add("tikcalc." + field + "." + figure + " as `" + name + "_" + figure + "`");
    }
  }

  private String needed(String option) {
    String value = options.get(option);
    if (value == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    return value;
  }

  private static String format(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String format : List.of("parquet", "csv", "json")) {
      if (lower.endsWith("." + format) || lower.endsWith("." + format + ".gz")) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "\"" + name + "\" does not say what it holds (end it in .parquet, .csv or .json)");
  }
}
