package io.github.tikcalc.cli.creator;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardException;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.OutputForm;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.cli.gate.Gates;
import io.github.tikcalc.cli.input.SavedEstimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.plan.Comparison;
import io.github.tikcalc.plan.Comparison.Side;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.profile.ProfileReader;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.plan.Answer;
import io.github.tikcalc.report.plan.AnswerFormat;
import io.github.tikcalc.report.plan.DiffAnswer;
import io.github.tikcalc.report.steps.DiffSteps;
import io.github.tikcalc.report.steps.ExplainedAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells why two creators, months, days or cards give different totals. */
public final class DiffCommand extends Command {
  private static final int LARGEST = 1 << 20;

  private final Argument<List<String>> files =
      Argument.parameters(
          "FILE",
          false,
          "Two files, before and after: profiles as for estimate --profile, or estimates saved with"
              + " --format json. One alone is held against itself, on another day or card.");
  private final RatesOption rates = new RatesOption();
  private final Argument<@Nullable String> otherRates =
      Argument.text("--to-rates", "DIR", "The rate card of the second side. Else the same.");
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date("--as-of", "The day of the first side. Else its own, or the rate card's.");
  private final Argument<@Nullable LocalDate> otherDay =
      Argument.date("--to-as-of", "The day of the second side. Else as for the first.");
  private final Argument<@Nullable AnswerFormat> format =
      Argument.word(
          "--format",
          "FORMAT",
          AnswerFormat.values(),
          "table (default), json, csv, markdown or html.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "-o, --output",
          "FILE",
          "Where to write it; the end of its name tells the form. Else standard output.");
  private final Argument<Boolean> spreadsheetSafe = Argument.spreadsheetSafe();
  private final Argument<Boolean> explain =
      Argument.flag("--explain", "Show the steps to what each change is worth.");
  private final Gates gates = new Gates();
  private final Environment environment;

  public DiffCommand(Environment environment) {
    super(
        "diff",
        "Shows why two creators, months, days or cards differ: what each change is worth.",
        List.of(
            "tikcalc diff october.json november.json",
            "tikcalc diff creator.json --to-as-of 2023-06-01",
            "tikcalc diff creator.json --to-rates my-rates"));
    this.environment = environment;
    add(files, explain, format, output, spreadsheetSafe, gates.argument(), asOf, otherDay);
    add(rates.all());
    add(otherRates);
  }

  /** A side, and its total where that was written down. */
  private record Saved(Side side, @Nullable Money total) {}

  @Override
  public Integer call() throws IOException {
    List<String> named = files.value();
    if (named.isEmpty() || named.size() > 2) {
      throw wrong(
          "two files are needed, before and after: tikcalc diff october.json november.json");
    }
    boolean alone = named.size() == 1;
    if (alone && otherDay.value() == null && otherRates.value() == null) {
      throw wrong(
          "one file alone is held against itself on another day or card (add --to-as-of DATE,"
              + " --to-rates DIR or a second file)");
    }
    UsedCard used = rates.use(environment);
    RateCard card = used.card();
    String other = otherRates.value();
    RateCard otherCard = other == null ? card : load(other);
    LocalDate secondDay = otherDay.value() == null ? asOf.value() : otherDay.value();
    Saved first = side(named.get(0), card, asOf.value());
    Saved second = side(named.get(named.size() - 1), otherCard, secondDay);
    Comparison comparison;
    try {
      comparison = Comparison.between(first.side(), second.side());
    } catch (InvalidValueException e) {
      throw wrong("one side's rate card refuses what the other gives: " + e.getMessage());
    }
    Money before = first.total() == null ? comparison.from() : first.total();
    Money after = second.total() == null ? comparison.to() : second.total();
    Comparison shown = alone ? comparison : comparison.between(before, after);
    AnswerFormat form =
        OutputForm.of(
            this,
            List.of(AnswerFormat.values()),
            AnswerFormat.TABLE,
            format.value(),
            output.value());
    boolean file = output.value() != null;
    if (explain.value() && form == AnswerFormat.CSV) {
      throw wrong("--explain is for people; with csv there is no place for it (use json)");
    }
    DiffAnswer plain = new DiffAnswer(shown);
    Answer answer = explain.value() ? new ExplainedAnswer(plain, new DiffSteps(plain)) : plain;
    String text =
        form.render(
            answer,
            file ? Environment.WIDTH : environment.width(),
            file ? Palette.PLAIN : new Console(environment).palette(color()),
            spreadsheetSafe.value(),
            used.label(),
            card);
    if (text == null) {
      throw wrong("--format " + form + ": only grow draws a figure (use table or json)");
    }
    return gates.write(
        this,
        environment,
        output.value(),
        text,
        gates.any() ? used.label().json(card, answer.json()) : "");
  }

  private RateCard load(String folder) throws IOException {
    Path path = environment.path(folder);
    environment.read().add(path);
    try {
      return RateCardReader.load(path);
    } catch (RateCardException e) {
      throw new FaultsException(path, e);
    }
  }

  private Saved side(String file, RateCard card, @Nullable LocalDate day) throws IOException {
    byte[] bytes = bytes(file);
    Faults faults = new Faults();
    SavedEstimate saved = SavedEstimate.read(file, bytes, faults);
    Saved side = null;
    if (saved != null) {
      LocalDate on = day == null ? saved.day() : day;
      side =
          new Saved(
              new Side(card, on, saved.metrics(), saved.attributes()),
              on.equals(saved.day()) ? saved.total() : null);
    } else if (faults.count() == 0) {
      Profile.Builder answers = Profile.builder(card.inputs());
      new ProfileReader(answers).read(file, bytes, faults);
      if (faults.count() == 0) {
        Estimator estimator = day == null ? Estimator.of(card) : Estimator.of(card, day);
        side = new Saved(Side.of(estimator, profile(file, answers)), null);
      }
    }
    if (side == null) {
      throw new FaultsException(file, faults.list());
    }
    return side;
  }

  private Profile profile(String file, Profile.Builder answers) {
    try {
      return answers.build();
    } catch (InvalidValueException e) {
      throw wrong(file + ": " + e.input() + ": " + e.getMessage());
    }
  }

  private byte[] bytes(String file) throws IOException {
    try (InputStream in = environment.open(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw wrong(file + ": larger than 1 MiB, which no profile is");
      }
      return bytes;
    }
  }
}
