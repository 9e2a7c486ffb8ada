package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputTarget;
import io.github.tikcalc.cli.card.CardChoice;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.cli.failure.OutputException;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.review.CardExport;
import io.github.tikcalc.review.OverlayExport;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Copies the shipped card, to be edited. */
public final class RatesExportCommand extends Command {
  private final Argument<String> folder =
      Argument.parameter("DIR", "The folder to copy it to; with --overlay, the file to write.");
  private final Argument<Boolean> force =
      Argument.flag(
          "--force", "Write over what is there; of a card, what differs is kept beside it.");
  private final Argument<Boolean> overlay =
      Argument.flag(
          "--overlay",
          "Write a file with only what the card of --rates, --preset and --set has otherwise than"
              + " tikcalc's own.");
  private final RatesOption rates = new RatesOption();

  private final Environment environment;

  public RatesExportCommand(Environment environment) {
    super(
        "export",
        "Copies the rate card that came with tikcalc, ready to edit.",
        List.of(
            "tikcalc rates export my-rates",
            "tikcalc rates export ~/.config/tikcalc/rates",
            "tikcalc rates export my-figures.json --overlay --rates my-rates"));
    this.environment = environment;
    add(folder, overlay, force);
    add(rates.all());
  }

  @Override
  public Integer call() throws IOException {
    String to = folder.value();
    if (overlay.value()) {
      return overlay(to);
    }
    if (!rates.said().isEmpty()) {
      throw wrong(
          "what is copied is tikcalc's own card (add --overlay to write what another has"
              + " otherwise)");
    }
    CardExport.Copy copy = export(to);
    CardExport.Kept kept = copy.kept();
    StringBuilder out = new StringBuilder();
    if (kept != null) {
      out.append("Replaced, and kept in ").append(kept.folder().getFileName()).append(":\n");
      kept.files().forEach(file -> out.append("  ").append(file).append('\n'));
    }
    out.append(copy.files().size()).append(" files in ").append(Printable.line(to));
    out.append("\nNow: tikcalc rates check ").append(Printable.line(to)).append('\n');
    new Console(environment).print(out.toString());
    return ExitCode.DONE;
  }

  private int overlay(String to) throws IOException {
    if (!to.endsWith(".json")) {
      throw wrong(
          Printable.line(to) + " does not end in .json (write " + Printable.line(to) + ".json)");
    }
    if (Files.exists(environment.path(to), LinkOption.NOFOLLOW_LINKS) && !force.value()) {
      throw wrong(Printable.line(to) + " is there already (name another, or add --force)");
    }
    CardChoice choice = rates.choice(environment);
    CardReading ours = RateCardReader.read(environment.shippedRates());
    CardReading used =
        RateCardReader.read(choice.folder(), rates.layers(environment, choice.folder()));
    for (CardReading reading : List.of(ours, used)) {
      if (reading.card() == null) {
        throw new FaultsException(choice.folder().toString(), reading.faults());
      }
    }
    OverlayExport export =
        OverlayExport.between(ours, used, rates.layers(environment, choice.folder()));
    List<String> untold = export.untold();
    if (export.isEmpty()) {
      throw wrong(
          "this card has nothing otherwise than tikcalc's own"
              + (untold.isEmpty() ? "" : " that an overlay could tell: " + untold.get(0))
              + " (change a figure, as in --set creator-rewards.points[0].likely=0.45)");
    }
    Console console = new Console(environment);
    untold.forEach(what -> console.warn("tikcalc: left out: " + Printable.line(what)));
    List<String> said = rates.said();
    String name = said.isEmpty() ? choice.by().toString() : String.join(", ", said);
    OutputTarget.write(environment, to, export.text(name));
    console.print("Now: tikcalc estimate 12k --rates " + ShellWord.quoted(to) + "\n");
    return ExitCode.DONE;
  }

  /** Failures to read are the shipped card's; all others are of what is written. */
  private CardExport.Copy export(String to) throws IOException {
    Path shipped = environment.shippedRates();
    try {
      return CardExport.export(shipped, environment.path(to), force.value());
    } catch (FileAlreadyExistsException e) {
      if (e.getReason() != null) {
        throw e;
      }
      throw new OutputException(to, new IOException(e.getFile() + " is a file", e));
    } catch (FileSystemException e) {
      if (e.getFile() != null && Path.of(e.getFile()).startsWith(shipped)) {
        throw e;
      }
      throw new OutputException(to, e);
    } catch (IOException e) {
      throw new OutputException(to, e);
    }
  }
}
