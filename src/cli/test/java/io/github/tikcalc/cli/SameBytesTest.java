package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.Format;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same call gives the same bytes: in whatever order its options stand, and whatever language
 * and time zone the machine is set to.
 */
final class SameBytesTest {
  private static final int ROUNDS = 25;

  /** Where a machine stands: Turkish has another i, Arabic other digits, German another comma. */
  private enum Place {
    ISTANBUL("tr-TR", "Europe/Istanbul"),
    CAIRO("ar-EG-u-nu-arab", "Africa/Cairo"),
    BERLIN("de-DE", "Europe/Berlin"),
    BANGKOK("th-TH-u-ca-buddhist-nu-thai", "Pacific/Kiritimati"),
    HONOLULU("ja-JP-u-ca-japanese", "Pacific/Honolulu");

    private final Locale locale;
    private final TimeZone zone;

    Place(String locale, String zone) {
      this.locale = Locale.forLanguageTag(locale);
      this.zone = TimeZone.getTimeZone(zone);
    }

    <T> T run(Supplier<T> action) {
      Locale locale = Locale.getDefault();
      TimeZone zone = TimeZone.getDefault();
      try {
        Locale.setDefault(this.locale);
        TimeZone.setDefault(this.zone);
        return action.get();
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void inAnyOrderAndAnywhere(Format format) throws IOException {
    RateCard card = RateCardReader.load(Path.of("rates"));
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < ROUNDS; round++) {
      RandomGenerator random = seed.round(round);
      List<List<String>> options = told(card, random);
      options.add(List.of("--format", format.toString()));
      if (random.nextBoolean() && format != Format.CSV) {
        options.add(List.of("--explain"));
      }
      List<String> call = call(options, random);
      Machine.Result expected = run(call);
      assertEquals(ExitCode.DONE, expected.code(), expected.err());
      List<List<String>> other = new ArrayList<>(options);
      java.util.Collections.shuffle(other, new java.util.Random(random.nextLong()));
      List<String> again = call(other, random);
      assertEquals(expected, run(again), () -> again + " in " + seed);
      Place place = Place.values()[random.nextInt(Place.values().length)];
      assertEquals(expected, place.run(() -> run(again)), () -> place + ": " + again);
    }
  }

  /** What is told of a random creator, an option a list. */
  private static List<List<String>> told(RateCard card, RandomGenerator random) {
    Profile creator = new RandomProfiles(card).next(random);
    Inputs inputs = card.inputs();
    List<List<String>> options = new ArrayList<>();
    for (int i = 0; i < inputs.metrics().size(); i++) {
      if (!Double.isNaN(creator.metric(i))) {
        // A fourth decimal tells three from a thousand, and a sign a percentage from a share.
        String number = new BigDecimal(Double.toString(creator.metric(i))).toPlainString();
        boolean two = number.matches("[0-9]+\\.[0-9]{3}");
        String sign = inputs.metrics().get(i).isPercent() ? "%" : "";
        options.add(
            List.of(
                Inputs.optionOf(inputs.metrics().get(i).id()),
                (two ? number + "0" : number) + sign));
      }
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      if (creator.attribute(i) != Profile.NOT_GIVEN) {
        var attribute = inputs.attributes().get(i);
        String word = attribute.values().get(creator.attribute(i)).id();
        options.add(
            List.of(
                Inputs.optionOf(attribute.id()),
                random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT)));
      }
    }
    options.add(List.of("--as-of", new RandomProfiles(card).day(random).toString()));
    return options;
  }

  /** The words of a call, a value behind its option or joined to it. */
  private static List<String> call(List<List<String>> options, RandomGenerator random) {
    List<String> words = new ArrayList<>(List.of("estimate"));
    for (List<String> option : options) {
      if (random.nextBoolean()) {
        words.add(String.join("=", option));
      } else {
        words.addAll(option);
      }
    }
    return words;
  }

  private static Machine.Result run(List<String> call) {
    return Machine.PLAIN.run(call.toArray(String[]::new));
  }

  /** Every screen there is, each at another place. */
  @TestFactory
  Stream<DynamicTest> onEveryScreen() throws IOException {
    List<Path> screens;
    try (Stream<Path> files = Files.walk(ScreensTest.SCREENS)) {
      screens = files.filter(Files::isRegularFile).sorted().toList();
    }
    assertFalse(screens.isEmpty());
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < screens.size(); i++) {
      Path file = screens.get(i);
      Place place = Place.values()[i % Place.values().length];
      String name = ScreensTest.SCREENS.relativize(file) + " in " + place;
      tests.add(
          DynamicTest.dynamicTest(
              name,
              file.toUri(),
              () -> {
                ScreenCase call = ScreenCase.read(file);
                assertEquals(Files.readString(file), call.text(place.run(call::run)));
              }));
    }
    return tests.stream();
  }
}
