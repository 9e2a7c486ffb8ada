package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Creator.FIGURES;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.RequirementCheck.Result;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Condition.Sign;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Program.Locals;
import io.github.tikcalc.expression.Program.StreamPart;
import io.github.tikcalc.expression.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stream on arrays: who can have it, and what it pays. */
final class CompiledStream {
  /** Stands where a stream has no figure; a figure is never negative. */
  static final long NONE = -1;

  private final Availability[] availability;
  private final CompiledRequirement[] requirements;
  private final boolean published;
  private final CompiledChoice pays;

  CompiledStream(IncomeStream stream, RateCard card, Terms terms) {
    this.availability = Availability.of(stream, card.absent(), terms);
    this.requirements = CompiledRequirement.of(stream.requires(), terms);
    this.published = !stream.pays().isEmpty();
    this.pays = CompiledChoice.ofStream(stream.pays(), terms);
  }

  /**
   * Works a stream out for a creator.
   *
   * @param dollars room for its three figures on the way
   * @param cents where they go, at {@code slot} and the two after; {@link #NONE} in the first where
   *     there is no figure
   */
  Status estimate(Creator creator, double[] dollars, long[] cents, int slot) {
    Availability here = availability(creator);
    if (here.unavailable() != null) {
      cents[slot] = NONE;
      return Status.UNAVAILABLE;
    }
    Result result = CompiledRequirement.all(requirements, creator);
    if (result == Result.UNMET) {
      cents[slot] = published ? 0 : NONE;
      return Status.INELIGIBLE;
    }
    boolean eligible = result == Result.MET && here.offered();
    CompiledAmount amount = pays.pick(creator);
    if (amount == null || !pay(amount, creator, dollars)) {
      cents[slot] = NONE;
    } else if (eligible) {
      cents[slot] = Money.cents(dollars[0]);
      cents[slot + 1] = Money.cents(dollars[1]);
      cents[slot + 2] = Money.cents(dollars[2]);
    } else {
      boolean likely = here.offered() && CompiledRequirement.allHoldAtLikely(requirements, creator);
      cents[slot + 1] = likely ? Money.cents(dollars[1]) : 0;
      cents[slot + 2] = Money.cents(dollars[2]);
    }
    return eligible ? Status.ELIGIBLE : Status.UNCERTAIN;
  }

  /** What {@link #estimate} gives, as expressions. */
  StreamPart express(SymbolicCreator creator, String id) {
    Locals locals = creator.locals;
    String name = Inputs.snake(id);
    Condition available = Availability.expressAvailable(availability, creator);
    Condition offered = Availability.expressOffered(availability, creator);
    Condition unmet =
        locals.condition(name + "_unmet", CompiledRequirement.expressUnmet(requirements, creator));
    Condition eligible =
        locals.condition(
            name + "_met", offered.and(CompiledRequirement.expressMet(requirements, creator)));
    Word open =
        Word.Choice.of(
            unmet,
            word(Status.INELIGIBLE),
            Word.Choice.of(eligible, word(Status.ELIGIBLE), word(Status.UNCERTAIN)));
    Word status = Word.Choice.of(available, open, word(Status.UNAVAILABLE));
    if (!published) {
      return new StreamPart(id, status, CompiledChoice.NONE);
    }
    Condition likely =
        eligible.or(offered.and(CompiledRequirement.expressLikely(requirements, creator)));
    List<Condition> paid = List.of(eligible, likely, Condition.Constant.ALWAYS);
    List<Figure> dollars = expressPay(creator, name);
    Condition canTell =
        Condition.compare(dollars.get(FIGURES - 1), Sign.AT_MOST, Figure.of(Money.MOST_DOLLARS));
    List<Figure> cents = new ArrayList<>();
    for (int k = 0; k < FIGURES; k++) {
      Figure full = new Figure.Whole(dollars.get(k).times(Figure.of(100)));
      Figure pay = Figure.Choice.of(paid.get(k), full, Figure.Constant.ZERO);
      Figure known = Figure.Choice.of(canTell, pay, Figure.Constant.UNKNOWN);
      Figure ifOpen = Figure.Choice.of(unmet, Figure.Constant.ZERO, known);
      cents.add(
          locals.figure(
              name + "_c" + (k + 1), Figure.Choice.of(available, ifOpen, Figure.Constant.UNKNOWN)));
    }
    return new StreamPart(id, status, cents);
  }

  private List<Figure> expressPay(SymbolicCreator creator, String name) {
    Map<CompiledAmount, List<Figure>> figures = new HashMap<>();
    pays.express(creator, name, false, figures);
    List<Figure> dollars = new ArrayList<>();
    for (Figure figure : pays.pick(creator, figures::get)) {
      dollars.add(creator.locals.figure(name + "_pay" + (dollars.size() + 1), figure));
    }
    return dollars;
  }

  private static Word word(Status status) {
    return new Word.Constant(status.toString());
  }

  /** Whether there is a figure. */
  private static boolean pay(CompiledAmount amount, Creator creator, double[] dollars) {
    amount.evaluate(creator, dollars, 0);
    return Money.canTell(dollars[FIGURES - 1]);
  }

  Availability availability(Creator creator) {
    return availability[creator.place];
  }

  CompiledRequirement[] requirements() {
    return requirements;
  }

  /** The amount it pays this creator; null where there is none. */
  @Nullable CompiledAmount amount(Creator creator) {
    return pays.pick(creator);
  }
}
