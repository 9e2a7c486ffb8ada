package io.github.tikcalc.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same bytes from the interpreter, from either compiler, and from every Java there is here. */
class SameOnEveryJavaTest {
  private static final Path OTHERS = Path.of("/usr/lib/jvm");
  private static final int OLDEST = 17;

  @TestFactory
  Stream<DynamicTest> givesTheSameBytes() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    String expected = run(List.of(java));
    assertTrue(expected.lines().count() > 20, expected);
    List<List<String>> calls = new ArrayList<>();
    calls.add(List.of(java, "-Xint"));
    calls.add(List.of(java, "-XX:TieredStopAtLevel=1"));
    calls.add(List.of(java, "-XX:-TieredCompilation"));
    others().forEach(other -> calls.add(List.of(other)));
    return calls.stream()
        .map(
            call ->
                DynamicTest.dynamicTest(
                    String.join(" ", call), () -> assertEquals(expected, run(call))));
  }

  /** Every other Java that can run this. */
  private static List<String> others() throws IOException {
    if (!Files.isDirectory(OTHERS)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(OTHERS)) {
      return folders
          .filter(folder -> !Files.isSymbolicLink(folder) && version(folder) >= OLDEST)
          .map(folder -> folder.resolve("bin/java").toString())
          .sorted()
          .toList();
    }
  }

  private static int version(Path folder) {
    try {
      return Files.readAllLines(folder.resolve("release")).stream()
          .filter(line -> line.startsWith("JAVA_VERSION=\""))
          .map(line -> line.split("[\".]")[1])
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // a folder of something else
    }
  }

  private static String run(List<String> call) throws IOException {
    List<String> command = new ArrayList<>(call);
    command.addAll(Arrays.asList("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SpreadDigest.class.getName(), "rates"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, process.waitFor(), out);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return out;
  }
}
