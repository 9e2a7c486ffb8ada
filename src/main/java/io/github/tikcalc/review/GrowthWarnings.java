package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Streams whose dollars jump or fall as followers grow, or are so wide that they say next to
 * nothing.
 */
final class GrowthWarnings {
  /** So many times more is a jump. */
  static final int TIMES = 3;

  /** Cents that nobody minds: from nothing, everything is many times more. */
  private static final long NOTHING = 200;

  private static final List<String> ENDS = List.of("low", "likely", "high");

  private static final String JUMP = "bring the figures nearer, or the points further apart";
  private static final String FALL = "expected more followers never to earn less";

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

  void find() {
    int left = reviewed.affordable();
    for (Looks.Look look : new Looks(reviewed).all()) {
      if (left < 0) {
        break;
      }
      Growth growth = new Growth(look.scene(), reviewed);
      left -= growth.stages().size();
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

  private void warn(Culprit at, String rule, Move move, String does, String mend) {
    Figures figures = reviewed.figures();
    reviewed.warn(
        at.file(),
        at.place(),
        rule,
        () ->
            "the "
                + ENDS.get(move.end())
                + " figure of "
                + reviewed.card().streams().get(move.stream()).id()
                + does
                + figures.cents(move.before())
                + " a month with "
                + move.scene().options(move.from().followers())
                + ", "
                + figures.cents(move.after())
                + " with "
                + Scene.followersOption(move.to().followers())
                + " ("
                + mend
                + ")");
  }

  private void findCliffs(Growth growth, int stream, Map<Culprit, Move> found) {
    for (int end = 0; end < ENDS.size(); end++) {
      List<Move> jumps = new ArrayList<>();
      for (Growth.Step step : growth.steps()) {
        if (isJump(step.from().pay(stream, end), step.to().pay(stream, end))
            && !Doors.isShut(step.from().estimate(), stream, end)) {
          jumps.add(new Move(growth.scene(), stream, end, step.from(), step.to()));
        }
      }
      for (Move move : apart(jumps)) {
        found.merge(culprit(move, move.to(), true), move, GrowthWarnings::clearer);
      }
    }
  }

  /** The clearest jumps; what overlaps a clearer one is the same jump seen from further off. */
  private static List<Move> apart(List<Move> jumps) {
    jumps.sort(
        Comparator.comparingDouble(Move::width)
            .thenComparing(Move::size, Comparator.reverseOrder()));
    NavigableMap<Double, Move> apart = new TreeMap<>();
    for (Move move : jumps) {
      Map.Entry<Double, Move> before = apart.lowerEntry(move.to().followers());
      if (before == null || before.getValue().to().followers() <= move.from().followers()) {
        apart.put(move.from().followers(), move);
      }
    }
    return List.copyOf(apart.values());
  }

  private Culprit culprit(Move move, Growth.Stage to, boolean rises) {
    Estimate a = move.from().estimate();
    return Culprit.of(reviewed, move.stream(), move.end(), a, to.estimate(), rises);
  }

  /** Exactly three times more is none, and stays none when both figures are rounded to cents. */
  private static boolean isJump(long before, long after) {
    return after - before > NOTHING && after - 0.5 > TIMES * (before + 0.5);
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
    List<Growth.Stage> stages = growth.stages();
    int top = 0;
    int foot = 0;
    long last = stages.get(0).pay(stream, end);
    for (int i = 1; i < stages.size(); i++) {
      long pay = stages.get(i).pay(stream, end);
      long change = pay - last;
      last = pay;
      if (change < 0 || (change == 0 && foot > top && isNext(stages.get(foot), stages.get(i)))) {
        foot = i;
      } else if (change > 0 || foot == top) {
        if (foot > top) {
          addFall(growth, stream, end, stages.subList(top, foot + 1), found);
        }
        top = i;
        foot = i;
      }
    }
    if (foot > top) {
      addFall(growth, stream, end, stages.subList(top, foot + 1), found);
    }
  }

  /**
   * Whether the two are a follower apart: then the foot of a fall is the point, not just before.
   */
  private static boolean isNext(Growth.Stage one, Growth.Stage other) {
    return other.followers() - one.followers() <= 1;
  }

  private void addFall(
      Growth growth, int stream, int end, List<Growth.Stage> stretch, Map<Culprit, Move> found) {
    Growth.Stage foot = stretch.get(stretch.size() - 1);
    Move move = new Move(growth.scene(), stream, end, stretch.get(0), foot);
    // A cent may be the rounding's.
    if (move.size() > 1) {
      Growth.Stage next = stretch.get(1);
      Culprit culprit =
          Doors.isShut(next.estimate(), stream, end) ? doors(stream) : culprit(move, next, false);
      found.merge(culprit, move, (one, other) -> one.size() >= other.size() ? one : other);
    }
  }

  private Culprit doors(int stream) {
    String file = Reviewed.fileOf(reviewed.card().streams().get(stream));
    return new Culprit(file, reviewed.place(file, "requires"));
  }

  private void findWidest(Growth growth, int stream) {
    double widest = RangeWarnings.WIDEST;
    Growth.Stage at = null;
    for (Growth.Stage stage : growth.stages()) {
      long high = stage.pay(stream, 2);
      // Half a cent each way is the rounding's.
      double width = (high - 0.5) / (stage.pay(stream, 0) + 0.5);
      if (width > widest && stage.pay(stream, 0) > 0 && high >= NOTHING) {
        widest = width;
        at = stage;
      }
    }
    if (at != null) {
      double followers = at.followers();
      reviewed.warn(
          reviewed.pays(stream),
          RangeWarnings.RULE,
          () ->
              "high is over "
                  + RangeWarnings.WIDEST
                  + " times low; "
                  + reviewed.dollars(stream, growth.scene(), followers)
                  + " (narrow what it is worked out from, or let a factor do so)");
      wide.add(stream);
    }
  }
}
