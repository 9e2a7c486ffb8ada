package io.github.tikcalc.cli.creator;

import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.OutputForm;
import io.github.tikcalc.cli.gate.Gates;
import io.github.tikcalc.cli.input.InputCommand;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.plan.AbsentAnswer;
import io.github.tikcalc.report.plan.Answer;
import io.github.tikcalc.report.plan.AnswerFormat;
import io.github.tikcalc.report.steps.ExplainedAnswer;
import io.github.tikcalc.report.steps.Steps;
import io.github.tikcalc.report.wording.Absence;
import io.github.tikcalc.report.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that answers a question about one creator, who is given as {@code estimate} takes it.
 */
abstract class CreatorCommand extends InputCommand {
  private final Argument<List<String>> words = wordsArgument();
  private final Argument<@Nullable String> profile = profileArgument();
  private final Argument<@Nullable AnswerFormat> format =
      Argument.word(
          "--format",
          "FORMAT",
          AnswerFormat.values(),
          "table (default), json, csv, markdown or html.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "-o, --output",
          "FILE",
          "Where to write it; the end of its name tells the form. Else standard output.");
  private final Argument<Boolean> spreadsheetSafe = Argument.spreadsheetSafe();

  private final Argument<Boolean> explain =
      Argument.flag("--explain", "Show the steps to each figure with their sources.");
  private final Gates gates = new Gates();

  CreatorCommand(Environment environment, String name, String header, List<String> examples) {
    super(environment, name, header, examples);
  }

  /** Adds what tells of the creator and of the form, behind the command's own options. */
  final void addCreator() {
    add(words, explain, format, output, spreadsheetSafe, gates.argument(), profile);
    addCardAndDay();
  }

  /** The folder of the card of the call. */
  final Path cardFolder() throws IOException {
    return rates().choice(environment()).folder();
  }

  /** The creator of the call, on its day. */
  final Creator creator() throws IOException {
    return creator(words());
  }

  /** The creator of the call where these words tell of it. */
  final Creator creator(List<String> words) throws IOException {
    return Creator.of(
        estimator(card().card()), options().profile(profile.value(), words, environment()));
  }

  /** What is told of the creator without an option. */
  final List<String> words() {
    return words.value();
  }

  /** The profile file of the call, or null. */
  final @Nullable String profileFile() {
    return profile.value();
  }

  /** The creator's words but for the followers: {@code Beauty, US}. */
  static String who(Creator creator) {
    return new Wording(creator.estimate()).creator();
  }

  /** The creator in a few words. */
  static String whoWithFollowers(Creator creator) {
    Wording wording = new Wording(creator.estimate());
    String words = wording.creator();
    return "At " + wording.followers() + (words.isEmpty() ? "" : " (" + words + ")");
  }

  /**
   * Shows an answer about a creator, who may live where there is no TikTok.
   *
   * @param steps to its figures; only asked for where the call wants to see them
   * @return the exit code: whether a condition on the answer holds
   */
  final int show(Answer answer, Creator creator, Supplier<Steps> steps) throws IOException {
    Absence absence = Absence.of(creator.estimate());
    return absence == null ? show(answer, steps) : show(new AbsentAnswer(answer, absence));
  }

  /**
   * The same of one who lives where there is TikTok, or on days of whom that is not asked.
   *
   * @param steps to its figures; only asked for where the call wants to see them
   */
  final int show(Answer answer, Supplier<Steps> steps) throws IOException {
    return show(explain.value() ? new ExplainedAnswer(answer, steps.get()) : answer);
  }

  /** The call that estimates a creator of this call's card and day. */
  final String estimateCall(Estimate estimate) {
    return new EstimateCall(typed()).of(estimate);
  }

  /**
   * Shows an answer in the form that is asked for.
   *
   * @return the exit code: whether a condition on the answer holds
   */
  private int show(Answer answer) throws IOException {
    AnswerFormat form =
        OutputForm.of(
            this,
            List.of(AnswerFormat.values()),
            AnswerFormat.TABLE,
            format.value(),
            output.value());
    if (explain.value() && (form == AnswerFormat.CSV || form == AnswerFormat.SVG)) {
      throw wrong("--explain is for people; with " + form + " there is no place for it (use json)");
    }
    boolean file = output.value() != null;
    String text =
        form.render(
            answer,
            file ? Environment.WIDTH : environment().width(),
            file ? Palette.PLAIN : new Console(environment()).palette(color()),
            spreadsheetSafe.value(),
            card().label(),
            card().card());
    if (text == null) {
      throw wrong(
          "--format "
              + form
              + ": only grow draws a figure (use table, json, csv, markdown or html)");
    }
    return gates.write(
        this,
        environment(),
        output.value(),
        text,
        gates.any() ? card().label().json(card().card(), answer.json()) : "");
  }
}
