package io.github.tikcalc.cli.list;

import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.report.ProfileSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** Prints JSON Schemas. */
public final class SchemaCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Argument<Schema> schema =
      Argument.wordParameter(
          "WHAT",
          Schema.values(),
          "card, inputs, stream or terms: the kinds of file of a rate card;"
              + " profile: a profile file for the card in use;"
              + " estimate, next, goal, grow, diff or quote: what that command prints as JSON;"
              + " reject: a row that batch rejects, as --rejects and --keep-rejects write it.");

  private final Environment environment;

  public SchemaCommand(Environment environment) {
    super(
        "schema",
        "Prints the JSON Schema of a card's files, of a profile, or of what a command prints.",
        List.of("tikcalc schema estimate", "tikcalc schema profile > profile.schema.json"));
    this.environment = environment;
    add(schema, rates.argument());
  }

  /** What has a schema. */
  enum Schema {
    CARD,
    INPUTS,
    STREAM,
    TERMS,
    PROFILE,
    ESTIMATE,
    NEXT,
    GOAL,
    GROW,
    DIFF,
    QUOTE,
    REJECT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    Schema wanted = schema.value();
    String text =
        wanted == Schema.PROFILE
            ? ProfileSchema.of(rates.use(environment).card())
            : Files.readString(
                environment.shippedRates().resolve("schema").resolve(wanted + ".schema.json"));
    new Console(environment).print(text);
    return ExitCode.DONE;
  }
}
