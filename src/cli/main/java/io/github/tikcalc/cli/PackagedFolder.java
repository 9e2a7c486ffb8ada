package io.github.tikcalc.cli;

import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.Jvm;
import io.github.tikcalc.cli.card.CardStore;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.help.CommandDoc;
import io.github.tikcalc.cli.help.ManPage;
import io.github.tikcalc.io.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;

/**
 * Writes what the program itself tells into the packaged folder: manual pages, completions, and the
 * snapshot of the shipped card. The build runs it.
 */
public final class PackagedFolder {
  private PackagedFolder() {}

  /**
   * Writes {@code share/} and {@code lib/rates.snapshot} for the card in {@code rates/}.
   *
   * @param args the packaged folder
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path rates = folder.resolve("rates");
    Environment nowhere =
        new Environment(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Map.of(),
            rates,
            folder,
            Clock.systemUTC(),
            Environment.Terminal.NONE,
            Trust.ofOwner(folder),
            () -> Jvm.of(new Properties(), folder));
    CardStore.of(nowhere).makeShipped(rates);
    CardReading reading = RateCardReader.read(rates);
    UsedCard card = UsedCard.named(reading.cardOrThrow(), reading.bytes(), "shipped");
    CommandDoc program = CommandModel.of(nowhere, card);
    Path share = folder.resolve("share");
    for (CommandDoc command : program.all()) {
      write(
          share.resolve("man/man1").resolve(ManPage.file(command)),
          ManCommand.page(command, program, card));
    }
    write(
        share.resolve("bash-completion/completions/tikcalc"),
        CompletionCommand.Shell.BASH.script(program));
    write(
        share.resolve("zsh/site-functions/_tikcalc"), CompletionCommand.Shell.ZSH.script(program));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
