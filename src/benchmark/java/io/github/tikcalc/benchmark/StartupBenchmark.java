package io.github.tikcalc.benchmark;

import io.github.tikcalc.PythonEstimate;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Measures how long tikcalc takes from start to end beside a bare JVM, which says hello, and beside
 * the same estimate as a Python script. Whole processes run in turn, each once a round and in a
 * shuffled order, so that whatever else the machine does meets all of them alike. The script is
 * held against tikcalc before. A target that is missed is reported, nothing more. Every wall time
 * holds the millisecond or two it takes to start a process from Java.
 *
 * <pre>
 * mvn -q -Pbenchmark -DskipTests package
 * java -cp "target/cli/classes:target/cli/test-classes:$(cat target/benchmark.classpath)" \
 *   io.github.tikcalc.benchmark.StartupBenchmark
 * </pre>
 */
public final class StartupBenchmark {
  private static final int ROUNDS = Integer.getInteger("tikcalc.runs", 40);

  /** The first rounds fill the machine's caches, and those tikcalc keeps at home. */
  private static final int WARM_UP = 2;

  private static final long SEED = 7;
  private static final int CREATORS = 300;
  private static final List<String> CREATOR = List.of("--followers", "1000", "--niche", "beauty");
  private static final File NOTHING = new File("/dev/null");

  private final Path folder;

  private StartupBenchmark(Path folder) {
    this.folder = folder;
  }

  /** A command with its runs; {@code atMost} is its target in bare JVMs, NaN where it has none. */
  private record Contender(String name, List<String> command, double atMost, List<Run> runs) {
    Contender(String name, double atMost, List<String> command) {
      this(name, command, atMost, new ArrayList<>());
    }

    double median() {
      double[] sorted = runs.stream().mapToDouble(Run::wall).sorted().toArray();
      return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    double minimum() {
      return runs.stream().mapToDouble(Run::wall).min().orElseThrow();
    }

    double cpu() {
      return runs.stream().mapToDouble(Run::cpu).average().orElseThrow();
    }
  }

  /**
   * Milliseconds on the clock, and of work on all cores; the latter NaN if the system is silent.
   */
  private record Run(double wall, double cpu) {}

  /** Takes nothing. */
  public static void main(String[] args) throws Exception {
    if (ROUNDS <= WARM_UP) {
      throw new IllegalArgumentException("-Dtikcalc.runs: the first " + WARM_UP + " do not count");
    }
    Path target = Files.createDirectories(Path.of("target/benchmark").toAbsolutePath());
    Path folder = Files.createTempDirectory(target, "startup");
    Files.createDirectory(folder.resolve("home"));
    new StartupBenchmark(folder).run();
  }

  private void run() throws IOException, InterruptedException {
    List<Contender> contenders = contenders();
    System.out.println(ThisMachine.name() + ", " + (ROUNDS - WARM_UP) + " rounds");
    Optional<PythonEstimate> script = PythonEstimate.ofThisMachine();
    if (script.isPresent()) {
      script.get().check(CREATORS);
      checkPackaged(script.get());
      System.out.println("tikcalc and Python print the same for " + CREATORS + " random creators");
      contenders.add(
          new Contender("the same in Python", Double.NaN, script.get().command(CREATOR)));
    } else {
      System.out.println("no Python 3.9 or newer here: left out");
    }
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      List<Contender> order = new ArrayList<>(contenders);
      Collections.shuffle(order, random);
      for (Contender contender : order) {
        Run run = measure(contender.command());
        if (round >= WARM_UP) {
          contender.runs().add(run);
        }
      }
    }
    print(contenders);
  }

  private List<Contender> contenders() throws IOException, InterruptedException {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(
        new Contender(
            "bare JVM", Double.NaN, List.of(ThisMachine.java(), "-cp", hello(), "Hello")));
    contenders.add(new Contender("tikcalc --version", 2, tikcalc("--version")));
    contenders.add(new Contender("tikcalc estimate", 2, estimate()));
    contenders.add(new Contender("tikcalc estimate, JSON", 2, estimate("--format", "json")));
    contenders.add(new Contender("estimate, a card changed", 2.2, estimate("--rates", ownCard())));
    return contenders;
  }

  private static List<String> tikcalc(String... words) {
    return Stream.concat(Stream.of("target/tikcalc/bin/tikcalc"), Stream.of(words)).toList();
  }

  private static List<String> estimate(String... more) {
    List<String> words = new ArrayList<>(List.of("estimate"));
    words.addAll(CREATOR);
    words.addAll(List.of(more));
    return tikcalc(words.toArray(String[]::new));
  }

  /** The folder of a card of one's own, in which a figure is another than in tikcalc's. */
  private String ownCard() throws IOException, InterruptedException {
    String card = folder.resolve("rates").toString();
    finish(process(tikcalc("rates", "export", card)).redirectOutput(NOTHING));
    List<String> set = tikcalc("rates", "set", card, "brand-partnerships@10k.likely=61");
    finish(process(set).redirectOutput(NOTHING));
    return card;
  }

  /** The folder of a class that only says hello. */
  private String hello() throws IOException {
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source,
        """
        public class Hello {
          public static void main(String[] args) {
            System.out.println("Hello, world");
          }
        }
        """);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null || compiler.run(null, null, null, source.toString()) != 0) {
      throw new IllegalStateException("cannot compile " + source + " (start me with a JDK)");
    }
    return folder.toString();
  }

  /** The packaged program, as it is measured, prints what the script prints. */
  private void checkPackaged(PythonEstimate script) throws IOException, InterruptedException {
    File ours = folder.resolve("tikcalc.csv").toFile();
    finish(process(estimate("--format", "csv")).redirectOutput(ours));
    if (!PythonEstimate.figures(Files.readString(ours.toPath())).equals(script.run(CREATOR))) {
      throw new IllegalStateException(ours + " is not what the Python script prints");
    }
  }

  private Run measure(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder process = process(command).redirectOutput(NOTHING);
    double cpu = childrensMilliseconds();
    long start = System.nanoTime();
    finish(process);
    long end = System.nanoTime();
    return new Run((end - start) / 1e6, childrensMilliseconds() - cpu);
  }

  /** Nothing of the caller's environment changes what is measured. */
  private ProcessBuilder process(List<String> command) {
    ProcessBuilder process = new ProcessBuilder(command);
    String path = process.environment().get("PATH");
    process.environment().clear();
    process
        .environment()
        .putAll(
            Map.of(
                "PATH",
                path,
                "JAVA_HOME",
                System.getProperty("java.home"),
                "HOME",
                folder.resolve("home").toString()));
    return process.redirectInput(NOTHING).redirectError(folder.resolve("stderr").toFile());
  }

  private void finish(ProcessBuilder process) throws IOException, InterruptedException {
    int code = process.start().waitFor();
    if (code != 0) {
      String complaint = Files.readString(folder.resolve("stderr"));
      throw new IllegalStateException(process.command() + " ended with " + code + ": " + complaint);
    }
  }

  /** The work of all processes that have ended, as Linux tells it in hundredths of a second. */
  private static double childrensMilliseconds() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return Double.NaN;
    }
    String line = Files.readString(stat);
    // See proc(5): what follows the name begins with field 3; cutime and cstime are 16 and 17.
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return 10.0 * (Long.parseLong(fields[16 - 3]) + Long.parseLong(fields[17 - 3]));
  }

  private static void print(List<Contender> contenders) {
    Contender bare = contenders.get(0);
    System.out.println("                             wall ms        CPU ms     wall, bare JVM = 1");
    System.out.println("                         median   minimum     mean     medians  minima");
    for (Contender contender : contenders) {
      double median = contender.median();
      double ratio = median / bare.median();
      String target =
          Double.isNaN(contender.atMost())
              ? ""
              : String.format(
                  Locale.ROOT,
                  "  at most %.0f: %s",
                  contender.atMost(),
                  ratio <= contender.atMost() ? "met" : "missed");
      System.out.printf(
          Locale.ROOT,
          "%-22s %8.1f  %8.1f %8.1f    %8.2f %7.2f%s%n",
          contender.name(),
          median,
          contender.minimum(),
          contender.cpu(),
          ratio,
          contender.minimum() / bare.minimum(),
          target);
    }
  }
}
