package io.github.tikcalc.cli;

import io.github.tikcalc.json.Json;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.json.RateCardReader;
import io.github.tikcalc.report.TextTable;
import io.github.tikcalc.review.CardDiff;
import io.github.tikcalc.review.Effects;
import io.github.tikcalc.review.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two cards. */
@Command(
    name = "diff",
    header = "Shows what changed between two rate cards, and what it does to a creator.",
    description = {
      "",
      "With options that tell of a creator, also what the change does to each stream and the total.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tikcalc rates diff old-rates new-rates",
      "  tikcalc rates diff old-rates new-rates --followers 12k --niche beauty",
    })
final class RatesDiffCommand implements Callable<Integer>, CardUser {
  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "A B",
      hideParamSyntax = true,
      arity = "0..*",
      description = "The folders of the two cards.")
  private List<String> folders = new ArrayList<>();

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "The creator as a JSON object; - reads standard input. Options win over it.")
  private @Nullable String profile;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to estimate for, as 2026-11-01. Else each card's own day.")
  private @Nullable LocalDate asOf;

  @Option(names = "--exit-code", description = "Exit with 1 where the cards differ.")
  private boolean exitCode;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table (default) or json (tikcalc/rates-diff/v1, with amounts a month to the cent).")
  private ListFormat format = ListFormat.TABLE;

  private @Nullable UsedCard before;
  private @Nullable InputOptions inputs;

  RatesDiffCommand(Environment environment) {
    this.environment = environment;
  }

  /**
   * The first card. While its options are not known, their values look like folders too: the first
   * that holds a card is meant.
   */
  @Override
  public @Nullable UsedCard used() throws IOException {
    for (String folder : folders) {
      if (Files.exists(environment.path(folder).resolve("card.json"))) {
        return load(folder);
      }
    }
    return folders.size() < 2 ? null : load(folders.get(0));
  }

  private UsedCard load(String folder) throws IOException {
    return new UsedCard(RateCardReader.load(environment.path(folder)), folder);
  }

  @Override
  public void addInputs(CommandSpec command, UsedCard used) {
    this.before = used;
    this.inputs = new InputOptions(command, used.card().inputs());
  }

  @Override
  public Integer call() throws IOException {
    if (folders.size() != 2) {
      throw new ParameterException(
          spec.commandLine(), "two rate cards are needed, but " + folders.size() + " named");
    }
    String first = folders.get(0);
    UsedCard a = before != null && before.origin().equals(first) ? before : load(first);
    RateCard old = a.card();
    RateCard now = load(folders.get(1)).card();
    CardDiff diff = CardDiff.between(old, now);
    Effects effects = effects(old, now);
    Console console = new Console(environment);
    console.print(
        switch (format) {
          case TABLE -> text(diff, effects, old, now, console);
          case JSON -> Json.write(Difference.of(old, now, diff, effects)) + "\n";
        });
    return exitCode && !diff.isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
  }

  private @Nullable Effects effects(RateCard old, RateCard now) throws IOException {
    if (inputs == null || (profile == null && !inputs.anyTold())) {
      return null;
    }
    Profile creator = inputs.profile(profile, environment);
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
      return Effects.of(old, now, metrics, attributes, asOf);
    } catch (InvalidValueException e) {
      throw new ParameterException(
          spec.commandLine(),
          Inputs.optionOf(e.input()) + " under " + folders.get(1) + ": " + e.getMessage(),
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
