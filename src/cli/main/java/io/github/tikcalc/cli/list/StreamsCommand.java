package io.github.tikcalc.cli.list;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.ListFormat;
import io.github.tikcalc.cli.card.StreamNames;
import io.github.tikcalc.cli.input.InputCommand;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.list.Eligibility;
import io.github.tikcalc.report.list.Listing;
import io.github.tikcalc.report.list.StreamListing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the ways to earn; with a creator, also what is met of what each asks for. */
public final class StreamsCommand extends InputCommand {
  private final Argument<@Nullable String> stream =
      Argument.optionalParameter(
          "STREAM", "A stream by its id or title, to read everything about it.");
  private final Argument<@Nullable String> profile =
      Argument.text(
          "--profile",
          "FILE",
          "The creator as a JSON object; - reads standard input. Options win over it.");
  private final Argument<ListFormat> format = ListFormat.argument();

  public StreamsCommand(Environment environment) {
    super(
        environment,
        "streams",
        "Lists the ways to earn: what each is, what it asks for, and what it pays.",
        List.of("tikcalc streams", "tikcalc streams tips", "tikcalc streams --followers 8000"));
    add(stream, rates().argument(), profile, format);
  }

  @Override
  public Integer call() throws IOException {
    RateCard card = card().card();
    String name = stream.value();
    IncomeStream one = name == null ? null : new StreamNames(card, this).named(name);
    List<IncomeStream> shown = one == null ? card.streams() : List.of(one);
    Console console = new Console(environment());
    if (profile.value() != null || options().anyTold()) {
      Estimate estimate =
          Estimator.of(card).estimate(options().profile(profile.value(), List.of(), environment()));
      switch (format.value()) {
        case TABLE -> console.print(console.text(Eligibility.document(estimate, shown), color()));
        case JSON ->
            console.print(
                card().json("eligibility/v1", Map.of("streams", Eligibility.of(estimate, shown))));
      }
      return ExitCode.DONE;
    }
    List<Listing> entries = new ArrayList<>(StreamListing.of(card, shown));
    switch (format.value()) {
      case TABLE ->
          console.print(
              one == null
                  ? console.text(brief(card), color())
                  : Listing.text(entries, environment().width(), console.palette(color())));
      case JSON -> console.print(card().json("streams/v1", Map.of("streams", entries)));
    }
    return ExitCode.DONE;
  }

  /** A line or two a stream. */
  private static Document brief(RateCard card) {
    List<Document.Note> notes = new ArrayList<>();
    for (IncomeStream stream : card.streams()) {
      String asks = StreamListing.asks(stream, card);
      notes.add(
          Document.Note.of(stream.title(), stream.about() + (asks.isEmpty() ? "" : " " + asks)));
    }
    return new Document()
        .notes(notes)
        .paragraph(
            "More on one: tikcalc streams NAME. What you meet: tikcalc streams --followers 8000");
  }
}
