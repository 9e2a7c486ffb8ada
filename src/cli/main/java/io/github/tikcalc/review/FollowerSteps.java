package io.github.tikcalc.review;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.SampleCreator;
import io.github.tikcalc.plan.SampleCreators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One creator with ever more followers. Estimates are made in steps of one percent, and closer
 * around every kink of a figure, for there a step can gain most: between two kinks points are
 * straight lines, and a straight line gains most over one percent where it begins or ends.
 */
final class FollowerSteps {
  /** What counts as a small step; one follower where that is more. */
  private static final double STEP = 1.01;

  /** So many steps around each kink. */
  private static final int AROUND = 32;

  private static final int SCENARIOS = 3;

  private final SampleCreator creator;
  private final double least;
  private final double most;
  private final NavigableMap<Double, Stage> stages = new TreeMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Stage> ascending;

  /** The creator at one count of followers. */
  record Stage(double followers, Estimate estimate) {
    /** What a stream pays in cents a month; 0 where there is no figure. */
    @SuppressWarnings("EnumOrdinal") // a figure's place is its scenario's
    long pay(int stream, int end) {
      return estimate.hasPay(stream) ? estimate.pay(stream, Scenario.values()[end]) : 0;
    }
  }

  /** A small step in followers. */
  record Step(Stage from, Stage to) {}

  FollowerSteps(SampleCreator creator, ReviewContext context) {
    this.creator = creator;
    this.least = SampleCreators.least(creator.followers());
    this.most = SampleCreators.most(creator.followers());
    for (double count = least; count < most; count = next(count)) {
      add(count, next(count));
    }
    NavigableSet<Double> kinks = kinks(context);
    for (double kink : kinks) {
      // From the percent that ends on the kink to the one that begins there.
      double first = Math.ceil(kink / STEP);
      double apart = Math.max(1, Math.floor((kink - first) / AROUND));
      for (double from = first; from < kink; from += apart) {
        add(from, next(from));
      }
      add(first, kink);
      add(kink - 1, kink);
      add(kink, next(kink));
      Double above = kinks.higher(kink);
      if (above != null && above <= next(kink)) {
        add(kink, above);
      }
    }
    this.ascending = List.copyOf(stages.values());
  }

  private double next(double count) {
    return Math.min(Math.max(count + 1, Math.floor(count * STEP)), most);
  }

  private void add(double from, double to) {
    if (from >= least && from < to && to <= most) {
      steps.add(new Step(at(from), at(to)));
    }
  }

  SampleCreator creator() {
    return creator;
  }

  /** All small steps looked at. */
  List<Step> steps() {
    return steps;
  }

  /** All stages looked at, by followers. */
  List<Stage> stages() {
    return ascending;
  }

  private Stage at(double count) {
    return stages.computeIfAbsent(count, n -> new Stage(n, creator.at(n)));
  }

  /** The counts at which a figure can change its direction. */
  private NavigableSet<Double> kinks(ReviewContext context) {
    NavigableSet<Double> kinks = new TreeSet<>();
    for (ReviewContext.Site site : context.sites()) {
      Amount amount = site.amount();
      if (Inputs.FOLLOWERS.equals(amount.by())) {
        amount.points().forEach(point -> kinks.add(Math.ceil(point.at())));
      } else if (amount.by() != null && !amount.isByAttribute()) {
        addCrossings(context, amount, kinks);
      }
      for (Factor factor : amount.narrowedBy()) {
        if (factor instanceof Factor.OfMetric metric && metric.input().equals(Inputs.FOLLOWERS)) {
          metric.steps().forEach(step -> kinks.add(Math.ceil(step.at())));
        }
      }
    }
    return thinned(kinks, context);
  }

  /** All kinks, but for a card so large that they would take seconds. */
  private static NavigableSet<Double> thinned(NavigableSet<Double> kinks, ReviewContext context) {
    int every = 1 + kinks.size() / mostKinks(context);
    NavigableSet<Double> kept = new TreeSet<>();
    int nth = 0;
    for (double kink : kinks) {
      if (nth++ % every == 0) {
        kept.add(kink);
      }
    }
    return kept;
  }

  private static int mostKinks(ReviewContext context) {
    return Math.max(100, context.affordable() / (3 * AROUND));
  }

  /** Adds the counts at which an assumed metric reaches a point that stands on it. */
  private void addCrossings(ReviewContext context, Amount amount, NavigableSet<Double> kinks) {
    int metric = context.card().inputs().indexOfMetric(String.valueOf(amount.by()));
    double[] at = amount.points().stream().mapToDouble(Point::at).toArray();
    List<Double> counts = List.copyOf(stages.keySet());
    int enough = mostKinks(context);
    for (int end = 0; end < SCENARIOS && !creator.gives(metric); end++) {
      for (int i = 1; i < counts.size() && kinks.size() < enough; i++) {
        double before = value(counts.get(i - 1), metric, end);
        double after = value(counts.get(i), metric, end);
        int first = above(at, Math.min(before, after));
        for (int p = first; p < at.length && at[p] <= Math.max(before, after); p++) {
          kinks.add(crossing(counts.get(i - 1), counts.get(i), metric, end, at[p]));
        }
      }
    }
  }

  private static int above(double[] at, double value) {
    int i = Arrays.binarySearch(at, value);
    return i >= 0 ? i + 1 : -i - 1;
  }

  /** The first count, after one and up to another, at which a metric is past a value. */
  private double crossing(double from, double to, int metric, int end, double value) {
    boolean rises = value(to, metric, end) >= value;
    double low = from;
    double high = to;
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (value(middle, metric, end) >= value == rises) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double value(double count, int metric, int end) {
    Stage stage = stages.get(count);
    Estimate estimate = stage == null ? creator.at(count) : stage.estimate();
    Range triple = estimate.metric(metric).value();
    return end == 0 ? triple.low() : end == 1 ? triple.likely() : triple.high();
  }
}
