package io.github.tikcalc.cli.doctor;

import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.ListFormat;
import io.github.tikcalc.cli.call.Version;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.report.Check;
import io.github.tikcalc.report.Checklist;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that an estimate needs of the machine, and tells how to mend it. */
public final class DoctorCommand extends Command {
  private static final String SCHEMA = "tikcalc/doctor/v1";

  private final RatesOption rates = new RatesOption();
  private final Argument<ListFormat> format =
      ListFormat.argument("table (default) or json (" + SCHEMA + ").");

  private final Environment environment;

  public DoctorCommand(Environment environment) {
    super(
        "doctor",
        "Looks for what is wrong with this installation, and tells how to mend it.",
        List.of("tikcalc doctor", "tikcalc doctor --format json"));
    spec()
        .usageMessage()
        .description(
            "",
            "Where something is wrong, tikcalc cannot work as it was asked to. A note tells what"
                + " could be better and changes no figure.");
    this.environment = environment;
    add(rates.argument(), format);
  }

  /** What scripts read. */
  record Document(
      String schema, String program, String version, Check.State state, List<Check> checks) {}

  @Override
  public Integer call() {
    List<Check> checks = new ArrayList<>(new CardCheckup(environment, rates).checks());
    checks.addAll(new MachineCheckup(environment, environment.jvm().get()).checks());
    Check.State worst = Check.worst(checks);
    Console console = new Console(environment);
    console.print(
        switch (format.value()) {
          case TABLE ->
              Checklist.text(
                  "tikcalc " + Version.NUMBER,
                  checks,
                  environment.width(),
                  console.palette(color()));
          case JSON ->
              Json.write(new Document(SCHEMA, UsedCard.PROGRAM, Version.NUMBER, worst, checks))
                  + "\n";
        });
    return worst == Check.State.WRONG ? ExitCode.FOUND : ExitCode.DONE;
  }
}
