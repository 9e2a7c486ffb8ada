package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.ask.Answers;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.card.CardStore;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import io.github.tikcalc.spread.Worth;
import io.github.tikcalc.spread.Worths;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What telling an input is worth can be checked by typing it: it gives that very interval.
 *
 * <p>Of each creator every input is told in the words of its option, read as the command reads
 * them, to an estimate that shares nothing with the one that promised; and one of them goes through
 * the whole command, up to what it prints.
 */
class PromiseTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int CREATORS = 1000;

  @TempDir Path folder;

  @Test
  void typingAnInputGivesTheIntervalItsWorthWasWorkedOutFrom() throws IOException {
    Machine machine = packaged(Path.of("rates"));
    RateCard card = RateCardReader.load(Path.of("rates"));
    Estimator estimator = Estimator.of(card);
    Seed seed = Seed.ofThisRun();
    Set<String> promised = new TreeSet<>();
    Set<String> printed = new TreeSet<>();
    for (int round = 0; round < seed.rounds(CREATORS); round++) {
      RandomGenerator random = seed.round(round);
      Profile profile = new RandomProfiles(card).next(random);
      Estimate estimate = estimator.estimate(profile);
      List<Worth> worths =
          Worths.of(estimator, estimate, card.together()).stream()
              .filter(worth -> !worth.answers().isEmpty())
              .toList();
      int throughTheCommand = worths.isEmpty() ? 0 : random.nextInt(worths.size());
      for (int i = 0; i < worths.size(); i++) {
        String input = worths.get(i).input();
        List<Worth.Answer> answers = worths.get(i).answers();
        Worth.Answer answer = answers.get(random.nextInt(answers.size()));
        List<String> options = Answers.of(told(profile, input, answer)).options();
        assertEquals(answer.total(), read(estimator, options), () -> input + " in " + options);
        promised.add(input);
        if (i == throughTheCommand) {
          assertEquals(answer.total(), printed(machine, options), () -> input + " in " + options);
          printed.add(input);
        }
      }
    }
    assertEquals(promised, printed, "each input goes through the command for some creator");
    assertTrue(printed.size() > 10, () -> printed + " were told");
  }

  /**
   * A machine that has the card as it is packaged, with its snapshot beside it: calls that would
   * read and check its files again each time take twice as long.
   */
  private Machine packaged(Path card) throws IOException {
    Machine machine = Machine.PLAIN.shipped(folder.resolve("rates"));
    Files.createDirectories(folder.resolve("lib"));
    try (Stream<Path> files = Files.walk(card)) {
      for (Path file : files.toList()) {
        Files.copy(file, machine.shipped().resolve(card.relativize(file).toString()));
      }
    }
    OutputStream nowhere = OutputStream.nullOutputStream();
    CardStore store = CardStore.of(machine.environment(nowhere, nowhere));
    Files.writeString(store.program(), "stands in for the jar that made it");
    store.makeShipped(machine.shipped());
    return machine;
  }

  private static Profile told(Profile profile, String input, Worth.Answer answer) {
    Profile.Builder told = profile.toBuilder();
    if (answer.word() == null) {
      told.metric(input, answer.number());
    } else {
      told.attribute(input, answer.word());
    }
    return told.build();
  }

  /** The interval of whoever is told in these options. */
  private static Spread read(Estimator estimator, List<String> options) {
    Inputs inputs = estimator.card().inputs();
    Profile.Builder profile = Profile.builder(inputs);
    for (int i = 0; i < options.size(); i += 2) {
      String option = options.get(i);
      String word = options.get(i + 1);
      for (Metric metric : inputs.metrics()) {
        if (option.equals(Inputs.optionOf(metric.id()))) {
          profile.metric(metric.id(), NumberWords.read(metric, word));
        }
      }
      for (Attribute attribute : inputs.attributes()) {
        if (option.equals(Inputs.optionOf(attribute.id()))) {
          profile.attribute(attribute.id(), word);
        }
      }
    }
    return ImaginedCreators.of(estimator.estimate(profile.build())).total();
  }

  /** The interval that the command prints. */
  private static Spread printed(Machine machine, List<String> options) {
    List<String> call = new ArrayList<>(List.of("estimate"));
    call.addAll(options);
    call.addAll(List.of("--format", "json"));
    Machine.Result result = machine.run(call.toArray(String[]::new));
    assertEquals(0, result.code(), () -> call + "\n" + result.err());
    JsonNode spread = JSON.readTree(result.out()).at("/total/spread");
    return new Spread(
        cents(spread.get("low")), cents(spread.get("median")), cents(spread.get("high")));
  }

  private static long cents(JsonNode dollars) {
    return dollars.decimalValue().movePointRight(2).longValueExact();
  }
}
