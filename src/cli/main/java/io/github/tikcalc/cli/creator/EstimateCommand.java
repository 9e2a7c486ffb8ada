package io.github.tikcalc.cli.creator;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.OutputForm;
import io.github.tikcalc.cli.card.StreamNames;
import io.github.tikcalc.cli.failure.OutputException;
import io.github.tikcalc.cli.gate.Gates;
import io.github.tikcalc.cli.input.CreatorWords;
import io.github.tikcalc.cli.input.InputCommand;
import io.github.tikcalc.cli.input.WhatIf;
import io.github.tikcalc.cli.program.Browser;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.Format;
import io.github.tikcalc.report.Presentation;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.page.EstimatePage;
import io.github.tikcalc.report.plan.AnswerFormat;
import io.github.tikcalc.report.plan.DiffAnswer;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Estimates one creator. */
public final class EstimateCommand extends InputCommand {
  private final Argument<List<String>> words = wordsArgument();
  private final Argument<@Nullable String> profile = profileArgument();
  private final Argument<List<String>> studio =
      Argument.texts(
          "--studio",
          "FILE",
          "An export of TikTok Studio, CSV or .xlsx: Overview, Content or Followers; more may follow."
              + " A profile and options win over it.");
  private final Argument<Boolean> all =
      Argument.flag("--all", "Show everything: every range, what is not open yet, every guess.");
  private final Argument<@Nullable String> explain =
      Argument.optionalText(
          "--explain",
          "STREAM",
          "Show the steps to each figure with their sources, or those of one stream.");
  private final Argument<@Nullable String> only =
      Argument.text("--only", "STREAMS", "Count these streams alone, with commas between.");
  private final Argument<@Nullable String> without =
      Argument.text("--without", "STREAMS", "Leave out these streams, with commas between.");
  private final Argument<@Nullable Format> format =
      Argument.word(
          "--format",
          "FORMAT",
          Format.values(),
          "table (default), json, csv, markdown, html: a page, or text: a few sentences for a chat.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "-o, --output",
          "FILE",
          "Where to write it; the end of its name tells the form. Else standard output.");
  private final Argument<Boolean> open =
      Argument.flag("--open", "Write a page and open it in the browser.");
  private final Argument<Boolean> spreadsheetSafe = Argument.spreadsheetSafe();
  private final Argument<Presentation.Reader> reader =
      Argument.word(
          "--for",
          "READER",
          Presentation.Reader.values(),
          Presentation.Reader.CREATOR,
          "creator (default), or brand: no options and no advice, for a media kit.");
  private final SurenessOptions sureness;
  private final PocketOptions pocket;
  private final Argument<List<String>> whatIf =
      Argument.texts(
          "--what-if",
          "INPUT=VALUE",
          "Show what a change is worth, as in videosPerMonth=24. As often as you like.");
  private final Gates gates = new Gates();

  public EstimateCommand(Environment environment) {
    super(
        environment,
        "estimate",
        "Estimates what one creator can earn a month.",
        List.of(
            "tikcalc estimate 12k beauty",
            "tikcalc estimate --followers 1000 --niche beauty",
            "tikcalc estimate --followers 12.5k --engagement-rate 8.5% --lives-per-month 4",
            "tikcalc estimate --followers 250k --country GB --format json | jq .total",
            "tikcalc estimate --profile creator.json --explain",
            "tikcalc estimate 12k beauty --what-if livesPerMonth=8",
            "tikcalc estimate 12k beauty --keep brand-partnerships=80% --per year",
            "tikcalc estimate 12k beauty --fail-if 'total.likely < 500'"));
    add(words, all, explain, whatIf, only, without, format, output, open, spreadsheetSafe);
    add(gates.argument(), reader);
    add(profile, studio);
    this.sureness = new SurenessOptions(this);
    this.pocket = new PocketOptions(this, true);
    addCardAndDay();
  }

  @Override
  public Integer call() throws IOException {
    StreamNames streams = new StreamNames(card().card(), this);
    String stream = explain.value();
    List<String> known = new ArrayList<>(words.value());
    if (stream != null && !stream.isEmpty() && streams.position(stream) < 0) {
      // What follows --explain may be the creator instead.
      known.add(0, stream);
      stream = "";
    }
    RateCard card = streams.chosen(only.value(), without.value());
    List<String> exports = new ArrayList<>(studio.value());
    if (!exports.isEmpty()) {
      // More files behind the first one need no option of their own.
      known.stream().filter(CreatorWords::isFileName).forEach(exports::add);
      known.removeIf(CreatorWords::isFileName);
    }
    Profile creator = options().profile(exports, profile.value(), known, environment());
    Estimator estimator = estimator(card);
    Format shown = format();
    Presentation.Detail detail =
        new Presentation.Detail(
            all.value(),
            stream != null,
            stream == null || stream.isEmpty() ? -1 : new StreamNames(card, this).position(stream),
            reader.value(),
            again(),
            spreadsheetSafe.value());
    Console console = new Console(environment());
    String file = file();
    int width = file == null ? environment().width() : Environment.WIDTH;
    Palette palette = file == null ? console.palette(color()) : Palette.PLAIN;
    if (!whatIf.value().isEmpty()) {
      DiffAnswer answer = new WhatIf(this, estimator, creator).answer(whatIf.value());
      String text =
          AnswerFormat.valueOf(shown.name())
              .render(answer, width, palette, spreadsheetSafe.value(), card().label(), card);
      int code =
          gates.write(
              this,
              environment(),
              file,
              String.valueOf(text),
              gates.any() ? card().label().json(card, answer.json()) : "");
      show(file, console);
      return code;
    }
    Estimate estimate = estimator.estimate(creator);
    Presentation presentation =
        new Presentation(
            estimate,
            card().label(),
            detail,
            width,
            palette,
            sureness.of(estimator, estimate),
            pocket.of(estimator, estimate, () -> rates().choice(environment()).folder()));
    int code =
        gates.write(
            this,
            environment(),
            file,
            shown == Format.HTML
                ? EstimatePage.write(presentation, estimator)
                : shown.render(presentation),
            gates.any() ? Format.JSON.render(presentation) : "");
    show(file, console);
    return code;
  }

  /**
   * Where it goes: what is to be opened needs a file, in a folder that only its owner can enter.
   */
  private @Nullable String file() throws IOException {
    if (!open.value() || output.value() != null) {
      return output.value();
    }
    try {
      return Files.createTempDirectory("tikcalc-").resolve("estimate.html").toString();
    } catch (IOException e) {
      throw new OutputException("a temporary folder (name a file: -o estimate.html)", e);
    }
  }

  private void show(@Nullable String file, Console console) {
    if (!open.value() || file == null) {
      return;
    }
    Path page = environment().path(file).toAbsolutePath();
    String shown = Printable.line(page.toString());
    console.warn(
        new Browser(environment()).open(page)
            ? "Opened in the browser: " + shown
            : "tikcalc: found no browser; the page is " + shown + " (open it where there is one)");
  }

  /** The form that is asked for, or that the name of the file tells. */
  private Format format() {
    String file = output.value();
    Format chosen =
        OutputForm.of(
            this,
            List.of(Format.values()),
            open.value() ? Format.HTML : Format.TABLE,
            format.value(),
            file);
    if (open.value() && "-".equals(file)) {
      throw wrong("--open needs a file, not standard output (leave out -o, or name one)");
    }
    if (open.value() && chosen != Format.HTML) {
      throw wrong("--open shows a page (leave out --format " + chosen + ", or -o, or use html)");
    }
    if (chosen == Format.TEXT && !whatIf.value().isEmpty()) {
      throw wrong("--what-if has no form text (use table, json, csv, markdown or html)");
    }
    if (chosen == Format.HTML) {
      pocket.refuse(
          "a page's sliders would not move its lines (use table, text, markdown, json or csv)");
    }
    if (!whatIf.value().isEmpty()) {
      pocket.refuse("--what-if compares totals (leave out one of them)");
    }
    if (chosen == Format.CSV && explain.value() != null) {
      throw wrong("--explain is for people; with csv there is no place for it (use json)");
    }
    return chosen;
  }

  /** The call, to be typed again for more than the steps. */
  private String again() {
    StringBuilder call = new StringBuilder("tikcalc");
    for (String word : typed()) {
      if (!word.equals("--explain")) {
        call.append(' ').append(ShellWord.quoted(word));
      }
    }
    return call.toString();
  }
}
