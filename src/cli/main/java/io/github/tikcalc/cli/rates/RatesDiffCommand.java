package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.card.json.CardLayer;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardException;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.card.json.TermsReader;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputForm;
import io.github.tikcalc.cli.call.OutputTarget;
import io.github.tikcalc.cli.card.CardUser;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.cli.input.InputOptions;
import io.github.tikcalc.diff.CardDiff;
import io.github.tikcalc.diff.CardWorths;
import io.github.tikcalc.diff.CardWorths.Told;
import io.github.tikcalc.diff.Effects;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.document.CsvRows;
import io.github.tikcalc.report.document.MarkdownWriter;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.html.Page;
import io.github.tikcalc.report.plan.AnswerFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Compares two cards. */
public final class RatesDiffCommand extends Command implements CardUser {
  private final Argument<List<String>> folders =
      Argument.parameters(
          "A B",
          true,
          "The folders of the two cards; one alone is held against tikcalc's own, and shipped"
              + " stands for that one.");
  private final Argument<@Nullable String> profile =
      Argument.text(
          "--profile",
          "FILE",
          "The creator as a JSON object; - reads standard input. Options win over it.");
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date("--as-of", "The day to estimate for, as 2026-11-01. Else each card's own day.");
  private final Argument<Boolean> exitCode =
      Argument.flag("--exit-code", "Exit with 1 where the cards differ.");

  /** All but a figure. */
  private static final List<AnswerFormat> FORMATS =
      Arrays.stream(AnswerFormat.values()).filter(form -> form != AnswerFormat.SVG).toList();

  private final Argument<@Nullable AnswerFormat> format =
      Argument.word(
          "--format",
          "FORMAT",
          FORMATS.toArray(AnswerFormat[]::new),
          "table (default), json (tikcalc/rates-diff/v1), csv, markdown or html.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "-o, --output",
          "FILE",
          "Where to write it; the end of its name tells the form. Else standard output.");
  private final Argument<Boolean> spreadsheetSafe = Argument.spreadsheetSafe();

  /** Creators to show a change by, where none is told. */
  static final double[] FOLLOWERS = {1_000, 10_000, 100_000, 1_000_000};

  private static final List<Told> EXAMPLES =
      Arrays.stream(FOLLOWERS).mapToObj(Told::followers).toList();

  private static final String TITLE = "What changed between two rate cards";

  /** The name of the card that came with the program. */
  private static final String SHIPPED = "shipped";

  private final RatesOption changes = new RatesOption();
  private final Environment environment;
  private @Nullable UsedCard before;
  private @Nullable InputOptions inputs;

  public RatesDiffCommand(Environment environment) {
    super(
        "diff",
        "Shows what changed between two rate cards, and what it does to a creator.",
        List.of(
            "tikcalc rates diff my-rates",
            "tikcalc rates diff old-rates new-rates",
            "tikcalc rates diff old-rates new-rates --followers 12k --niche beauty",
            "tikcalc rates diff my-rates my-rates --set live-gifts.pays[0].points[0].likely=0.004"));
    spec()
        .usageMessage()
        .description(
            "",
            "With options that tell of a creator, also what the change does to each stream and the"
                + " total. A preset, and what is set, are laid over the second card.");
    this.environment = environment;
    add(folders, profile, asOf, exitCode, format, output, spreadsheetSafe);
    add(changes.changes());
  }

  /**
   * The first card. While its options are not known, their values look like folders too: the first
   * that holds a card is meant.
   */
  @Override
  public @Nullable UsedCard used() throws IOException {
    for (String folder : folders.value()) {
      if (Files.exists(folder(folder).resolve("card.json"))) {
        return load(folder);
      }
    }
    return folders.value().isEmpty() ? null : load(folders.value().get(0));
  }

  /** The folder that a name stands for. */
  private Path folder(String name) {
    Path path = environment.path(name);
    return name.equals(SHIPPED) && !Files.exists(path) ? environment.shippedRates() : path;
  }

  private UsedCard load(String folder) throws IOException {
    Path path = folder(folder);
    try {
      CardReading reading = RateCardReader.read(path);
      return UsedCard.named(reading.cardOrThrow(), reading.bytes(), folder);
    } catch (RateCardException e) {
      throw new FaultsException(path, e);
    }
  }

  private @Nullable Terms terms(String folder, RateCard card) throws IOException {
    Path path = folder(folder);
    try {
      return TermsReader.read(path, card).orThrow();
    } catch (RateCardException e) {
      throw new FaultsException(path, e);
    }
  }

  /** The second card, with what the call lays over it. */
  private UsedCard changed(String folder) throws IOException {
    Path path = folder(folder);
    try {
      List<CardLayer> layers = changes.layers(environment, path);
      CardReading reading = RateCardReader.read(path, layers);
      UsedCard used = UsedCard.named(reading.cardOrThrow(), reading.bytes(), folder);
      return layers.isEmpty() ? used : used.with(layers);
    } catch (RateCardException e) {
      throw new FaultsException(path, e);
    }
  }

  @Override
  public void addInputs(UsedCard used, boolean help) {
    this.before = used;
    this.inputs = new InputOptions(this, used.card(), help);
  }

  @Override
  public Integer call() throws IOException {
    List<String> named = new ArrayList<>(folders.value());
    if (named.isEmpty() || named.size() > 2) {
      throw wrong(
          named.isEmpty()
              ? "which rate card? For example: tikcalc rates diff my-rates"
              : "two rate cards are compared, but " + named.size() + " are named");
    }
    if (named.size() == 1) {
      named.add(0, SHIPPED);
    }
    String first = named.get(0);
    UsedCard a = before != null && before.label().whose().equals(first) ? before : load(first);
    RateCard old = a.card();
    UsedCard b = changed(named.get(1));
    RateCard now = b.card();
    CardDiff cards = CardDiff.between(old, now);
    CardDiff diff = cards.and(terms(first, old), terms(named.get(1), now));
    Told told = told(old);
    Effects effects = told == null ? null : effects(old, now, told);
    boolean alike = old.currency().equals(now.currency());
    List<Told> creators = told == null ? EXAMPLES : List.of(told);
    CardWorths worths =
        cards.isEmpty() || !alike
            ? new CardWorths(List.of())
            : CardWorths.of(old, now, creators, asOf.value());
    List<Effects> examples = effects == null ? examples(old, now) : List.of();
    AnswerFormat form =
        OutputForm.of(this, FORMATS, AnswerFormat.TABLE, format.value(), output.value());
    boolean file = output.value() != null;
    DifferenceScreen screen =
        new DifferenceScreen(diff, effects, examples, worths, old, now, named);
    String text =
        switch (form) {
          case JSON -> Json.write(Difference.of(a, b, diff, effects, worths, examples)) + "\n";
          case CSV -> CsvRows.write(screen.csv(), spreadsheetSafe.value());
          case MARKDOWN -> MarkdownWriter.write(screen.document());
          case HTML -> Page.of(TITLE, screen.document(), b.label().footOfFigures(now));
          default ->
              screen.text(
                  file ? Environment.WIDTH : environment.width(),
                  file ? Palette.PLAIN : new Console(environment).palette(color()));
        };
    OutputTarget.write(environment, output.value(), text);
    return exitCode.value() && !diff.isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** The creator that is told of; null where nobody is. */
  private @Nullable Told told(RateCard old) throws IOException {
    if (inputs == null || (profile.value() == null && !inputs.anyTold())) {
      return null;
    }
    Profile creator = inputs.profile(profile.value(), List.of(), environment);
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
      if (value != Profile.NOT_GIVEN) {
        var attribute = known.attributes().get(i);
        attributes.put(attribute.id(), attribute.values().get(value).id());
      }
    }
    return new Told(metrics, attributes);
  }

  private Effects effects(RateCard old, RateCard now, Told told) {
    try {
      return Effects.of(old, now, told.metrics(), told.attributes(), asOf.value());
    } catch (InvalidValueException e) {
      throw new ParameterException(
          spec().commandLine(),
          Inputs.optionOf(e.input())
              + " under "
              + folders.value().get(folders.value().size() - 1)
              + ": "
              + e.getMessage(),
          e);
    }
  }

  private List<Effects> examples(RateCard old, RateCard now) {
    List<Effects> examples = new ArrayList<>();
    for (Told told : EXAMPLES) {
      examples.add(effects(old, now, told));
    }
    return examples;
  }
}
