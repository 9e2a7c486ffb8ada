package io.github.tikcalc.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures {@code tikcalc batch} beside DuckDB on the same rosters and the same cores, compares
 * every row of the two, and prints a table of ratios with the machine. tikcalc is timed as a user
 * starts it, Java's start included; DuckDB by its statement alone, which skips the bad rows.
 *
 * <pre>
 * mvn -q -Pbenchmark -DskipTests package
 * java -cp "target/cli/classes:target/cli/test-classes:$(cat target/benchmark.classpath)" \
 *   io.github.tikcalc.benchmark.RosterBenchmark [ROWS ...]
 * </pre>
 */
public final class RosterBenchmark {
  private static final Path FOLDER = Path.of("target/benchmark");
  private static final long SEED = 7;
  private static final int RUNS = Integer.getInteger("tikcalc.runs", 3);

  private RosterBenchmark() {}

  private record Run(double seconds, long peakKilobytes, String output) {
    /** The faster of two runs, with the larger memory of both. */
    Run or(Run other) {
      Run faster = other.seconds < seconds ? other : this;
      return new Run(faster.seconds, Math.max(peakKilobytes, other.peakKilobytes), faster.output);
    }
  }

  /** Takes numbers of rows; else one and ten million, and one estimate alone besides. */
  public static void main(String[] args) throws Exception {
    List<Long> sizes =
        args.length == 0
            ? List.of(1_000_000L, 10_000_000L)
            : Stream.of(args).map(Long::valueOf).toList();
    Files.createDirectories(FOLDER);
    List<String> table = new ArrayList<>();
    List<Run> ours = new ArrayList<>();
    for (long rows : sizes) {
      Path roster = FOLDER.resolve("roster-" + rows + ".csv");
      if (!Files.exists(roster)) {
        RosterGenerator.write(roster, rows, SEED);
      }
      Path our = FOLDER.resolve("tikcalc.csv");
      Path their = FOLDER.resolve("duckdb.csv");
      Run tikcalc = tikcalc(roster, our);
      Run duckDb = duckDb(roster, their);
      // In turn, so that whatever else the machine does meets both alike.
      for (int i = 1; i < RUNS; i++) {
        tikcalc = tikcalc.or(tikcalc(roster, our));
        duckDb = duckDb.or(duckDb(roster, their));
      }
      long same = compare(our, their);
      ours.add(tikcalc);
      table.add(
          String.format(
              Locale.ROOT,
              "%,12d %,10d %10.2f s %,12.0f %8d MiB %10.2f s %8d MiB %8.3f",
              rows,
              same,
              tikcalc.seconds(),
              rows / tikcalc.seconds(),
              tikcalc.peakKilobytes() / 1024,
              duckDb.seconds(),
              duckDb.peakKilobytes() / 1024,
              tikcalc.seconds() / duckDb.seconds()));
    }
    if (args.length == 0) {
      new Runner(
              new OptionsBuilder()
                  .include(EstimatorBenchmark.class.getName())
                  .addProfiler(GCProfiler.class)
                  .build())
          .run();
    }
    System.out.println("\n" + ThisMachine.name() + ", best of " + RUNS + " runs");
    System.out.println(
        "        rows  same rows      tikcalc      rows/s         peak       DuckDB         peak"
            + "    ratio");
    table.forEach(System.out::println);
    if (ours.size() == 2) {
      System.out.printf(
          Locale.ROOT,
          "time of the larger: %.2f times the smaller's; memory: %.2f times%n",
          ours.get(1).seconds() / ours.get(0).seconds(),
          (double) ours.get(1).peakKilobytes() / ours.get(0).peakKilobytes());
    }
  }

  /** Nobody pays for what the run before still has to put on the disk. */
  private static void settle(Path out) throws IOException, InterruptedException {
    Files.deleteIfExists(out);
    new ProcessBuilder("sync").start().waitFor();
  }

  private static Run tikcalc(Path roster, Path out) throws IOException, InterruptedException {
    settle(out);
    // It ends with 1, as some rows are bad.
    return process(
        1,
        List.of(
            "target/tikcalc/bin/tikcalc",
            "batch",
            roster.toString(),
            "--quiet",
            "--rates",
            "rates",
            "--output",
            out.toString()));
  }

  private static Run duckDb(Path roster, Path out) throws IOException, InterruptedException {
    settle(out);
    Run run =
        process(
            0,
            List.of(
                ThisMachine.java(),
                "-cp",
                System.getProperty("java.class.path"),
                DuckDbPeer.class.getName(),
                roster.toString(),
                out.toString(),
                "rates",
                Integer.toString(Runtime.getRuntime().availableProcessors())));
    return new Run(Long.parseLong(run.output().strip()) / 1e9, run.peakKilobytes(), "");
  }

  private static Run process(int exit, List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    long peak = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakKilobytes(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != exit) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(seconds, peak, output);
  }

  /** The most memory a process has held so far, as Linux tells it; 0 elsewhere. */
  private static long peakKilobytes(long process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException e) {
      // It has ended, or this is no Linux.
    }
    return 0;
  }

  /** How many rows the two have; all are the same. DuckDB writes them in another order. */
  private static long compare(Path our, Path their) throws IOException {
    int parts = Math.max(1, (int) (Files.size(our) >> 29));
    long same = 0;
    for (int part = 0; part < parts; part++) {
      Map<String, Long> rows = hashes(our, part, parts);
      Map<String, Long> others = hashes(their, part, parts);
      if (!rows.equals(others)) {
        rows.entrySet().removeAll(others.entrySet());
        String first = rows.keySet().stream().findFirst().orElse("rows that only DuckDB has");
        throw new IllegalStateException("not the same: " + rows.size() + ", such as " + first);
      }
      same += rows.size() - (part == 0 ? 1 : 0);
    }
    return same;
  }

  /** The lines of one part of a file, by their first cell, which is unlike all others. */
  private static Map<String, Long> hashes(Path file, int part, int parts) throws IOException {
    Map<String, Long> hashes = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String name = line.substring(0, line.indexOf(','));
        if (number++ > 0 && Math.floorMod(name.hashCode(), parts) != part) {
          continue;
        }
        if (number == 1 && part > 0) {
          continue;
        }
        long hash = 0;
        for (int i = 0; i < line.length(); i++) {
          hash = hash * 0x100000001B3L + line.charAt(i);
        }
        if (hashes.put(name, hash) != null) {
          throw new IllegalStateException("twice: " + name);
        }
      }
    }
    return hashes;
  }
}
