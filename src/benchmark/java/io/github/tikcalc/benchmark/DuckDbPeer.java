package io.github.tikcalc.benchmark;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.code.CardSql;
import io.github.tikcalc.code.Dialect;
import io.github.tikcalc.engine.Estimator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Estimates a roster with DuckDB, by what {@code tikcalc rates sql} writes, and prints how many
 * nanoseconds the statement took.
 */
final class DuckDbPeer {
  private static final List<String> PASSED_THROUGH = List.of("handle", "manager");

  private DuckDbPeer() {}

  /** Takes a roster, an output, the folder of a card and the number of threads. */
  public static void main(String[] args) throws Exception {
    RateCard card = RateCardReader.load(Path.of(args[2]));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + args[3]);
      statement.execute(CardSql.script(Estimator.of(card), Dialect.DUCKDB));
      statement.execute(roster(card.inputs(), args[0]));
      String sql = estimates(card, args[1]);
      long start = System.nanoTime();
      statement.execute(sql);
      System.out.println(System.nanoTime() - start);
    }
  }

  /** A view of the roster, with its columns named as the card's are in SQL. */
  private static String roster(Inputs inputs, String file) {
    List<String> header = List.of(RosterGenerator.HEADER.split(","));
    String types =
        header.stream()
            .map(c -> "'" + c + "': '" + (inputs.indexOfMetric(c) >= 0 ? "DOUBLE" : "VARCHAR") + "'")
            .collect(Collectors.joining(", "));
    String columns =
        header.stream().map(c -> c + " AS " + inSql(c)).collect(Collectors.joining(", "));
    return "CREATE VIEW roster AS SELECT "
        + columns
        + " FROM read_csv('"
        + file
        + "', auto_detect = false, header = true, delim = ',', quote = '\"', ignore_errors = true,"
        + " columns = {"
        + types
        + "})";
  }

  private static String estimates(RateCard card, String file) {
    List<String> columns = new ArrayList<>(PASSED_THROUGH);
    columns.addAll(dollars("total"));
    card.streams()
        .forEach(
            stream -> {
              columns.add(named(inSql(stream.id()) + "_status", stream.id() + "_status"));
              columns.addAll(dollars(stream.id()));
            });
    return "COPY (SELECT "
        + String.join(", ", columns)
        + " FROM tikcalc('roster') WHERE error IS NULL) TO '"
        + file
        + "' (FORMAT csv, HEADER, DELIMITER ',')";
  }

  private static List<String> dollars(String id) {
    return Stream.of("low", "likely", "high")
        .map(end -> "_" + end)
        .map(
            end -> named("(" + inSql(id) + end + "_cents / 100)::DECIMAL(18, 2)", id + end))
        .toList();
  }

  /** A column that is called as batch calls it. */
  private static String named(String column, String name) {
    return column + " AS \"" + name + "\"";
  }

  /** {@code engagementRate} and {@code brand-partnerships} as SQL has them. */
  private static String inSql(String id) {
    return id.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toLowerCase(Locale.ROOT);
  }
}
