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
import io.github.tikcalc.plan.TotalFigure;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ways to an amount a month.
 *
 * @param cents the amount
 * @param figure which figure has to reach it
 * @param who the creator in a few words
 */
public record GoalAnswer(Goal goal, RateCard card, long cents, TotalFigure figure, String who)
    implements Answer {
  private static final String SCHEMA = "tikcalc/goal/v1";

  /** So many pairs are shown to people. */
  public static final int SHOWN = 3;

  private PlanWords words() {
    return PlanWords.of(card);
  }

  /** How the figure is called: {@code likely}; what so many earn has no name. */
  private String named() {
    return figure instanceof TotalFigure.InScenario one ? one.scenario().toString() : "odds";
  }

  /** {@code likely is $277}, or {@code 9 in 10 earn $150 or more}. */
  private String is() {
    String amount = words().money(goal.figure());
    return figure instanceof TotalFigure.ReachedBy some
        ? inHundred(some.inHundred()) + " earn " + amount + " or more"
        : named() + " is " + amount;
  }

  /** {@code 9 in 10}, {@code 95 in 100}. */
  private static String inHundred(double count) {
    return count % 10 == 0
        ? NumberText.exact(count / 10) + " in 10"
        : NumberText.exact(count) + " in 100";
  }

  @Override
  public String title() {
    return "Ways to " + words().money(cents) + " a month";
  }

  @Override
  public Document document() {
    Document document = new Document();
    document.paragraph(headline());
    if (!goal.levers().isEmpty()) {
      document.add(levers());
    }
    document.notes(chances());
    List<Note> pairs = new ArrayList<>();
    for (Pair pair : goal.pairs().subList(0, Math.min(SHOWN, goal.pairs().size()))) {
      pairs.add(
          Note.of(
              pair.first().metric().title()
                  + " and "
                  + Wording.lower(pair.second().metric().title()),
              change(pair.first())
                  + " and "
                  + change(pair.second())
                  + ": "
                  + words().money(pair.figure())));
    }
    if (!pairs.isEmpty()) {
      document.heading("Two smaller steps together").notes(pairs);
    }
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
                    + words().value(one.step().metric(), one.step().to())
                    + ": at most "
                    + words().money(one.most())));
      }
    }
    if (!nothing.isEmpty()) {
      cannot.add(Note.of("Moves nothing", String.join(", ", nothing)));
    }
    if (!cannot.isEmpty()) {
      document.heading("Not enough alone").notes(cannot);
    }
    return document;
  }

  /** With how many followers it is as likely as not, and nearly sure. */
  private List<Note> chances() {
    Metric followers = card.inputs().metric(Inputs.FOLLOWERS);
    List<Note> notes = new ArrayList<>();
    for (Chance chance : goal.chances()) {
      String those = chance.inHundred() == 50 ? "half" : inHundred(chance.inHundred());
      String words =
          Double.isNaN(chance.to())
              ? "not "
                  + (chance.most() < followers.max()
                      ? "with up to " + words().counted(followers, chance.most())
                      : "by followers alone")
                  + ": too few like you would earn it"
              : chance.isNow()
                  ? those + " like you earn it as it is"
                  : "with "
                      + words().counted(followers, chance.to())
                      + ", "
                      + those
                      + " like you earn it";
      notes.add(Note.of(chance.inHundred() == 50 ? "Even chance" : "To be safe", words));
    }
    return notes;
  }

  private Text headline() {
    String amount = words().money(cents) + " a month";
    if (goal.isReached()) {
      return Text.of(who + ": ")
          .plus(amount + " is reached already", Text.Tone.STRONG)
          .plus(" (" + is() + ").");
    }
    if (goal.levers().isEmpty()) {
      return Text.of(who + ": ")
          .plus("nothing alone leads to " + amount, Text.Tone.STRONG)
          .plus(
              "; the most that one change brings is "
                  + words().money(goal.most())
                  + " ("
                  + is()
                  + " now).");
    }
    String whose =
        figure instanceof TotalFigure.ReachedBy some
            ? ", for " + inHundred(some.inHundred()) + " like you"
            : ", " + named();
    return Text.of(who + ": from " + words().money(goal.figure()) + " to ")
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
              words().value(step.metric(), step.to()),
              words().money(lever.figure())));
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
        ? words().value(step.metric(), step.from())
        : words().rough(step.metric(), step.from()) + "*";
  }

  private String change(Step step) {
    return from(step) + " → " + words().value(step.metric(), step.to());
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("currency", card.currency());
    json.put("per", "month");
    json.put("goal", PlanWords.dollars(cents));
    json.put("of", named());
    if (figure instanceof TotalFigure.ReachedBy some) {
      json.put("odds", PlanWords.number(some.inHundred()));
    }
    json.put("now", PlanWords.json(goal.now()));
    json.put("reached", goal.isReached());
    json.put("most", goal.isReached() ? null : PlanWords.dollars(most()));
    List<Object> levers = new ArrayList<>();
    for (Lever lever : goal.levers()) {
      Map<String, Object> one = step(lever.step());
      one.put("total", PlanWords.json(lever.total()));
      one.put("figure", PlanWords.dollars(lever.figure()));
      levers.add(one);
    }
    json.put("levers", levers);
    List<Object> pairs = new ArrayList<>();
    for (Pair pair : goal.pairs()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("changes", List.of(step(pair.first()), step(pair.second())));
      one.put("total", PlanWords.json(pair.total()));
      one.put("figure", PlanWords.dollars(pair.figure()));
      pairs.add(one);
    }
    json.put("pairs", pairs);
    List<Object> cannot = new ArrayList<>();
    for (Shortfall one : goal.cannot()) {
      Map<String, Object> shown = step(one.step());
      shown.put("most", PlanWords.dollars(one.most()));
      shown.put("why", one.movesNothing() ? "moves nothing" : "not enough");
      cannot.add(shown);
    }
    json.put("cannot", cannot);
    List<Object> chances = new ArrayList<>();
    for (Chance chance : goal.chances()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("odds", chance.inHundred());
      one.put("input", Inputs.FOLLOWERS);
      one.put("to", PlanWords.number(chance.to()));
      chances.add(one);
    }
    json.put("chances", chances);
    return json;
  }

  private long most() {
    long most = goal.most();
    for (Lever lever : goal.levers()) {
      most = Math.max(most, lever.figure());
    }
    return most;
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("input", step.metric().id());
    json.put("from", PlanWords.number(step.from()));
    json.put("to", PlanWords.number(step.to()));
    return json;
  }

  @Override
  public List<List<String>> csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("kind", "input", "from", "to", "input_2", "from_2", "to_2", "total", "of"));
    for (Lever lever : goal.levers()) {
      rows.add(row("lever", lever.step(), null, lever.figure()));
    }
    for (Pair pair : goal.pairs()) {
      rows.add(row("pair", pair.first(), pair.second(), pair.figure()));
    }
    for (Shortfall one : goal.cannot()) {
      rows.add(row("cannot", one.step(), null, one.most()));
    }
    return rows;
  }

  private List<String> row(String kind, Step first, @Nullable Step second, long total) {
    return List.of(
        kind,
        first.metric().id(),
        PlanWords.cell(first.from()),
        PlanWords.cell(first.to()),
        second == null ? "" : second.metric().id(),
        second == null ? "" : PlanWords.cell(second.from()),
        second == null ? "" : PlanWords.cell(second.to()),
        MoneyText.plain(total),
        named());
  }
}
