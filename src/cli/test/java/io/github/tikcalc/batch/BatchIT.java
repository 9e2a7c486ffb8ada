package io.github.tikcalc.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code batch} as it is started from a shell: what only whole processes show. */
class BatchIT {
  private static final Path LAUNCHER = Path.of("target/tikcalc/bin/tikcalc").toAbsolutePath();
  private static final int ROWS = 30_000;

  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void makeARoster() throws IOException {
    StringBuilder rows = new StringBuilder("handle,followers\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append('@').append(i).append(',').append(1_000 + i).append('\n');
    }
    Files.writeString(folder.resolve("roster.csv"), rows);
    Files.writeString(folder.resolve("bad.csv"), rows + "@x,many\n");
  }

  @Test
  void writesEveryRowAndSaysSo() throws Exception {
    Result result = sh("\"$TIKCALC\" batch roster.csv --output out.csv --rejects rejects.csv");
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.out());
    assertEquals(
        """
        tikcalc: not used, only copied: handle
        tikcalc: assumed: Country: United States, for all 30,000 rows
        tikcalc: assumed: Engagement rate, Engagement by followers, Likes a video, \
        Comments a video, Shares a video, LIVEs a month, Diamonds a LIVE, Diamonds a month, \
        Sponsored posts a month, Price a post, Brand price level, Buyer spending level and 13 \
        more, for all 30,000 rows
        tikcalc: rate card: TikTok earnings, 2026-11-26 (tikcalc's own)
        tikcalc: 30,000 rows: 30,000 estimated, 0 rejected
        """,
        result.err());
    assertEquals(ROWS + 1, Files.readAllLines(folder.resolve("out.csv")).size());
    assertEquals("line,column,reason,row\n", Files.readString(folder.resolve("rejects.csv")));
  }

  @Test
  void keepsRejectedRows() throws Exception {
    Result result = sh("\"$TIKCALC\" batch bad.csv --rejects rejects.csv --quiet > out.csv");
    assertEquals(1, result.code());
    String reason = "\"many\" is not a number (write it like 12500, 12,500 or 12.5k)";
    assertEquals(
        "bad.csv:30002: followers: "
            + reason
            + "\ntikcalc: 30,001 rows: 30,000 estimated, 1 rejected (see rejects.csv)\n",
        result.err());
    assertEquals(
        "line,column,reason,row\n30002,followers,\""
            + reason.replace("\"", "\"\"")
            + "\",\"@x,many\"\n",
        Files.readString(folder.resolve("rejects.csv")));
  }

  @Test
  void isQuietWhenNobodyReadsOn() throws Exception {
    Result result =
        sh("{ \"$TIKCALC\" batch roster.csv --quiet; echo $? >&2; } | head -n 1 | cut -c 1-16");
    assertEquals("handle,total_low\n", result.out());
    assertEquals("0\n", result.err());
  }

  @Test
  void tellsOfAFullDisk() throws Exception {
    Result result = sh("\"$TIKCALC\" batch roster.csv --quiet > /dev/full");
    assertEquals(74, result.code());
    assertEquals(
        "tikcalc: cannot write to standard output: No space left on device\n", result.err());
    assertEquals(74, sh("\"$TIKCALC\" batch roster.csv --rejects /dev/full").code());
    assertEquals(74, sh("\"$TIKCALC\" batch roster.csv --output none/out.csv").code());
  }

  @Test
  void leavesNoFileWhereTheDiskIsTooSmall() throws Exception {
    // A limit on the size of files is a full disk that needs no rights to make.
    Result result =
        sh("trap '' XFSZ; ulimit -f 64; \"$TIKCALC\" batch roster.csv --output out.csv --quiet");
    assertEquals(74, result.code(), result.err());
    assertTrue(result.err().startsWith("tikcalc: cannot write to out.csv: "), result.err());
    assertEquals(List.of("bad.csv", "roster.csv"), names());
  }

  @Test
  void leavesNoOutputWhenItIsKilled() throws Exception {
    killed("KILL");
    assertFalse(Files.exists(folder.resolve("out.csv")));
  }

  @Test
  void tidiesUpWhenItIsAskedToStop() throws Exception {
    killed("TERM");
    assertEquals(List.of("bad.csv", "roster.csv"), names());
  }

  /** Kills a run when it has written something and waits for more rows. */
  private void killed(String signal) throws Exception {
    Process run =
        new ProcessBuilder(
                LAUNCHER.toString(), "batch", "-", "--input-format=csv", "--output=out.csv")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      run.getOutputStream().write(Files.readAllBytes(folder.resolve("roster.csv")));
      run.getOutputStream().flush();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (written() == 0) {
        assertTrue(run.isAlive() && System.nanoTime() < end, "nothing was written");
        Thread.sleep(20);
      }
      assertFalse(Files.exists(folder.resolve("out.csv")));
      assertEquals(0, sh("kill -" + signal + " " + run.pid()).code());
      assertTrue(run.waitFor(60, TimeUnit.SECONDS));
    } finally {
      run.destroyForcibly();
    }
  }

  /** How much has been written beside the output's place. */
  private long written() throws IOException {
    long size = 0;
    for (String name : names()) {
      if (name.startsWith(".out.csv")) {
        size += Files.size(folder.resolve(name));
      }
    }
    return size;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Result sh(String script) throws IOException, InterruptedException {
    Path out = Files.createTempFile("tikcalc", ".out");
    Path err = Files.createTempFile("tikcalc", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", script)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("TIKCALC", LAUNCHER.toString());
      Process process = builder.start();
      process.getOutputStream().close();
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), script);
      return new Result(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
