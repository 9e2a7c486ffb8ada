package io.github.tikcalc.cli;

import io.github.tikcalc.json.Json;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.json.RateCardException;
import io.github.tikcalc.rates.json.RateCardReader;
import io.github.tikcalc.report.TextTable;
import io.github.tikcalc.review.CardDiff;
import io.github.tikcalc.review.Effects;
import io.github.tikcalc.review.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Compares two cards. */
final class RatesDiffCommand extends Command implements CardUser {
  private final Argument<List<String>> folders =
      Argument.parameters("A B", true, "The folders of the two cards.");
  private final Argument<@Nullable String> profile =
      Argument.text(
          "--profile",
          "FILE",
          "The creator as a JSON object; - reads standard input. Options win over it.");
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date("--as-of", "The day to estimate for, as 2026-11-01. Else each card's own day.");
  private final Argument<Boolean> exitCode =
      Argument.flag("--exit-code", "Exit with 1 where the cards differ.");
  private final Argument<ListFormat> format =
      ListFormat.argument(
          "table (default) or json (tikcalc/rates-diff/v1, with amounts a month to the cent).");

  private final Environment environment;
  private @Nullable UsedCard before;
  private @Nullable InputOptions inputs;

  RatesDiffCommand(Environment environment) {
    super(
        "diff",
        "Shows what changed between two rate cards, and what it does to a creator.",
        List.of(
            "tikcalc rates diff old-rates new-rates",
            "tikcalc rates diff old-rates new-rates --followers 12k --niche beauty"));
    spec()
        .usageMessage()
        .description(
            "",
            "With options that tell of a creator, also what the change does to each stream and the"
                + " total.");
    this.environment = environment;
    add(folders, profile, asOf, exitCode, format);
  }

  /**
   * The first card. While its options are not known, their values look like folders too: the first
   * that holds a card is meant.
   */
  @Override
  public @Nullable UsedCard used() throws IOException {
    for (String folder : folders.value()) {
      if (Files.exists(environment.path(folder).resolve("card.json"))) {
        return load(folder);
      }
    }
    return folders.value().size() < 2 ? null : load(folders.value().get(0));
  }

  private UsedCard load(String folder) throws IOException {
    Path path = environment.path(folder);
    try {
      return new UsedCard(RateCardReader.load(path), folder);
    } catch (RateCardException e) {
      throw new FaultsException(path, e);
    }
  }

  @Override
  public void addInputs(UsedCard used, boolean help) {
    this.before = used;
    this.inputs = new InputOptions(this, used.card().inputs(), help);
  }

  @Override
  public Integer call() throws IOException {
    List<String> named = folders.value();
    if (named.size() != 2) {
      throw wrong("two rate cards are needed, but " + named.size() + " named");
    }
    String first = named.get(0);
    UsedCard a = before != null && before.origin().equals(first) ? before : load(first);
    RateCard old = a.card();
    RateCard now = load(named.get(1)).card();
    CardDiff diff = CardDiff.between(old, now);
    Effects effects = effects(old, now);
    Console console = new Console(environment);
    console.print(
        switch (format.value()) {
          case TABLE -> text(diff, effects, old, now, console);
          case JSON -> Json.write(Difference.of(old, now, diff, effects)) + "\n";
        });
    return exitCode.value() && !diff.isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
  }

  private @Nullable Effects effects(RateCard old, RateCard now) throws IOException {
    if (inputs == null || (profile.value() == null && !inputs.anyTold())) {
      return null;
    }
    Profile creator = inputs.profile(profile.value(), environment);
    Map<String, Double> metrics = new LinkedHashMap<>();
    Map<String, String> attributes = new LinkedHashMap<>();
    Inputs known = old.inputs();
    for (int i = 0; i < known.metrics().size(); i++) {
      if (!Double.isNaN(creator.metric(i))) {
        metrics.put(known.metrics().get(i).id(), creator.metric(i));
      }
    }
    for (int i = 0; i < known.attributes().size(); i++) {
      int value = creator.attribute(i);
      if (value != Profile.NOT_TOLD) {
        var attribute = known.attributes().get(i);
        attributes.put(attribute.id(), attribute.values().get(value).id());
      }
    }
    try {
      return Effects.of(old, now, metrics, attributes, asOf.value());
    } catch (InvalidValueException e) {
      throw new ParameterException(
          spec().commandLine(),
          Inputs.optionOf(e.input()) + " under " + folders.value().get(1) + ": " + e.getMessage(),
          e);
    }
  }

  private String text(
      CardDiff diff, @Nullable Effects effects, RateCard old, RateCard now, Console console) {
    StringBuilder out = new StringBuilder();
    diff.changes().forEach(change -> out.append(change.text()).append('\n'));
    if (diff.isEmpty()) {
      out.append("No difference.\n");
    }
    if (effects != null) {
      Table table = effects.table(old, now);
      out.append('\n')
          .append(
              TextTable.of(
                  table.title(),
                  table.headers(),
                  table.rows(),
                  environment.width(),
                  console.palette(Console.ColorMode.AUTO)));
    }
    return out.toString();
  }
}
