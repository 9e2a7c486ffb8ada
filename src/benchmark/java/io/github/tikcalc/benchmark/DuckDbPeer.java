package io.github.tikcalc.benchmark;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/** Estimates a roster with DuckDB, and prints how many nanoseconds the statement took. */
final class DuckDbPeer {
  private DuckDbPeer() {}

  /** Takes a roster, an output, the folder of a card and the number of threads. */
  public static void main(String[] args) throws Exception {
    RateCard card = RateCardReader.load(Path.of(args[2]));
    List<String> columns = List.of(RosterGenerator.HEADER.split(","));
    String sql = SqlCard.copy(card, columns, List.of("handle", "manager"), args[0], args[1]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + args[3]);
      long start = System.nanoTime();
      statement.execute(sql);
      System.out.println(System.nanoTime() - start);
    }
  }
}
