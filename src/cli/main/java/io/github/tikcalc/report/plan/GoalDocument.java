package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.plan.Goal;
import io.github.tikcalc.plan.Goal.Chance;
import io.github.tikcalc.plan.Goal.Lever;
import io.github.tikcalc.plan.Goal.Pair;
import io.github.tikcalc.plan.Goal.Shortfall;
import io.github.tikcalc.plan.Goal.Step;
import io.github.tikcalc.plan.curve.TotalFigure;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Ways to an amount a month, for people. */
final class GoalDocument {
  private final GoalAnswer answer;
  private final Goal goal;
  private final RateCard card;
  private final TotalFigure figure;
  private final PlanWords words;

  GoalDocument(GoalAnswer answer) {
    this.answer = answer;
    this.goal = answer.goal();
    this.card = answer.card();
    this.figure = answer.figure();
    this.words = PlanWords.of(card);
  }

  /** {@code likely is $277}, or {@code 9 in 10 earn $150 or more}. */
  private String is() {
    String amount = words.money(goal.figure());
    return figure instanceof TotalFigure.ReachedBy some
        ? inHundred(some.inHundred()) + " earn " + amount + " or more"
        : answer.named() + " is " + amount;
  }

  /** {@code 9 in 10}, {@code 95 in 100}. */
  private static String inHundred(double count) {
    return count % 10 == 0
        ? NumberText.exact(count / 10) + " in 10"
        : NumberText.exact(count) + " in 100";
  }

  Document document() {
    Document document = new Document();
    document.paragraph(headline());
    if (!goal.levers().isEmpty()) {
      document.add(levers());
    }
    document.notes(chances());
    pairs(document);
    cannot(document);
    return document;
  }

  private void pairs(Document document) {
    List<Note> pairs = new ArrayList<>();
    for (Pair pair : goal.pairs().subList(0, Math.min(GoalAnswer.SHOWN, goal.pairs().size()))) {
      pairs.add(
          Note.of(
              pair.first().metric().title()
                  + " and "
                  + Wording.lower(pair.second().metric().title()),
              change(pair.first())
                  + " and "
                  + change(pair.second())
                  + ": "
                  + words.money(pair.figure())));
    }
    if (!pairs.isEmpty()) {
      document.heading("Two smaller steps together").notes(pairs);
    }
  }

  private void cannot(Document document) {
    List<Note> cannot = new ArrayList<>();
    List<String> nothing = new ArrayList<>();
    for (Shortfall one : goal.cannot()) {
      if (one.movesNothing()) {
        nothing.add(Wording.lower(one.step().metric().title()));
      } else {
        cannot.add(
            Note.of(
                one.step().metric().title(),
                "up to "
                    + words.value(one.step().metric(), one.step().to())
                    + ": at most "
                    + words.money(one.most())));
      }
    }
    if (!nothing.isEmpty()) {
      cannot.add(Note.of("Moves nothing", String.join(", ", nothing)));
    }
    if (!cannot.isEmpty()) {
      document.heading("Not enough alone").notes(cannot);
    }
  }

  /** With how many followers it is as likely as not, and nearly sure. */
  private List<Note> chances() {
    Metric followers = card.inputs().metric(Inputs.FOLLOWERS);
    List<Note> notes = new ArrayList<>();
    for (Chance chance : goal.chances()) {
      String those = chance.inHundred() == 50 ? "half" : inHundred(chance.inHundred());
      String text =
          Double.isNaN(chance.to())
              ? "not "
                  + (chance.most() < followers.max()
                      ? "with up to " + words.counted(followers, chance.most())
                      : "by followers alone")
                  + ": too few like you would earn it"
              : chance.isNow()
                  ? those + " like you earn it as it is"
                  : "with "
                      + words.counted(followers, chance.to())
                      + ", "
                      + those
                      + " like you earn it";
      notes.add(Note.of(chance.inHundred() == 50 ? "Even chance" : "To be safe", text));
    }
    return notes;
  }

  private Text headline() {
    String amount = words.money(answer.cents()) + " a month";
    if (goal.isReached()) {
      return Text.of(answer.who() + ": ")
          .plus(amount + " is reached already", Text.Tone.STRONG)
          .plus(" (" + is() + ").");
    }
    if (goal.levers().isEmpty()) {
      return Text.of(answer.who() + ": ")
          .plus("nothing alone leads to " + amount, Text.Tone.STRONG)
          .plus(
              "; the most that one change brings is "
                  + words.money(goal.most())
                  + " ("
                  + is()
                  + " now).");
    }
    String whose =
        figure instanceof TotalFigure.ReachedBy some
            ? ", for " + inHundred(some.inHundred()) + " like you"
            : ", " + answer.named();
    return Text.of(answer.who() + ": from " + words.money(goal.figure()) + " to ")
        .plus(amount, Text.Tone.STRONG)
        .plus(whose + ", by any one of these, all else as it is.");
  }

  private Table levers() {
    List<Table.Row> rows = new ArrayList<>();
    boolean assumed = false;
    for (Lever lever : goal.levers()) {
      Step step = lever.step();
      assumed |= !step.isGiven();
      rows.add(
          Table.Row.of(
              step.metric().title(),
              from(step),
              words.value(step.metric(), step.to()),
              words.money(lever.figure())));
    }
    return new Table(
        List.of(
            new Table.Column("change alone", Kind.WORDS),
            new Table.Column(assumed ? "from (* a guess)" : "from", Kind.FIGURES),
            new Table.Column("to", Kind.LIKELY),
            new Table.Column("gives", Kind.FIGURES)),
        rows);
  }

  private String from(Step step) {
    if (Double.isNaN(step.from())) {
      return "not told";
    }
    return step.isGiven()
        ? words.value(step.metric(), step.from())
        : words.rough(step.metric(), step.from()) + "*";
  }

  private String change(Step step) {
    return from(step) + " → " + words.value(step.metric(), step.to());
  }
}
