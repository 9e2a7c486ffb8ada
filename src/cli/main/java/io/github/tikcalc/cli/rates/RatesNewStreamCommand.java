package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.CardChoice;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.cli.failure.OutputException;
import io.github.tikcalc.io.AtomicFile;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Begins a stream in a card of the user's own. */
public final class RatesNewStreamCommand extends Command {
  private final Argument<String> id =
      Argument.parameter("ID", "What it is called in files and scripts, as in paid-newsletter.");
  private final RatesOption rates = new RatesOption();

  private final Environment environment;

  public RatesNewStreamCommand(Environment environment) {
    super(
        "new-stream",
        "Begins a way to earn in a rate card of your own.",
        List.of(
            "tikcalc rates new-stream paid-newsletter --rates my-rates",
            "tikcalc rates check my-rates"));
    spec()
        .usageMessage()
        .description(
            "",
            "Writes streams/ID.json with notes on what belongs where, and puts it at the end of the"
                + " list in card.json. The card passes rates check as before; the stream pays"
                + " nothing until you write what.");
    this.environment = environment;
    add(id, rates.argument());
  }

  @Override
  public Integer call() throws IOException {
    CardChoice choice = rates.choice(environment);
    if (choice.by() == CardChoice.By.SHIPPED) {
      throw wrong(
          "tikcalc's own card stays as it is (tikcalc rates export my-rates, then the same with"
              + " --rates my-rates)");
    }
    if (rates.named().size() > 1) {
      throw wrong("a stream is begun in one card (give --rates once, with the card's folder)");
    }
    StreamStart start = start();
    Path folder = choice.folder();
    Path file = folder.resolve(start.file());
    String shown = rates.isGiven() ? rates.named().get(0) : folder.toString();
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw wrong(
          Printable.line(shown + "/" + start.file()) + " is there already (choose another ID)");
    }
    CardReading reading = RateCardReader.read(folder);
    if (reading.card() == null) {
      throw new FaultsException(folder.toString(), reading.faults());
    }
    write(file, start.text().getBytes(StandardCharsets.UTF_8), shown + "/" + start.file());
    // A file that no list names is not read, so whatever happens between the two does no harm.
    write(folder.resolve("card.json"), start.listed(reading), shown + "/card.json");
    new Console(environment)
        .print(
            Printable.line(shown + "/" + start.file())
                + " is begun, and card.json lists it.\nNow: write what it is, asks for and pays,"
                + " then tikcalc rates check "
                + Printable.line(shown)
                + "\n");
    return ExitCode.DONE;
  }

  private StreamStart start() {
    try {
      return StreamStart.of(id.value());
    } catch (IllegalArgumentException e) {
      throw wrong(Printable.quoted(id.value()) + " can be no ID: " + e.getMessage());
    }
  }

  private static void write(Path file, byte[] bytes, String shown) throws IOException {
    try {
      Files.createDirectories(file.getParent());
      try (AtomicFile written = AtomicFile.create(file)) {
        written.stream().write(bytes);
        written.finish();
      }
    } catch (IOException e) {
      throw new OutputException(shown, e);
    }
  }
}
