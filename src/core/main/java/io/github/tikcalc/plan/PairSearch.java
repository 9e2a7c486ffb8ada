package io.github.tikcalc.plan;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.Goal.Pair;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.InputCurve;
import io.github.tikcalc.plan.curve.Narrowing;
import io.github.tikcalc.plan.curve.TotalFigure;
import io.github.tikcalc.profile.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks for pairs of inputs that reach a goal together. */
final class PairSearch {
  /** So many pairs are kept. */
  private static final int PAIRS = 10;

  /** Two ways, before it is known how far both have to be gone. */
  private record Two(int first, int second, double guess) {}

  /** A pair that was found. */
  private record Found(long part, Two two, Pair pair) {
    /** Whether it stands before another pair that has to go this part of its way. */
    boolean isBefore(long otherPart, Two other) {
      if (part != otherPart) {
        return part < otherPart;
      }
      return two.first() != other.first()
          ? two.first() < other.first()
          : two.second() < other.second();
    }
  }

  private final Creator creator;
  private final long cents;
  private final TotalFigure figure;
  private final long is;

  /**
   * A search.
   *
   * @param cents what is to be reached
   * @param figure which figure of the total has to reach it
   * @param is what that figure is now, less than {@code cents}
   */
  PairSearch(Creator creator, long cents, TotalFigure figure, long is) {
    this.creator = creator;
    this.cents = cents;
    this.figure = figure;
    this.is = is;
  }

  /**
   * The pairs with the smallest steps, in the card's order where these are the same. Those that
   * seem to be the best are looked at first: of most others a single look then says that they are
   * not.
   */
  List<Pair> run(List<Way> ways) {
    List<Found> found = new ArrayList<>();
    for (Two two : guessed(ways)) {
      Way a = ways.get(two.first());
      Way b = ways.get(two.second());
      Found worst = found.size() == PAIRS ? found.get(PAIRS - 1) : null;
      long most =
          worst == null
              ? Way.PARTS
              : worst.isBefore(worst.part(), two) ? worst.part() - 1 : worst.part();
      long part = part(a, b, most);
      Pair pair = part < 0 ? null : possible(a, b, part);
      if (pair == null) {
        continue;
      }
      if (worst != null) {
        found.remove(PAIRS - 1);
      }
      int at = found.size();
      while (at > 0 && !found.get(at - 1).isBefore(part, two)) {
        at--;
      }
      found.add(at, new Found(part, two, pair));
    }
    List<Pair> pairs = new ArrayList<>();
    found.forEach(one -> pairs.add(one.pair()));
    return pairs;
  }

  /** All twos, those first that lead there on the smallest part of the way if all adds up. */
  private List<Two> guessed(List<Way> ways) {
    double[] gains = new double[ways.size()];
    for (int i = 0; i < gains.length; i++) {
      Way way = ways.get(i);
      gains[i] = Math.max(1, figure.of(way.curve().at(way.end())) - is);
    }
    List<Two> all = new ArrayList<>();
    for (int i = 0; i < gains.length; i++) {
      for (int j = i + 1; j < gains.length; j++) {
        all.add(new Two(i, j, (cents - is) / (gains[i] + gains[j])));
      }
    }
    // Java's own comparators of a key cost a short run more than all pairs do.
    all.sort((one, other) -> Double.compare(one.guess(), other.guess()));
    return all;
  }

  /**
   * Which part of the way both have to go, at least nearly.
   *
   * @return -1 where {@code most} won't do
   */
  private long part(Way a, Way b, long most) {
    if (most < 1) {
      return -1;
    }
    LongUnaryOperator value = part -> figure(a, a.at(part), b, b.at(part));
    long there = value.applyAsLong(most);
    return there < cents ? -1 : Narrowing.of(0, value.applyAsLong(0), most, there, value, cents);
  }

  /** Null where what lies between cannot be, or one of the two is enough. */
  private @Nullable Pair possible(Way a, Way b, long part) {
    try {
      return pair(a, b, part);
    } catch (InvalidValueException e) {
      return null;
    }
  }

  private @Nullable Pair pair(Way a, Way b, long part) {
    InputCurve second =
        new InputCurve(creator.giving(a.id(), a.curve().grid().value(a.at(part))), b.id());
    OptionalLong to = second.firstReaching(b.from(), b.at(part), figure, cents);
    if (to.isEmpty() || to.getAsLong() == b.from()) {
      return null;
    }
    InputCurve first =
        new InputCurve(creator.giving(b.id(), second.grid().value(to.getAsLong())), a.id());
    OptionalLong least = first.firstReaching(a.from(), a.at(part), figure, cents);
    if (least.isEmpty() || least.getAsLong() == a.from()) {
      return null;
    }
    Estimate there = first.at(least.getAsLong());
    return new Pair(
        a.step(least.getAsLong()), b.step(to.getAsLong()), there.total(), figure.of(there));
  }

  /** The figure with both; −1, which reaches nothing, where they cannot be together. */
  private long figure(Way a, long first, Way b, long second) {
    try {
      return figure.of(
          creator
              .estimator()
              .estimate(
                  creator
                      .builder()
                      .metric(a.id(), a.curve().grid().value(first))
                      .metric(b.id(), b.curve().grid().value(second))
                      .build()));
    } catch (InvalidValueException e) {
      return -1;
    }
  }
}
