package io.github.tikcalc.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.batch.output.OutputChoice;
import io.github.tikcalc.batch.xlsx.XlsxRoster;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.xlsx.XlsxException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rosters that are workbooks, and estimates as workbooks. */
class WorkbookTest {
  private static final String ROSTER =
      "handle,followers,posts per month\n"
          + "@a,5000,1\n@b,5000,30\n@c,many,1\n@d,5000,4\n\"@é, \"\"x\"\"\",5000,2\n";

  private static RosterOptions options(RosterFormat output, int threads, Order order) {
    return new RosterOptions(
        RosterOptions.Reading.of(null),
        new RosterOptions.Writing(output, order, OutputChoice.PLAIN, false, false),
        threads,
        false,
        RosterRun.LABEL);
  }

  private static RosterRun run(RosterFormat output, int threads, byte[] roster) throws Exception {
    Order order = new Order(Scenario.LIKELY, 3);
    return RosterRun.of(RosterRun.SMALL, options(output, threads, order), roster);
  }

  @Test
  void areReadAsTheyWereWritten() throws Exception {
    byte[] workbook = run(RosterFormat.XLSX, 1, ROSTER.getBytes(StandardCharsets.UTF_8)).out();
    RosterRun back =
        RosterRun.of(
            RosterRun.SMALL,
            RosterOptions.of(null, RosterFormat.CSV, 1, RosterRun.LABEL),
            rosterOf(workbook));
    assertEquals(3, back.result().estimated());
    List<String> handles = back.lines().stream().skip(1).map(line -> line.substring(0, 2)).toList();
    assertEquals(List.of("@b", "@d", "\"@"), handles);
  }

  @Test
  void hasNoColumnsThatItCannotHold() {
    String name = "followers," + "k".repeat(40_000) + "\n5000,1\n";
    assertEquals(
        "the name of a column is longer than a cell of a workbook can be (write CSV): \""
            + "k".repeat(59)
            + "…\"",
        refusal(name));
    // Columns with names would be too many already.
    String many = "followers" + ",".repeat(17_000) + "\n5000" + ",1".repeat(17_000) + "\n";
    String refused = refusal(many);
    assertTrue(
        refused.matches("a sheet of a workbook holds 16384 columns, and these are 170[0-9]{2} .*"),
        refused);
  }

  private static String refusal(String roster) {
    return assertThrows(
            XlsxException.class,
            () -> run(RosterFormat.XLSX, 1, roster.getBytes(StandardCharsets.UTF_8)))
        .getMessage();
  }

  /** The columns of a workbook of estimates that the roster had, with followers again. */
  private static byte[] rosterOf(byte[] workbook) throws Exception {
    StringBuilder csv = new StringBuilder("handle,followers\n");
    String text =
        new String(
            XlsxRoster.open(new ByteArrayInputStream(workbook), "Estimates").csv().readAllBytes(),
            StandardCharsets.UTF_8);
    text.lines()
        .skip(1)
        .forEach(
            line -> {
              String handle =
                  line.startsWith("\"")
                      ? line.substring(0, line.indexOf("\",") + 1)
                      : line.substring(0, line.indexOf(','));
              csv.append(handle).append(",5000\n");
            });
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void areTheSameBytesForAnyNumberOfThreads() throws Exception {
    byte[] roster = ROSTER.getBytes(StandardCharsets.UTF_8);
    byte[] one = run(RosterFormat.XLSX, 1, roster).out();
    assertTrue(one.length > 1_000, "too short for a workbook");
    assertArrayEquals(one, run(RosterFormat.XLSX, 7, roster).out());
  }

  @Test
  void theGreatestComeFirst() throws Exception {
    RosterRun run = run(RosterFormat.CSV, 2, ROSTER.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("@b", "@d", "\"@"),
        run.lines().stream().skip(1).map(line -> line.substring(0, 2)).toList());
    assertEquals(4, run.result().estimated());
  }
}
