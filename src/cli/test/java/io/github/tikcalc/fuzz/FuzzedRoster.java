package io.github.tikcalc.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.tikcalc.batch.RosterFormat;
import io.github.tikcalc.batch.RosterRun;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** What holds of every roster a fuzzer makes up: it is refused in words, or each row of it is. */
final class FuzzedRoster {
  /** Far beyond what one input takes on an idle machine, so that a busy one doesn't matter. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final int LARGEST = 64 * 1024;

  private FuzzedRoster() {}

  /** Loads what is fuzzed, which takes long where it is instrumented. */
  static void prepare() throws IOException {
    for (RosterFormat from : List.of(RosterFormat.CSV, RosterFormat.NDJSON)) {
      String roster = from == RosterFormat.CSV ? "followers,a\n1k,b\nx,\n" : "{\"followers\":1}\n";
      check(from, RosterFormat.CSV, roster.getBytes(StandardCharsets.UTF_8));
      check(from, RosterFormat.NDJSON, roster.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Runs it to each kind of output, and reads that again. */
  static void check(RosterFormat from, byte[] roster) {
    if (roster.length <= LARGEST) {
      assertTimeout(
          SOON,
          () -> {
            for (RosterFormat to : List.of(RosterFormat.CSV, RosterFormat.NDJSON)) {
              check(from, to, roster);
            }
          });
    }
  }

  private static void check(RosterFormat from, RosterFormat to, byte[] roster) throws IOException {
    RosterRun run;
    try {
      run = RosterRun.of(RosterRun.SMALL, RosterRun.options(from, to, 1), roster);
    } catch (RosterException e) {
      assertFalse(e.faults().isEmpty());
      e.faults().forEach(FuzzedRoster::checkTold);
      return;
    } catch (IOException e) {
      checkTold(String.valueOf(e.getMessage()));
      return;
    }
    for (Reject reject : run.rejects()) {
      checkTold(reject.reason());
    }
    assertEquals(run.result().rejected(), run.rejects().size());
    assertEquals(run.result().rows(), run.result().estimated() + run.result().rejected());
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(run.out())).toString();
    long rows = to == RosterFormat.CSV ? csv(text) : ndjson(text);
    assertEquals(run.result().estimated(), rows, text);
  }

  /** A line that a terminal can show, and that says something. */
  private static void checkTold(String line) {
    assertEquals(Printable.line(line), line);
    assertFalse(line.isBlank() || line.equals("null"), line);
    assertTrue(line.length() < 10_000, line);
  }

  private static long csv(String text) throws IOException {
    long rows = -1;
    int columns = 0;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        if (rows < 0) {
          columns = record.getFieldCount();
          // Several without a name pass, from CSV to CSV: spreadsheets write such behind the last.
          List<String> names = record.getFields().stream().filter(n -> !n.isEmpty()).toList();
          assertEquals(names.size(), new HashSet<>(names).size(), text);
        }
        assertEquals(columns, record.getFieldCount(), text);
        rows++;
      }
    }
    return rows;
  }

  private static long ndjson(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    assertTrue(text.endsWith("\n"), text);
    String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
    for (String line : lines) {
      Faults faults = new Faults();
      assertNotNull(Json.read("line", line.getBytes(StandardCharsets.UTF_8), faults), line);
      assertEquals(List.of(), faults.list(), line);
    }
    return lines.length;
  }
}
