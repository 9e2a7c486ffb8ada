package io.github.tikcalc.review;

import io.github.tikcalc.diff.Figures;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.SampleCreator;
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
final class GrowthWarnings implements Rule {
  /** So many times more is a jump. */
  static final int TIMES = 3;

  /** Cents that nobody minds: from nothing, everything is many times more. */
  private static final long NOTHING = 200;

  private static final List<String> SCENARIOS = List.of("low", "likely", "high");

  private static final String JUMP = "bring the figures nearer, or the points further apart";
  private static final String FALL = "expected more followers never to earn less";

  private final ReviewContext context;
  private final List<Finding> found = new ArrayList<>();

  /** The streams whose width needs no warning, or no other one. */
  private final Set<Integer> wide;

  private final Map<Cause, FigureChange> cliffs = new LinkedHashMap<>();
  private final Map<Cause, FigureChange> falls = new LinkedHashMap<>();

  GrowthWarnings(ReviewContext context) {
    this.context = context;
    this.wide = context.streamsOnWidePoints();
  }

  @Override
  public List<Finding> find() {
    int left = context.affordable();
    for (WatchedCreators.Watched each : new WatchedCreators(context).all()) {
      if (left < 0) {
        break;
      }
      FollowerSteps growth = new FollowerSteps(each.creator(), context);
      left -= growth.stages().size();
      Map<Cause, FigureChange> jumping = new LinkedHashMap<>();
      Map<Cause, FigureChange> falling = new LinkedHashMap<>();
      for (int stream : each.streams()) {
        findCliffs(growth, stream, jumping);
        for (int end = 0; end < SCENARIOS.size(); end++) {
          findFalls(growth, stream, end, falling);
        }
        if (!wide.contains(stream)) {
          findWidest(growth, stream);
        }
      }
      // Those watched begin with the plainest creator; another is no better a witness.
      jumping.forEach(cliffs::putIfAbsent);
      falling.forEach(falls::putIfAbsent);
    }
    cliffs.forEach((at, change) -> warn(at, "cliff", change, " more than triples: ", JUMP));
    falls.forEach((at, change) -> warn(at, "falls", change, " falls as followers grow: ", FALL));
    return found;
  }

  private void warn(Cause at, String rule, FigureChange change, String does, String mend) {
    Figures figures = context.figures();
    found.add(
        context.finding(
            at.file(),
            at.place(),
            rule,
            () ->
                "the "
                    + SCENARIOS.get(change.end())
                    + " figure of "
                    + context.card().streams().get(change.stream()).id()
                    + does
                    + figures.cents(change.before())
                    + " a month with "
                    + change.creator().options(change.from().followers())
                    + ", "
                    + figures.cents(change.after())
                    + " with "
                    + SampleCreator.followersOption(change.to().followers())
                    + " ("
                    + mend
                    + ")"));
  }

  private void findCliffs(FollowerSteps growth, int stream, Map<Cause, FigureChange> found) {
    for (int end = 0; end < SCENARIOS.size(); end++) {
      List<FigureChange> jumps = new ArrayList<>();
      for (FollowerSteps.Step step : growth.steps()) {
        if (isJump(step.from().pay(stream, end), step.to().pay(stream, end))
            && !ClosedFigures.isClosed(step.from().estimate(), stream, end)) {
          jumps.add(new FigureChange(growth.creator(), stream, end, step.from(), step.to()));
        }
      }
      for (FigureChange change : apart(jumps)) {
        found.merge(cause(change, change.to(), true), change, GrowthWarnings::clearer);
      }
    }
  }

  /** The clearest jumps; what overlaps a clearer one is the same jump seen from further off. */
  private static List<FigureChange> apart(List<FigureChange> jumps) {
    jumps.sort(
        Comparator.comparingDouble(FigureChange::width)
            .thenComparing(FigureChange::size, Comparator.reverseOrder()));
    NavigableMap<Double, FigureChange> apart = new TreeMap<>();
    for (FigureChange change : jumps) {
      Map.Entry<Double, FigureChange> before = apart.lowerEntry(change.to().followers());
      if (before == null || before.getValue().to().followers() <= change.from().followers()) {
        apart.put(change.from().followers(), change);
      }
    }
    return List.copyOf(apart.values());
  }

  private Cause cause(FigureChange change, FollowerSteps.Stage to, boolean rises) {
    Estimate a = change.from().estimate();
    return Cause.of(context, change.stream(), change.end(), a, to.estimate(), rises);
  }

  /** Exactly three times more is none, and stays none when both figures are rounded to cents. */
  private static boolean isJump(long before, long after) {
    return after - before > NOTHING && after - 0.5 > TIMES * (before + 0.5);
  }

  /** The jump that more clearly is one: on fewer followers, else of more dollars. */
  private static FigureChange clearer(FigureChange one, FigureChange other) {
    if (one.width() != other.width()) {
      return one.width() < other.width() ? one : other;
    }
    return one.size() >= other.size() ? one : other;
  }

  /** Each stretch over which a figure falls and never rises, from its top to its foot. */
  private void findFalls(
      FollowerSteps growth, int stream, int end, Map<Cause, FigureChange> found) {
    List<FollowerSteps.Stage> stages = growth.stages();
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
  private static boolean isNext(FollowerSteps.Stage one, FollowerSteps.Stage other) {
    return other.followers() - one.followers() <= 1;
  }

  private void addFall(
      FollowerSteps growth,
      int stream,
      int end,
      List<FollowerSteps.Stage> stretch,
      Map<Cause, FigureChange> found) {
    FollowerSteps.Stage foot = stretch.get(stretch.size() - 1);
    FigureChange change = new FigureChange(growth.creator(), stream, end, stretch.get(0), foot);
    // A cent may be the rounding's.
    if (change.size() > 1) {
      FollowerSteps.Stage next = stretch.get(1);
      Cause cause =
          ClosedFigures.isClosed(next.estimate(), stream, end)
              ? requirements(stream)
              : cause(change, next, false);
      found.merge(cause, change, (one, other) -> one.size() >= other.size() ? one : other);
    }
  }

  private Cause requirements(int stream) {
    String file = ReviewContext.fileOf(context.card().streams().get(stream));
    return new Cause(file, context.place(file, "requires"));
  }

  private void findWidest(FollowerSteps growth, int stream) {
    double widest = ReviewContext.WIDEST;
    FollowerSteps.Stage at = null;
    for (FollowerSteps.Stage stage : growth.stages()) {
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
      found.add(
          context.finding(
              context.pays(stream),
              ReviewContext.WIDE,
              () ->
                  "high is over "
                      + ReviewContext.WIDEST
                      + " times low; "
                      + context.dollars(stream, growth.creator(), followers)
                      + " (narrow what it is worked out from, or let a factor do so)"));
      wide.add(stream);
    }
  }
}
