package io.github.tikcalc.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.batch.run.Reject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever happened to a file: each row of it is estimated or rejected, and none is lost. */
class ConservationTest {
  private static final int ROUNDS = 400;

  @Test
  void losesNoRowOfACorruptCsvFile() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      RandomGenerator random = Seed.ofThisRun().round(round);
      StringBuilder roster = new StringBuilder();
      for (int row = 0; row < 60; row++) {
        String name = random.nextInt(4) == 0 ? "\"a, \"\"b\"\"\nc\"" : "plain";
        String quotes = random.nextBoolean() ? "\"" : "";
        roster.append(quotes).append("@h").append(row).append('x').append(quotes);
        roster.append(',').append(random.nextInt(1_000_000)).append(',').append(name).append('\n');
      }
      byte[] body = corrupt(random, roster.toString().getBytes(StandardCharsets.UTF_8));
      check(RosterFormat.CSV, "handle,followers,name\n", body, round);
    }
  }

  @Test
  void losesNoRowOfACorruptNdjsonFile() throws Exception {
    for (int round = 0; round < ROUNDS / 4; round++) {
      RandomGenerator random = Seed.ofThisRun().round(round);
      StringBuilder roster = new StringBuilder();
      for (int row = 0; row < 60; row++) {
        roster.append("{\"handle\":\"@h").append(row).append("x\",\"followers\":");
        roster.append(random.nextInt(1_000_000)).append("}\n");
      }
      byte[] body = corrupt(random, roster.toString().getBytes(StandardCharsets.UTF_8));
      check(RosterFormat.NDJSON, "", body, round);
    }
  }

  /** Flips, cuts and inserts bytes; quotes, breaks and delimiters more than others. */
  private static byte[] corrupt(RandomGenerator random, byte[] bytes) {
    byte[] now = bytes;
    for (int times = random.nextInt(12); times > 0; times--) {
      int at = random.nextInt(now.length);
      String signs = "\"\"\"\n\r,;\0 \\{}";
      byte b =
          random.nextBoolean()
              ? (byte) signs.charAt(random.nextInt(signs.length()))
              : (byte) random.nextInt(256);
      switch (random.nextInt(3)) {
        case 0 -> now[at] = b;
        case 1 -> {
          int count = Math.min(now.length - at, 1 + random.nextInt(30));
          byte[] cut = Arrays.copyOf(now, now.length - count);
          System.arraycopy(now, at + count, cut, at, now.length - at - count);
          now = cut.length == 0 ? now : cut;
        }
        default -> {
          byte[] longer = Arrays.copyOf(now, now.length + 1);
          System.arraycopy(now, at, longer, at + 1, now.length - at);
          longer[at] = b;
          now = longer;
        }
      }
    }
    return now;
  }

  private static void check(RosterFormat format, String header, byte[] body, int round)
      throws Exception {
    byte[] roster = new byte[header.length() + body.length];
    System.arraycopy(header.getBytes(StandardCharsets.UTF_8), 0, roster, 0, header.length());
    System.arraycopy(body, 0, roster, header.length(), body.length);
    String where = Seed.ofThisRun().of(round);
    RosterOptions options = RosterRun.options(format, RosterFormat.NDJSON, 2);
    RosterRun run = RosterRun.of(RosterRun.SMALL, options, new Trickle(roster, round));

    assertEquals(run.lines().size(), run.result().estimated(), where);
    assertEquals(run.rejects().size(), run.result().rejected(), where);

    // What was an untouched line is to be found again: in an estimate, or in a rejected row.
    String text = new String(roster, StandardCharsets.UTF_8);
    String found =
        run.text() + run.rejects().stream().map(Reject::row).collect(Collectors.joining("\n"));
    for (int row = 0; row < 60; row++) {
      String handle = "@h" + row + "x";
      assertTrue(!text.contains(handle) || found.contains(handle), () -> where + " " + handle);
    }

    // Each reject stands on its line.
    List<String> lines = List.of(text.split("\r\n|\n|\r", -1));
    Set<Long> at = new HashSet<>();
    for (Reject reject : run.rejects()) {
      assertTrue(at.add(reject.line()), where);
      if (format == RosterFormat.CSV) {
        String first = reject.row().split("\r\n|\n|\r", 2)[0];
        assertEquals(lines.get((int) reject.line() - 1), first, where);
      }
    }

    // However it is read, the same comes of it.
    RosterRun again =
        RosterRun.of(
            RosterRun.SMALL,
            RosterRun.options(format, RosterFormat.NDJSON, 1),
            new ByteArrayInputStream(roster));
    assertArrayEquals(run.out(), again.out(), where);
    assertEquals(run.rejects(), again.rejects(), where);
  }

  /** Gives a few bytes at a time, as a slow pipe does. */
  private static final class Trickle extends InputStream {
    private final ByteArrayInputStream in;
    private final RandomGenerator random;

    Trickle(byte[] bytes, int round) {
      in = new ByteArrayInputStream(bytes);
      random = Seed.ofThisRun().round(~round);
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] into, int offset, int count) {
      return in.read(into, offset, Math.min(count, 1 + random.nextInt(300)));
    }
  }
}
