package io.github.tikcalc.cli.creator;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.input.StudioFiles;
import io.github.tikcalc.report.ProfileFile;
import io.github.tikcalc.studio.StudioExports;
import io.github.tikcalc.studio.StudioFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes a profile of what TikTok Studio exports. */
public final class ProfileFromStudioCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Argument<List<String>> files =
      Argument.parameters(
          "FILE",
          false,
          "Exports of TikTok Studio as CSV: Overview, Content, Followers; in any order.");
  private final Environment environment;

  public ProfileFromStudioCommand(Environment environment) {
    super(
        "from-studio",
        "Prints a profile made of TikTok Studio's exports, and how each number came about.",
        List.of(
            "tikcalc profile from-studio Overview.csv Content.csv FollowerHistory.csv > creator.json",
            "tikcalc estimate --profile creator.json"));
    this.environment = environment;
    add(files, rates.argument());
  }

  @Override
  public Integer call() throws IOException {
    if (files.value().isEmpty()) {
      throw wrong("FILE is missing (tikcalc profile from-studio Overview.csv Content.csv)");
    }
    Inputs inputs = rates.use(environment).card().inputs();
    StudioExports exports = StudioFiles.read(files.value(), environment);
    List<ProfileFile.Entry> entries = new ArrayList<>();
    for (StudioFigure figure : exports.figures(inputs)) {
      boolean percent = inputs.metric(figure.input()).isPercent();
      entries.add(new ProfileFile.Entry(figure.input(), figure.how(), figure.value(), percent));
    }
    Console console = new Console(environment);
    exports.missing().forEach(line -> console.warn("tikcalc: not told: " + line));
    console.print(ProfileFile.of(entries));
    return ExitCode.DONE;
  }
}
