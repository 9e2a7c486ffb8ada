package io.github.tikcalc.cli.creator;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.report.ProfileFile;
import io.github.tikcalc.report.wording.Assumed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a profile to fill in. */
public final class ProfileInitCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Environment environment;

  public ProfileInitCommand(Environment environment) {
    super(
        "init",
        "Prints a profile to fill in, with a comment on each input.",
        List.of("tikcalc profile init > creator.json", "tikcalc estimate --profile creator.json"));
    this.environment = environment;
    add(rates.argument());
  }

  @Override
  public Integer call() throws IOException {
    RateCard card = rates.use(environment).card();
    List<ProfileFile.Entry> entries = new ArrayList<>();
    for (Metric metric : card.inputs().metrics()) {
      String unit = metric.isPercent() ? " In percent." : metric.isDollars() ? " In dollars." : "";
      String otherwise = metric.required() ? " Required." : Assumed.of(metric, card);
      String comment = metric.about() + unit + otherwise;
      entries.add(new ProfileFile.Entry(metric.id(), comment, null, metric.isPercent()));
    }
    for (Attribute attribute : card.inputs().attributes()) {
      String comment = attribute.about() + Assumed.of(attribute);
      entries.add(new ProfileFile.Entry(attribute.id(), comment, null, false));
    }
    new Console(environment).print(ProfileFile.of(entries));
    return ExitCode.DONE;
  }
}
