package io.github.tikcalc.cli;

import io.github.tikcalc.report.ProfileSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints JSON Schemas. */
@Command(
    name = "schema",
    header = "Prints the JSON Schema of a card's files, of a profile, or of an estimate.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tikcalc schema estimate",
      "  tikcalc schema profile > profile.schema.json",
    })
final class SchemaCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private final RatesOption rates = new RatesOption();

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = {
        "card, inputs or stream: the three kinds of file of a rate card;"
            + " profile: a profile file for the card in use; estimate: what estimate prints as JSON."
      })
  private Schema schema = Schema.CARD;

  SchemaCommand(Environment environment) {
    this.environment = environment;
  }

  /** What has a schema. */
  enum Schema {
    CARD,
    INPUTS,
    STREAM,
    PROFILE,
    ESTIMATE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    String text =
        schema == Schema.PROFILE
            ? ProfileSchema.of(rates.use(environment).card())
            : Files.readString(
                environment.shippedRates().resolve("schema").resolve(schema + ".schema.json"));
    new Console(environment).print(text);
    return ExitCode.DONE;
  }
}
