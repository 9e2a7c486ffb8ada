package io.github.tikcalc.code;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/** DuckDB or SQLite, in this process and in memory. */
final class JdbcDatabase implements TestDatabase {
  private final Connection connection;
  private final Path folder;
  private final boolean duckDb;

  JdbcDatabase(String url, Path folder) throws Exception {
    this.connection = DriverManager.getConnection(url);
    this.folder = folder;
    this.duckDb = url.startsWith("jdbc:duckdb:");
  }

  @Override
  public void load(Path script) throws Exception {
    run(Files.readString(script));
  }

  @Override
  public void run(String statement) throws Exception {
    try (Statement run = connection.createStatement()) {
      // Each driver takes several statements in one of the two alone.
      if (duckDb) {
        run.execute(statement);
      } else {
        run.executeUpdate(statement);
      }
    }
  }

  @Override
  public String ask(String query) throws Exception {
    try (Statement ask = connection.createStatement();
        ResultSet rows = ask.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public void fill(List<CheckedProfile> profiles) throws Exception {
    run("DELETE FROM tikcalc_check");
    if (duckDb) {
      Path csv = folder.resolve("profiles.csv");
      Files.writeString(csv, String.join("", profiles.stream().map(CheckedProfile::csv).toList()));
      run("COPY tikcalc_check FROM '" + csv + "' (FORMAT csv, HEADER false, DELIMITER ',')");
      return;
    }
    // SQLite may read decimals as the double beside theirs, so it is handed the doubles.
    int columns = profiles.get(0).cells().size();
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO tikcalc_check VALUES (?" + ", ?".repeat(columns - 1) + ")")) {
      for (CheckedProfile profile : profiles) {
        for (int i = 0; i < columns; i++) {
          insert.setObject(i + 1, profile.cells().get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void close() throws Exception {
    connection.close();
  }
}
