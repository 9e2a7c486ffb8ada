package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.Machine;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The Python script that start-up is measured beside. It has to print what {@code tikcalc estimate
 * --format csv} prints: beside less work the figures would mean nothing.
 *
 * @param python the program that runs it
 */
public record PythonEstimate(String python) {
  /** How many columns the script prints: all before the spread, which it does not know. */
  private static final int COLUMNS = 9;

  private static final String ITSELF =
      "import sys; print(sys.executable if sys.version_info >= (3, 9) else '')";

  /** The Python of this machine, if there is one that is new enough. */
  public static Optional<PythonEstimate> ofThisMachine() {
    try {
      // What is on the PATH may be a script that looks for the program: it would be measured too.
      String python = output(List.of("python3", "-c", ITSELF)).strip();
      return Files.isRegularFile(Path.of(python))
          ? Optional.of(new PythonEstimate(python))
          : Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * How it is started with the shipped card. {@code -S} leaves out what else is installed for
   * Python, some of which is else loaded at every start.
   *
   * @param options as tikcalc's
   */
  public List<String> command(List<String> options) {
    List<String> command = new ArrayList<>(List.of(python, "-S"));
    command.addAll(List.of("src/benchmark/python/estimate.py", "rates"));
    command.addAll(options);
    return command;
  }

  /**
   * Holds it against tikcalc on random creators and days.
   *
   * @throws AssertionError if it prints anything else, with the seed and the command line
   */
  public void check(int creators) throws IOException {
    RandomProfiles profiles = new RandomProfiles(RateCardReader.load(Path.of("rates")));
    Seed seed = Seed.ofThisRun();
    IntStream.range(0, seed.rounds(creators))
        .parallel()
        .forEach(
            round -> {
              List<String> options = options(profiles, seed.round(round));
              List<String> ours = new ArrayList<>(List.of("estimate", "--format", "csv"));
              ours.addAll(options);
              Machine.Result expected = Machine.PLAIN.run(ours.toArray(String[]::new));
              String where = seed.of(round) + ": " + String.join(" ", options);
              assertEquals("", expected.err(), where);
              assertEquals(figures(expected.out()), run(options), where);
            });
  }

  /** Of what tikcalc prints as CSV, the columns that the script prints; titles hold no comma. */
  public static String figures(String csv) {
    return csv.lines()
        .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, COLUMNS)) + "\n")
        .collect(Collectors.joining());
  }

  /** What it prints, complaints included. */
  public String run(List<String> options) {
    return output(command(options));
  }

  private static String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> options(RandomProfiles profiles, RandomGenerator random) {
    RateCard card = profiles.card();
    Inputs inputs = card.inputs();
    Profile profile = profiles.next(random);
    List<String> options = new ArrayList<>(List.of("--as-of", profiles.day(random).toString()));
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      double told = profile.metric(i);
      if (!Double.isNaN(told)) {
        // Three decimals could be read as thousands, and 0.5 as a share of one.
        String form = metric.whole() ? "%.0f" : metric.isPercent() ? "%.4f%%" : "%.4f";
        options.addAll(
            List.of(Inputs.optionOf(metric.id()), String.format(Locale.ROOT, form, told)));
      }
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      Attribute attribute = inputs.attributes().get(i);
      int told = profile.attribute(i);
      if (told != Profile.NOT_GIVEN) {
        String word = word(attribute.values().get(told), attribute.country(), random);
        options.addAll(List.of(Inputs.optionOf(attribute.id()), word));
      }
    }
    return options;
  }

  /** The script knows a country by its two letters alone. */
  private static String word(Attribute.Value value, boolean country, RandomGenerator random) {
    List<String> words = new ArrayList<>(country ? List.of() : value.aliases());
    words.add(value.id().toLowerCase(Locale.ROOT));
    words.add(value.id().toUpperCase(Locale.ROOT));
    return words.get(random.nextInt(words.size()));
  }
}
