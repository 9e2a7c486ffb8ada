package io.github.tikcalc.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.batch.output.OutputChoice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The columns that a batch writes. */
class OutputColumnsTest {
  private static final int ROWS = 3_000;

  private static byte[] roster() {
    RandomGenerator random = Seed.ofThisRun().round(1);
    StringBuilder rows = new StringBuilder("handle,followers,niche,note\n");
    for (int i = 0; i < ROWS; i++) {
      long followers = (long) Math.exp(random.nextDouble() * 16);
      rows.append("@h").append(i).append(',').append(followers).append(',');
      rows.append(random.nextBoolean() ? "beauty" : "").append(",\"=a, \"\"b\"\"\"\n");
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static RosterRun run(OutputChoice choice, boolean safe, int threads) throws Exception {
    return RosterRun.of(
        RosterRun.SHIPPED,
        new RosterOptions(
            RosterOptions.Reading.of(null),
            new RosterOptions.Writing(RosterFormat.CSV, Order.NONE, choice, false, safe),
            threads,
            false,
            RosterRun.LABEL),
        roster());
  }

  private static OutputChoice selected(List<String> names) {
    return new OutputChoice(names, false, false, true, false, false, null);
  }

  /** The writer of what most runs ask for is another one than that of columns. */
  @Test
  void areTheSameHoweverTheyAreWritten() throws Exception {
    for (boolean safe : new boolean[] {false, true}) {
      RosterRun plain = run(OutputChoice.PLAIN, safe, 2);
      List<String> all = List.of(plain.lines().get(0).split(","));
      assertArrayEquals(plain.out(), run(selected(all), safe, 2).out());
    }
  }

  @Test
  void givePlacesByCountingWhoEarnsMore() throws Exception {
    List<String> rows =
        run(selected(List.of("total_likely", "rank", "percentile")), false, 3).lines();
    List<String[]> cells = rows.stream().skip(1).map(row -> row.split(",")).toList();
    long[] cents =
        cells.stream().mapToLong(row -> Long.parseLong(row[0].replace(".", ""))).toArray();
    for (int i = 0; i < ROWS; i += 97) {
      long own = cents[i];
      long above = LongStream.of(cents).filter(other -> other > own).count();
      long below = LongStream.of(cents).filter(other -> other < own).count();
      assertEquals(1 + above, Long.parseLong(cells.get(i)[1]));
      assertEquals(100.0 * below / (ROWS - 1), Double.parseDouble(cells.get(i)[2]), 0.0501);
    }
  }

  @Test
  void oneAloneHasNoPercentile() {
    Ranking one = new Ranking(new long[] {5});
    assertEquals(1, one.place(5));
    assertNull(one.percentile(5));
    Ranking three = new Ranking(new long[] {7, 0, 7});
    assertEquals(List.of(1L, 3L), List.of(three.place(7), three.place(0)));
    assertTrue(String.valueOf(three.percentile(7)).equals("50.0"));
  }
}
