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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports every fault of a card at once. */
@Command(
    name = "check",
    header = "Reports everything that is wrong or odd in a rate card, with line and column.",
    description = {
      "",
      "Errors keep a card from being used. Warnings are worth a look: each shows a creator and the"
          + " dollars it moves.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tikcalc rates check my-rates",
      "  tikcalc rates check my-rates --strict --format json",
    })
final class RatesCheckCommand implements Callable<Integer> {
  private final Environment environment;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "The card's folder. Else the card in use.")
  private @Nullable String folder;

  @Mixin private final RatesOption rates = new RatesOption();

  @Option(names = "--strict", description = "Exit with 1 for warnings too.")
  private boolean strict;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or json.")
  private ListFormat format = ListFormat.TABLE;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that figures over a year old are counted from. Else today.")
  private @Nullable LocalDate asOf;

  RatesCheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Path card = folder == null ? rates.choice(environment).folder() : environment.path(folder);
    CardReading reading = RateCardReader.read(card);
    List<Fault> faults = new ArrayList<>(reading.faults());
    faults.addAll(CardWarnings.of(reading, asOf == null ? environment.today() : asOf));
    int warnings = faults.size() - reading.faults().size();
    new Console(environment)
        .print(
            switch (format) {
              case TABLE -> text(faults, reading.faultCount(), warnings);
              case JSON -> json(faults);
            });
    boolean found = reading.faultCount() > 0 || (strict && warnings > 0);
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
