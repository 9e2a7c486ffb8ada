package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.tikcalc.cli.call.Environment.Terminal;
import io.github.tikcalc.review.CardExport;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A name of a file or folder, whatever is in it, reaches a terminal as text and nothing else. */
final class HostileNamesTest {
  /** Colours what follows, renames the window, begins a line of its own, writes backwards. */
  private static final String NAME = "a\u001b[31mb\u001b]0;c\u0007\nd\u009b2J\u202ee";

  @TempDir private static Path folder;

  @BeforeAll
  static void makeFiles() throws IOException {
    CardExport.export(Path.of("rates"), folder.resolve(NAME), false);
    CardExport.export(Path.of("rates"), folder.resolve(NAME + ".faulty"), false);
    Files.writeString(folder.resolve(NAME + ".faulty/card.json"), "{");
    Files.createDirectory(folder.resolve(NAME + ".folder"));
    Files.writeString(folder.resolve(NAME + ".json"), "{\"followers\": 1000}");
    Files.writeString(folder.resolve(NAME + ".bad.json"), "{\"followers\": }");
    Files.writeString(
        folder.resolve(NAME + ".csv"), "handle,followers,total_paid\n@a,1000,10\n@b,x,1\n");
    Files.writeString(folder.resolve(NAME + ".bad.csv"), "handle\n@a\n");
    Files.writeString(folder.resolve(NAME + ".layer.json"), "[");
  }

  @TestFactory
  Stream<DynamicTest> reachATerminalAsText() {
    List<List<String>> calls = new ArrayList<>();
    for (String call :
        List.of(
            "estimate 12k --explain",
            "estimate 12k --format text",
            "estimate 12k --format markdown",
            "next 12k",
            "goal --monthly 500 5000",
            "quote 12k",
            "streams")) {
      calls.add(with(call, NAME));
    }
    for (String rates : List.of(NAME, NAME + ".faulty", NAME + ".none", NAME + ".folder")) {
      for (String call : List.of("estimate 12k", "doctor", "rates path", "rates show")) {
        calls.add(with(call, rates));
      }
      for (String of : List.of("check", "test", "diff", "export")) {
        calls.add(List.of("rates", of, rates));
      }
      calls.add(List.of("diff", NAME + ".json", "--to-rates", rates));
    }
    calls.add(List.of("rates", "export", NAME + "/../" + NAME + ".new/x"));
    calls.add(List.of("rates", "export", "--force", NAME + ".folder"));
    calls.add(List.of("rates", "export", NAME + ".json"));
    calls.add(List.of("estimate", "12k", "--rates", NAME + ".layer.json"));
    calls.add(List.of("estimate", NAME + ".csv"));
    calls.add(List.of("estimate", "12k", "-o", NAME + ".odd"));
    calls.add(List.of("estimate", "12k", "-o", NAME + ".none/a.json"));
    calls.add(List.of("estimate", "12k", "-o", NAME + ".csv", "--format", "json"));
    calls.add(List.of("estimate", "12k", "--format", "json", "-o", NAME + ".folder"));
    for (String file : List.of(NAME + ".json", NAME + ".bad.json", NAME + ".folder", NAME)) {
      calls.add(List.of("estimate", "--profile", file));
      calls.add(List.of("estimate", "--studio", file));
      calls.add(List.of("profile", "from-studio", file));
      calls.add(List.of("diff", file, file));
    }
    for (String file : List.of(NAME + ".csv", NAME + ".bad.csv", NAME + ".folder", NAME + ".no")) {
      calls.add(List.of("batch", file));
      calls.add(List.of("batch", file, "--summary", "-o", NAME + ".out.csv"));
      calls.add(List.of("batch", file, "-o", file));
      calls.add(List.of("batch", file, "--rejects", NAME + ".rejects.csv"));
      calls.add(List.of("batch", file, "--columns-only"));
      calls.add(List.of("batch", file, "--sheet", NAME));
      calls.add(List.of("batch", file, "--column", "followers=" + NAME));
      calls.add(List.of("score", file));
      calls.add(List.of("rates", "fit", file, NAME + ".fitted.json"));
    }
    for (String word : List.of("man", "schema", "completion", "help", "streams", NAME)) {
      calls.add(List.of(word, NAME));
    }
    return calls.stream()
        .map(call -> dynamicTest(Printable.line(String.join(" ", call)), () -> play(call)));
  }

  private static List<String> with(String call, String rates) {
    List<String> words = new ArrayList<>(List.of(call.split(" ")));
    words.addAll(List.of("--rates", rates));
    return words;
  }

  private static void play(List<String> call) {
    // Without colour and progress, nothing of ours is obeyed either.
    Machine.Result result =
        Machine.PLAIN
            .folder(folder)
            .with("NO_COLOR", "1")
            .terminal(new Terminal(false, true, false, 80))
            .run(call.toArray(String[]::new));
    check(result.out());
    check(result.err());
  }

  private static void check(String text) {
    text.lines()
        .forEach(
            line ->
                assertTrue(
                    line.codePoints().allMatch(Printable::isPlain), () -> Printable.line(line)));
    // The name's second line is never a line of its own.
    assertTrue(text.lines().noneMatch(line -> line.startsWith("d\\u009B")), text);
  }
}
