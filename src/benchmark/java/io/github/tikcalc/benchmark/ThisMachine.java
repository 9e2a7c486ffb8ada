package io.github.tikcalc.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a benchmark runs on: named above its figures, which mean nothing without it. */
final class ThisMachine {
  private ThisMachine() {}

  /** Cores, their model, and Java: {@code 2 cores of …, Java 17.0.9+9}. */
  static String name() throws IOException {
    String model = System.getProperty("os.arch");
    Path cpu = Path.of("/proc/cpuinfo");
    if (Files.exists(cpu)) {
      model =
          Files.readAllLines(cpu).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(model);
    }
    int cores = Runtime.getRuntime().availableProcessors();
    return cores + " cores of " + model + ", Java " + Runtime.version();
  }

  /** The {@code java} that runs the benchmark, for its own processes. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin/java").toString();
  }
}
