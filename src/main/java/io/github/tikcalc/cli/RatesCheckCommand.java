package io.github.tikcalc.cli;

import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.rates.json.CardReading;
import io.github.tikcalc.rates.json.RateCardReader;
import io.github.tikcalc.review.CardWarnings;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports every fault of a card at once. */
final class RatesCheckCommand extends Command {
  private final Argument<@Nullable String> folder =
      Argument.optionalParameter("DIR", "The card's folder. Else the card in use.");
  private final RatesOption rates = new RatesOption();
  private final Argument<Boolean> strict =
      Argument.flag("--strict", "Exit with 1 for warnings too.");
  private final Argument<ListFormat> format = ListFormat.argument();
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date(
          "--as-of", "The day that figures over a year old are counted from. Else today.");

  private final Environment environment;

  RatesCheckCommand(Environment environment) {
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
                + " and the dollars it moves.");
    this.environment = environment;
    add(folder, rates.argument(), strict, format, asOf);
  }

  @Override
  public Integer call() throws IOException {
    String named = folder.value();
    Path card = named == null ? rates.choice(environment).folder() : environment.path(named);
    CardReading reading = RateCardReader.read(card);
    LocalDate day = asOf.value();
    List<Fault> faults = new ArrayList<>(reading.faults());
    faults.addAll(CardWarnings.of(reading, day == null ? LocalDate.now(environment.clock()) : day));
    int warnings = faults.size() - reading.faults().size();
    new Console(environment)
        .print(
            switch (format.value()) {
              case TABLE -> text(faults, reading.faultCount(), warnings);
              case JSON -> json(faults);
            });
    boolean found = reading.faultCount() > 0 || (strict.value() && warnings > 0);
    return found ? ExitCode.FOUND : ExitCode.DONE;
  }

  private static String text(List<Fault> faults, int errors, int warnings) {
    StringBuilder out = new StringBuilder();
    faults.forEach(fault -> out.append(Printable.line(fault.toString())).append('\n'));
    out.append(counted(errors, "error")).append(", ").append(counted(warnings, "warning"));
    return out.append('\n').toString();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** A fault as scripts read it. */
  record Line(String file, int line, int column, String severity, String rule, String message) {}

  private static String json(List<Fault> faults) {
    return Json.write(
            faults.stream()
                .map(
                    fault ->
                        new Line(
                            fault.file(),
                            fault.place().line(),
                            fault.place().column(),
                            fault.severity().toString(),
                            fault.rule(),
                            fault.message()))
                .toList())
        + "\n";
  }
}
