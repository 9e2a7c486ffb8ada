package io.github.tikcalc.cli.list;

import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.report.ProfileSchema;
import io.github.tikcalc.report.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints JSON Schemas. */
public final class SchemaCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Argument<@Nullable Schema> schema =
      Argument.optionalWordParameter(
          "WHAT",
          Schema.values(),
          "card, inputs, stream, terms, overlay or tests: the kinds of file of a rate card;"
              + " profile: a profile file for the card in use; estimate, rates-diff or another"
              + " command: what that prints as JSON. Else all are listed.");

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
    CARD("card.json of a rate card"),
    INPUTS("inputs.json of a rate card"),
    STREAM("a file of streams/ of a rate card"),
    TERMS("terms.json of a rate card"),
    OVERLAY("a file that is laid over a rate card with --rates"),
    TESTS("a file of tests/ of a rate card"),
    PROFILE("a profile file for the card in use"),
    ESTIMATE("estimate, and each line of batch --format ndjson"),
    NEXT("next"),
    GOAL("goal"),
    GROW("grow"),
    DIFF("diff, and estimate --what-if"),
    QUOTE("quote"),
    REJECT("a row that batch rejects"),
    STREAMS("streams"),
    ELIGIBILITY("streams with a creator"),
    NICHES("niches"),
    METRICS("metrics"),
    SCORE("score"),
    RATES_CHECK("rates check"),
    RATES_SHOW("rates show"),
    RATES_DIFF("rates diff"),
    DOCTOR("doctor");

    private final String about;

    Schema(String about) {
      this.about = about;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public Integer call() throws IOException {
    Schema wanted = schema.value();
    if (wanted == null) {
      return list();
    }
    String text =
        wanted == Schema.PROFILE
            ? ProfileSchema.of(rates.use(environment).card())
            : Files.readString(
                environment.shippedRates().resolve("schema").resolve(wanted + ".schema.json"));
    new Console(environment).print(text);
    return ExitCode.DONE;
  }

  private int list() {
    List<Document.Note> notes = new ArrayList<>();
    for (Schema one : Schema.values()) {
      notes.add(Document.Note.of(one.toString(), one.about));
    }
    Console console = new Console(environment);
    Document all = new Document().paragraph("The documents that have a schema:").notes(notes);
    console.print(console.text(all.paragraph("One of them: tikcalc schema estimate"), color()));
    return ExitCode.DONE;
  }
}
