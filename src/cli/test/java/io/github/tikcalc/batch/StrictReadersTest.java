package io.github.tikcalc.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What batch writes is read by Python's csv and json, as strictly as they can, as it was meant. */
final class StrictReadersTest {
  private static final int USUAL = 100;
  private static final int ROWS = 20;

  /** What goes wrong in files: quotes, breaks, blanks, signs nobody sees, pairs, words of JSON. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          " ",
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\r\n",
          "'",
          "\\",
          "\\u0041",
          "=",
          "\u00e9",
          "\u3000",
          "\u2028",
          "\ufeff",
          "\ud83d\ude00",
          "\u0000",
          "\u001f",
          "\u007f",
          "NaN",
          "null",
          "true",
          "1e999",
          "{",
          "}",
          "[1]",
          "#",
          "\ufffd");

  @TempDir private Path folder;

  @Test
  void readWhatWasWritten() throws Exception {
    Seed seed = Seed.ofThisRun();
    int files = 0;
    for (int round = 0; round < seed.rounds(USUAL); round++) {
      RandomGenerator random = seed.round(round);
      List<String> names = new ArrayList<>();
      for (int c = random.nextInt(4); c > 0; c--) {
        String name = "x" + text(random);
        if (!names.contains(name)) {
          names.add(name);
        }
      }
      if (random.nextInt(4) == 0) {
        names.add("");
      }
      List<Map<String, String>> rows = new ArrayList<>();
      for (int r = 0; r < ROWS; r++) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String name : names) {
          row.put(name, text(random));
        }
        rows.add(row);
      }
      for (RosterFormat to : List.of(RosterFormat.CSV, RosterFormat.NDJSON)) {
        String name = round + "-json";
        write(name, to, ndjson(rows), RosterFormat.NDJSON, rows, seed.of(round));
        files++;
        // A cell of CSV has no NUL, and a row of one empty cell is a blank line.
        if (rows.stream().noneMatch(row -> row.toString().contains("\u0000"))) {
          write(round + "-csv", to, csv(names, rows), RosterFormat.CSV, rows, seed.of(round));
          files++;
        }
      }
    }
    assumeTrue(io.github.tikcalc.Shell.has("python3"), "no python3");
    Path script = Path.of("src/cli/test/resources/batch/python/reread.py").toAbsolutePath();
    assertEquals(
        new io.github.tikcalc.Shell.Result(0, files + "\n"),
        io.github.tikcalc.Shell.run(folder, "python3 -B '" + script + "' ."),
        seed.of(0));
  }

  private void write(
      String name,
      RosterFormat to,
      String roster,
      RosterFormat from,
      List<Map<String, String>> rows,
      String which)
      throws Exception {
    RosterRun run =
        RosterRun.of(
            RosterRun.SMALL,
            RosterRun.options(from, to, 1),
            roster.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), run.rejects(), which);
    String file = name + "-to-" + to;
    Files.write(folder.resolve(file + (to == RosterFormat.CSV ? ".csv" : ".ndjson")), run.out());
    Files.writeString(folder.resolve(file + ".expected"), Json.write(rows));
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String ndjson(List<Map<String, String>> rows) throws IOException {
    StringBuilder roster = new StringBuilder();
    for (Map<String, String> row : rows) {
      Map<String, Object> whole = new LinkedHashMap<>(row);
      whole.put("followers", 1000);
      roster.append(Json.write(whole)).append('\n');
    }
    return roster.toString();
  }

  private static String csv(List<String> names, List<Map<String, String>> rows) {
    StringBuilder roster = new StringBuilder("followers");
    names.forEach(name -> roster.append(',').append(quoted(name)));
    roster.append('\n');
    for (Map<String, String> row : rows) {
      roster.append("1000");
      names.forEach(name -> roster.append(',').append(quoted(row.getOrDefault(name, ""))));
      roster.append('\n');
    }
    return roster.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
