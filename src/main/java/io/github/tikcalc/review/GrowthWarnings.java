package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Stream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Streams whose dollars jump or fall as followers grow, or are so wide that they say next to
 * nothing.
 */
final class GrowthWarnings {
  private static final int TIMES = 3;

  /** Less than a dollar counts as one: from nothing, everything is a jump. */
  private static final long DOLLAR = 100;

  private static final List<String> ENDS = List.of("low", "likely", "high");

  private final Reviewed reviewed;
  private final Set<Integer> wide;
  private final Map<Culprit, Move> cliffs = new LinkedHashMap<>();
  private final Map<Culprit, Move> falls = new LinkedHashMap<>();

  /**
   * Warnings about a card.
   *
   * @param wide the streams whose width has been warned of at its root
   */
  GrowthWarnings(Reviewed reviewed, Set<Integer> wide) {
    this.reviewed = reviewed;
    this.wide = wide;
  }

  /** A figure of a stream before and after, in cents a month. */
  private record Move(
      Scene scene, int stream, int end, double from, double to, long before, long after) {

    double width() {
      return to - from;
    }

    long size() {
      return Math.abs(after - before);
    }
  }

  void find() {
    for (Looks.Look look : new Looks(reviewed).all()) {
      Growth growth = new Growth(look.scene(), reviewed);
      Map<Culprit, Move> jumping = new LinkedHashMap<>();
      Map<Culprit, Move> falling = new LinkedHashMap<>();
      for (int stream : look.streams()) {
        findCliffs(growth, stream, jumping);
        for (int end = 0; end < ENDS.size(); end++) {
          findFalls(growth, stream, end, falling);
        }
        if (!wide.contains(stream)) {
          findWidest(growth, stream);
        }
      }
      // The looks begin with the plainest creator; another is no better a witness.
      jumping.forEach(cliffs::putIfAbsent);
      falling.forEach(falls::putIfAbsent);
    }
    cliffs.forEach((at, move) -> warn(at, "cliff", move, " more than triples: ", JUMP));
    falls.forEach((at, move) -> warn(at, "falls", move, " falls as followers grow: ", FALL));
  }

  private static final String JUMP = "bring the figures nearer, or the points further apart";
  private static final String FALL = "expected more followers never to earn less";

  private void warn(Culprit at, String rule, Move move, String does, String mend) {
    Figures figures = reviewed.figures();
    reviewed.warn(
        at.file(),
        at.place(),
        rule,
        "the "
            + ENDS.get(move.end())
            + " figure of "
            + reviewed.card().streams().get(move.stream()).id()
            + does
            + figures.cents(move.before())
            + " a month with "
            + move.scene().options(move.from())
            + ", "
            + figures.cents(move.after())
            + " with "
            + Scene.followersOption(move.to())
            + " ("
            + mend
            + ")");
  }

  private void findCliffs(Growth growth, int stream, Map<Culprit, Move> found) {
    for (Growth.Step step : growth.steps()) {
      Estimate a = growth.at(step.from());
      Estimate b = growth.at(step.to());
      if (!a.hasPay(stream) || !b.hasPay(stream)) {
        continue;
      }
      for (int end = 0; end < ENDS.size(); end++) {
        long before = a.pay(stream, end);
        long after = b.pay(stream, end);
        if (after > TIMES * Math.max(before, DOLLAR) && !isShut(a, stream, end)) {
          Move move = new Move(growth.scene(), stream, end, step.from(), step.to(), before, after);
          found.merge(Culprit.of(reviewed, stream, end, a, b, true), move, GrowthWarnings::clearer);
        }
      }
    }
  }

  /** The jump that more clearly is one: on fewer followers, else of more dollars. */
  private static Move clearer(Move one, Move other) {
    if (one.width() != other.width()) {
      return one.width() < other.width() ? one : other;
    }
    return one.size() >= other.size() ? one : other;
  }

  /** Each stretch over which a figure falls and never rises, from its top to its foot. */
  private void findFalls(Growth growth, int stream, int end, Map<Culprit, Move> found) {
    List<Double> counts = List.copyOf(growth.estimates().keySet());
    int top = 0;
    int foot = 0;
    for (int i = 1; i <= counts.size(); i++) {
      long change =
          i == counts.size()
              ? 1
              : pay(growth, counts.get(i), stream, end)
                  - pay(growth, counts.get(i - 1), stream, end);
      if (change > 0) {
        addFall(growth, stream, end, counts.get(top), counts.get(foot), found);
      }
      if (change < 0) {
        foot = i;
      } else if (change > 0 || foot <= top) {
        top = i;
        foot = i;
      }
    }
  }

  private void addFall(
      Growth growth, int stream, int end, double top, double foot, Map<Culprit, Move> found) {
    long before = pay(growth, top, stream, end);
    long after = pay(growth, foot, stream, end);
    // A cent may be the rounding's.
    if (before - after > 1) {
      Estimate a = growth.at(top);
      Estimate b = growth.at(growth.estimates().higherKey(top));
      Culprit culprit =
          isShut(b, stream, end)
              ? new Culprit(Reviewed.fileOf(reviewed.card().streams().get(stream)), doors(stream))
              : Culprit.of(reviewed, stream, end, a, b, false);
      Move move = new Move(growth.scene(), stream, end, top, foot, before, after);
      found.merge(culprit, move, (one, other) -> one.size() >= other.size() ? one : other);
    }
  }

  private Place doors(int stream) {
    return reviewed.place(Reviewed.fileOf(reviewed.card().streams().get(stream)), "requires");
  }

  private static long pay(Growth growth, double count, int stream, int end) {
    Estimate estimate = growth.at(count);
    return estimate.hasPay(stream) ? estimate.pay(stream, end) : 0;
  }

  private void findWidest(Growth growth, int stream) {
    double widest = RangeWarnings.WIDEST;
    double at = Double.NaN;
    for (Map.Entry<Double, Estimate> entry : growth.estimates().entrySet()) {
      Estimate estimate = entry.getValue();
      if (estimate.hasPay(stream) && estimate.pay(stream, 0) > 0) {
        double width = (double) estimate.pay(stream, 2) / estimate.pay(stream, 0);
        if (width > widest && estimate.pay(stream, 2) >= DOLLAR) {
          widest = width;
          at = entry.getKey();
        }
      }
    }
    if (!Double.isNaN(at)) {
      reviewed.warn(
          reviewed.pays(stream),
          RangeWarnings.RULE,
          "high is over "
              + RangeWarnings.WIDEST
              + " times low; "
              + reviewed.dollars(stream, growth.scene(), at)
              + " (narrow what it is worked out from, or let a factor do so)");
      wide.add(stream);
    }
  }

  /** Whether a figure is 0 because a requirement holds it there: that is a door, and no cliff. */
  private boolean isShut(Estimate estimate, int stream, int end) {
    Status status = estimate.status(stream);
    return switch (status) {
      case ELIGIBLE -> false;
      case INELIGIBLE, UNAVAILABLE -> true;
      case UNCERTAIN -> end == 0 || (end == 1 && !isLikelyOpen(estimate, stream));
    };
  }

  private boolean isLikelyOpen(Estimate estimate, int index) {
    Stream stream = reviewed.card().streams().get(index);
    for (Requirement requirement : stream.requires()) {
      int metric = reviewed.card().inputs().metric(requirement.metric());
      if (!(estimate.metric(metric).value().likely() >= requirement.atLeast())) {
        return false;
      }
    }
    return true;
  }
}
