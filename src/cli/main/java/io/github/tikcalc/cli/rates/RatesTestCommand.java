package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.cases.CardCase;
import io.github.tikcalc.card.cases.CaseReader;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.review.CaseRunner;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a card against the cases in its folder {@code tests}. */
public final class RatesTestCommand extends Command {
  private final Argument<@Nullable String> folder =
      Argument.optionalParameter("DIR", "The card's folder. Else the card in use.");
  private final RatesOption rates = new RatesOption();

  private final Environment environment;

  public RatesTestCommand(Environment environment) {
    super(
        "test",
        "Tries the cases of a rate card's author.",
        List.of("tikcalc rates test", "tikcalc rates test my-rates"));
    spec()
        .usageMessage()
        .description(
            "",
            "The cases lie in the card's folder tests: a profile each, and the statuses and figures"
                + " that must come of it. Exit code 1 says that some do not hold; each is told with"
                + " line and column, and what came instead.");
    this.environment = environment;
    add(folder);
    add(rates.all());
  }

  @Override
  public Integer call() throws IOException {
    String named = folder.value();
    Path path = named == null ? rates.choice(environment).folder() : environment.path(named);
    CardReading card = RateCardReader.read(path, rates.layers(environment, path));
    CaseReader.Reading cases = CaseReader.read(path, card.cardOrThrow());
    List<Fault> faults = new ArrayList<>(cases.faults());
    CaseRunner runner = new CaseRunner(card.cardOrThrow());
    int failed = 0;
    if (faults.isEmpty()) {
      for (CardCase one : cases.cases()) {
        List<Fault> found = runner.run(one);
        faults.addAll(found);
        failed += found.isEmpty() ? 0 : 1;
      }
    }
    StringBuilder out = new StringBuilder();
    faults.forEach(fault -> out.append(Printable.line(fault.toString())).append('\n'));
    int count = cases.cases().size();
    out.append(count).append(count == 1 ? " case" : " cases").append(", ");
    out.append(
        cases.faults().isEmpty()
            ? failed + " failed"
            : "not tried: " + cases.faults().size() + " to mend first");
    new Console(environment).print(out.append('\n').toString());
    return faults.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }
}
