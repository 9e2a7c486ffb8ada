package io.github.tikcalc.cli;

import io.github.tikcalc.manual.CommandDoc;
import io.github.tikcalc.manual.ManPage;
import io.github.tikcalc.rates.json.RateCardReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;

/** Writes all manual pages and completions into the packaged folder; the build runs it. */
public final class ManualFolder {
  private ManualFolder() {}

  /**
   * Writes {@code share/} for the card in {@code rates/}.
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
            () -> Jvm.of(new Properties(), folder));
    UsedCard card = new UsedCard(RateCardReader.load(rates), "shipped");
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
