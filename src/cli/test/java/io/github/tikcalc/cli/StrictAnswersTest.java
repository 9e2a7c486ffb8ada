package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.Shell;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.review.CardExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is told of one creator is read by Python's csv and json, as strictly as they can, and by
 * Miller, whatever a card's titles and the files' names are.
 */
final class StrictAnswersTest {
  private static final int USUAL = 12;
  private static final Pattern TITLE = Pattern.compile("\"title\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  /** A card's texts have no control characters. */
  private static final List<String> PIECES =
      List.of(
          "a",
          " ",
          "\"",
          "\"\"",
          ",",
          ";",
          "'",
          "\\",
          "\\n",
          "\\u0041",
          "=",
          "+1",
          "@",
          "é",
          "%s",
          "\u3000",
          "\ud83d\ude00",
          "NaN",
          "null",
          "1e999",
          "{",
          "}",
          "[1]",
          "#",
          "\ufffd",
          "|",
          "<b>");

  /** Names of files have more. */
  private static final List<String> NAME_PIECES =
      List.of("\n", "\r", "\r\n", "\t", "\u001b[31m", "\u0007", "\u007f", "\u2028", "\ufeff");

  private static final List<String> CALLS =
      List.of(
          "estimate 20k",
          "estimate 20k --as-of 2026-06-01 --country DE",
          "estimate 20k --what-if followers=50k --what-if niche=beauty",
          "next 5k",
          "goal 5k --monthly 500",
          "grow 5k --months 4 --growth 8%",
          "grow --followers 1k..1M",
          "quote 50k --usage-rights 90d --rush",
          "diff FIRST SECOND");

  @TempDir private Path folder;
  private final List<String> titles = new ArrayList<>();

  @Test
  void readWhatWasWritten() throws IOException {
    assumeTrue(Shell.has("python3"), "no python3");
    Path outputs = Files.createDirectory(folder.resolve("out"));
    Seed seed = Seed.ofThisRun();
    int files = 0;
    for (int round = 0; round < seed.rounds(USUAL); round++) {
      RandomGenerator random = seed.round(round);
      String card = "card" + round + text(random, true);
      CardExport.export(Path.of("rates"), folder.resolve(card), false);
      retitle(folder.resolve(card), random);
      String first = profile("first" + round + text(random, true), 20_000);
      String second = profile("second" + round + text(random, true), 90_000);
      for (String call : CALLS) {
        for (String format : List.of("csv", "json")) {
          List<String> words = new ArrayList<>();
          for (String word : call.split(" ")) {
            words.add(word.equals("FIRST") ? first : word.equals("SECOND") ? second : word);
          }
          words.addAll(List.of("--rates", card, "--format", format));
          Machine.Result result = Machine.PLAIN.folder(folder).run(words.toArray(String[]::new));
          assertTrue(result.code() <= 1, () -> seed + ": " + words + result.err());
          assertFalse(result.out().isEmpty(), words::toString);
          Files.writeString(outputs.resolve(files++ + "." + format), result.out());
        }
      }
    }
    Files.writeString(outputs.resolve("titles.json"), Json.write(titles));
    Path script = Path.of("src/cli/test/resources/batch/python/answers.py").toAbsolutePath();
    assertEquals(
        new Shell.Result(0, files + " files with titles\n"),
        Shell.run(outputs, "python3 -B '" + script + "' ."),
        seed.of(0));
  }

  private String profile(String name, int followers) throws IOException {
    Files.writeString(folder.resolve(name), "{\"followers\": " + followers + "}");
    return name;
  }

  /** Gives what a card has titles of others, each of its own. */
  private void retitle(Path card, RandomGenerator random) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(card)) {
      files = all.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      if (!file.getParent().endsWith("schema") && !file.getParent().endsWith("tests")) {
        Matcher title = TITLE.matcher(Files.readString(file));
        Files.writeString(
            file,
            title.replaceAll(
                match -> {
                  String other = "t" + titles.size() + text(random, false);
                  titles.add(other);
                  return Matcher.quoteReplacement("\"title\": " + Json.write(other));
                }));
      }
    }
  }

  private static String text(RandomGenerator random, boolean name) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      boolean more = name && random.nextInt(3) == 0;
      List<String> pieces = more ? NAME_PIECES : PIECES;
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
