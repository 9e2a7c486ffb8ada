package io.github.tikcalc.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.output.OutputChoice;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.batch.total.Summary;
import io.github.tikcalc.card.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Rosters too large for a case file, and what goes wrong around them. */
class RosterTest {
  private static final RosterOptions CSV = RosterRun.options(RosterFormat.CSV, RosterFormat.CSV, 2);
  private static final RosterOptions NDJSON =
      RosterRun.options(RosterFormat.NDJSON, RosterFormat.CSV, 2);

  @Test
  void givesTheSameBytesWithAnyNumberOfThreads() throws Exception {
    RandomGenerator random = Seed.ofThisRun().round(0);
    StringBuilder roster = new StringBuilder("handle,followers,niche\n");
    for (int row = 0; row < 30_000; row++) {
      roster.append("\"@").append(row).append("\",");
      roster.append(random.nextInt(50) == 0 ? "many" : random.nextInt(10_000_000));
      roster.append(random.nextBoolean() ? ",beauty\n" : ",\n");
    }
    byte[] bytes = roster.toString().getBytes(StandardCharsets.UTF_8);
    for (RosterFormat output : RosterFormat.values()) {
      RosterRun one = run(output, 1, bytes);
      assertTrue(one.rejects().size() > 100);
      for (int threads : new int[] {2, 7}) {
        RosterRun more = run(output, threads, bytes);
        assertArrayEquals(one.out(), more.out());
        assertEquals(one.rejects(), more.rejects());
        assertEquals(one.result(), more.result());
      }
    }
  }

  private static RosterRun run(RosterFormat output, int threads, byte[] bytes) throws Exception {
    return RosterRun.of(
        RosterRun.SMALL, RosterRun.options(RosterFormat.CSV, output, threads), bytes);
  }

  @Test
  void skipsALineOf100MegabytesWithoutKeepingIt() throws Exception {
    InputStream csv =
        new SequenceInputStream(
            new SequenceInputStream(text("handle,followers\na,1000\n"), new Endless(100_000_000)),
            text("\nb,2000\n"));
    rejectsTheThirdLine(RosterRun.of(RosterRun.SMALL, CSV, csv), 3);

    InputStream json =
        new SequenceInputStream(
            new SequenceInputStream(text("{\"followers\":1000}\n"), new Endless(100_000_000)),
            text("\n{\"followers\":2000}\n"));
    rejectsTheThirdLine(RosterRun.of(RosterRun.SMALL, NDJSON, json), 2);
  }

  private static void rejectsTheThirdLine(RosterRun run, int line) {
    assertEquals(2, run.result().estimated());
    assertEquals(1, run.rejects().size());
    Reject reject = run.rejects().get(0);
    assertEquals(line, reject.line());
    assertTrue(reject.reason().contains("longer than 1 MiB"), reject.reason());
    assertEquals("x".repeat(1_000), reject.row());
  }

  @Test
  void findsTheEndOfAQuoteLeftOpenInAHugeFile() throws Exception {
    StringBuilder roster = new StringBuilder("handle,followers\n\"open,1000\n");
    for (int row = 0; row < 200_000; row++) {
      roster.append('@').append(row).append(",1000\n");
    }
    RosterRun run =
        RosterRun.of(RosterRun.SMALL, CSV, roster.toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(200_000, run.result().estimated());
    assertEquals("\"open,1000", run.rejects().get(0).row());
    assertEquals(1, run.rejects().size());
  }

  @Test
  void keepsRowsWithLongCellsWhole() throws Exception {
    String note = "long \"\"note\"\"\n".repeat(20_000);
    String roster = "handle,followers,note\na,1000,\"" + note + "\"\nb,2000,\nc,many,\n";
    RosterRun run = RosterRun.of(RosterRun.SMALL, CSV, roster.getBytes(StandardCharsets.UTF_8));
    assertEquals(2, run.result().estimated());
    assertTrue(run.text().contains("a,\"" + note + "\",10.00"));
    assertEquals(20_004, run.rejects().get(0).line());
  }

  @Test
  void addsUpWhatItWrites() throws Exception {
    String roster =
        "followers,niche,postsPerMonth\n1000,tech,1\n2000,beauty,2\n3000,tech,3\n4000,,4\nx,,\n";
    RosterResult result =
        RosterRun.of(RosterRun.SMALL, CSV, roster.getBytes(StandardCharsets.UTF_8)).result();
    assertEquals(
        """
        Niche      creators  low a month   likely     high
        Tech              2       $40.00   $82.00  $200.00
        not given         1       $40.00   $82.00  $200.00
        Beauty            1       $41.00   $70.50  $100.00
        total             4      $121.00  $234.50  $500.00
        """,
        Summary.of(result, "$"));
    assertEquals(5, result.rows());
  }

  /** Rows that come too late to be among the first are dropped on the way; nobody sees it. */
  @Test
  void keepsTheFirstOfManyRows() throws Exception {
    StringBuilder roster = new StringBuilder("handle,followers\n");
    for (int row = 0; row < 30_000; row++) {
      roster.append(row).append(',').append(1_000 + row * 7_919L % 5_003).append('\n');
    }
    byte[] bytes = roster.toString().getBytes(StandardCharsets.UTF_8);
    List<String> all = RosterRun.of(RosterRun.SHIPPED, first(Integer.MAX_VALUE), bytes).lines();
    List<String> first = RosterRun.of(RosterRun.SHIPPED, first(7), bytes).lines();
    assertEquals(30_001, all.size());
    assertEquals(all.subList(0, 8), first);
  }

  private static RosterOptions first(int top) {
    OutputChoice ranked =
        new OutputChoice(
            List.of("handle", "rank", "total"), false, false, true, false, false, null);
    RosterOptions plain = RosterRun.options(RosterFormat.CSV, RosterFormat.CSV, 2);
    return new RosterOptions(
        plain.reading(),
        new RosterOptions.Writing(
            RosterFormat.CSV, new Order(Scenario.LIKELY, top), ranked, false, false),
        2,
        false,
        RosterRun.LABEL);
  }

  @Test
  void endsWhenItCannotWrite() {
    IOException full = new IOException("No space left on device");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };
    IOException thrown =
        assertThrows(
            IOException.class,
            () -> Roster.run(RosterRun.SMALL, CSV, text("followers\n1000\n"), out, new Silent()));
    assertEquals(full, thrown);
  }

  @Test
  void endsWhenItCannotReadOn() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }
        };
    InputStream in = new SequenceInputStream(text("followers\n1000\n"), broken);
    assertThrows(
        RosterReadException.class, () -> Roster.run(RosterRun.SMALL, CSV, in, out, new Silent()));
    assertEquals(2, out.toString(StandardCharsets.UTF_8).lines().count());
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Silent implements RosterListener {
    @Override
    public void note(String note) {}

    @Override
    public void columns(Columns columns) {}

    @Override
    public void rejected(Reject reject) {}

    @Override
    public void advanced(long rows, long bytes) {}
  }

  /** So many times the letter x. */
  private static final class Endless extends InputStream {
    private int left;

    Endless(int length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
      int given = Math.min(count, left);
      java.util.Arrays.fill(into, offset, offset + given, (byte) 'x');
      left -= given;
      return given == 0 ? -1 : given;
    }
  }
}
