package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.CardLayer;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.card.json.TermsReader;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.ListFormat;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.review.CardWarnings;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports every fault of a card at once. */
public final class RatesCheckCommand extends Command {
  private static final String SCHEMA = "tikcalc/rates-check/v1";

  private final Argument<@Nullable String> folder =
      Argument.optionalParameter("DIR", "The card's folder. Else the card in use.");
  private final RatesOption rates = new RatesOption();
  private final Argument<Boolean> strict =
      Argument.flag(
          "--strict", "Exit with 1 for warnings too (but for those of tikcalc's own card).");
  private final Argument<Boolean> everything =
      Argument.flag("--all", "Show also what is odd in tikcalc's own card.");
  private final Argument<ListFormat> format =
      ListFormat.argument("table (default) or json (" + SCHEMA + ").");
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date(
          "--as-of", "The day that figures over a year old are counted from. Else today.");

  private final Environment environment;

  public RatesCheckCommand(Environment environment) {
    super(
        "check",
        "Reports everything that is wrong or odd in a rate card, with line and column.",
        List.of(
            "tikcalc rates check my-rates", "tikcalc rates check my-rates --strict --format json"));
    spec()
        .usageMessage()
        .description(
            "",
            "Errors keep a card from being used. Warnings are worth a look: each shows a creator"
                + " and the dollars it moves. Of a card of your own, those that tikcalc's own has too are only counted.");
    this.environment = environment;
    add(folder, everything, strict, format, asOf);
    add(rates.all());
  }

  @Override
  public Integer call() throws IOException {
    String named = folder.value();
    Path card = named == null ? rates.choice(environment).folder() : environment.path(named);
    List<CardLayer> layers = rates.layers(environment, card);
    CardReading reading = RateCardReader.read(card, layers);
    LocalDate day = asOf.value();
    List<Fault> faults = new ArrayList<>(reading.faults());
    Path ours = environment.shippedRates();
    boolean shipped = layers.isEmpty() && Files.isDirectory(ours) && Files.isSameFile(ours, card);
    Warnings warnings =
        warnings(shipped, reading, day == null ? LocalDate.now(environment.clock()) : day);
    faults.addAll(warnings.own());
    RateCard read = reading.card();
    TermsReader.Reading terms = read == null ? null : TermsReader.read(card, read);
    int errors = reading.faultCount();
    if (terms != null) {
      faults.addAll(terms.faults());
      errors += terms.faultCount();
    }
    new Console(environment)
        .print(
            switch (format.value()) {
              case TABLE -> text(faults, errors, warnings);
              case JSON -> json(faults, warnings);
            });
    boolean found = errors > 0 || (strict.value() && !warnings.own().isEmpty());
    return found ? ExitCode.FOUND : ExitCode.DONE;
  }

  /**
   * What is odd in a card.
   *
   * @param own what is so in this card alone
   * @param shipped what is so in tikcalc's own card as well; empty where that is the one
   */
  private record Warnings(List<Fault> own, List<Fault> shipped) {}

  /** Who edits a copy looks for what the edits have brought about. */
  private Warnings warnings(boolean isShipped, CardReading reading, LocalDate day)
      throws IOException {
    List<Fault> all = CardWarnings.of(reading, day);
    if (isShipped || all.isEmpty() || everything.value()) {
      return new Warnings(all, List.of());
    }
    List<String> known = new ArrayList<>();
    for (Fault fault : CardWarnings.of(RateCardReader.read(environment.shippedRates()), day)) {
      known.add(said(fault));
    }
    List<Fault> own = new ArrayList<>();
    List<Fault> shipped = new ArrayList<>();
    for (Fault fault : all) {
      (known.remove(said(fault)) ? shipped : own).add(fault);
    }
    return new Warnings(own, shipped);
  }

  /** What a warning says, wherever it stands in its file and whatever creator it shows. */
  private static String said(Fault fault) {
    int example = fault.message().indexOf(';');
    return fault.file() + ": " + fault.message().substring(0, Math.max(0, example));
  }

  private String text(List<Fault> faults, int errors, Warnings warnings) {
    StringBuilder out = new StringBuilder();
    faults.forEach(fault -> out.append(Printable.line(fault.toString())).append('\n'));
    out.append(counted(errors, "error")).append(", ");
    out.append(counted(warnings.own().size(), "warning"));
    int shipped = warnings.shipped().size();
    if (shipped > 0) {
      out.append("; ").append(shipped).append(" more that tikcalc's own card has too (--all)");
    }
    return out.append('\n').toString();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** A fault as scripts read it; {@code shipped}: tikcalc's own card has it too. */
  record Line(
      String file,
      int line,
      int column,
      String severity,
      String rule,
      String message,
      boolean shipped) {
    static Line of(Fault fault, boolean shipped) {
      return new Line(
          fault.file(),
          fault.place().line(),
          fault.place().column(),
          fault.severity().toString(),
          fault.rule(),
          fault.message(),
          shipped);
    }
  }

  /** What scripts read. Names are a promise: adding is allowed, renaming is not. */
  record Found(String schema, String program, List<Line> faults) {}

  private static String json(List<Fault> faults, Warnings warnings) {
    List<Line> lines = new ArrayList<>();
    faults.forEach(fault -> lines.add(Line.of(fault, false)));
    warnings.shipped().forEach(fault -> lines.add(Line.of(fault, true)));
    return Json.write(new Found(SCHEMA, UsedCard.PROGRAM, lines)) + "\n";
  }
}
