package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Triple;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One creator with ever more followers. Estimates are kept at every kink of a figure, just before
 * and after it, and in steps of one percent in between. The most a figure gains within one percent
 * it gains there: between two kinks points are straight lines, so a gain over one percent is
 * greatest where the percent begins or ends on a kink.
 */
final class Growth {
  /** What counts as a small step; one follower where that is more. */
  private static final double STEP = 1.01;

  /** Kinks times points that can be looked at in well under a second; beyond, some are left out. */
  private static final int LOOKS = 5_000_000;

  private static final int ENDS = 3;

  private final Scene scene;
  private final double least;
  private final double most;
  private final NavigableMap<Double, Estimate> estimates = new TreeMap<>();
  private final List<Step> steps = new ArrayList<>();

  /** A small step in followers. */
  record Step(double from, double to) {}

  Growth(Scene scene, Reviewed reviewed) {
    this.scene = scene;
    this.least = Scenes.least(scene.followers());
    this.most = Scenes.most(scene.followers());
    for (double count = least; count < most; count = next(count)) {
      add(count, next(count));
    }
    NavigableSet<Double> kinks = kinks(reviewed);
    for (double kink : kinks) {
      // The percent that ends on the kink, the one that begins there, and the one around it.
      add(Math.ceil(kink / STEP), kink);
      add(kink, next(kink));
      add(kink - 1, kink);
      add(kink - 1, next(kink - 1));
      Double above = kinks.higher(kink);
      if (above != null && above <= next(kink)) {
        add(kink, above);
      }
    }
  }

  private double next(double count) {
    return Math.min(Math.max(count + 1, Math.floor(count * STEP)), most);
  }

  private void add(double from, double to) {
    if (from >= least && from < to && to <= most) {
      steps.add(new Step(from, to));
      at(from);
      at(to);
    }
  }

  Scene scene() {
    return scene;
  }

  /** All small steps looked at. */
  List<Step> steps() {
    return steps;
  }

  /** All estimates made, by followers. */
  NavigableMap<Double, Estimate> estimates() {
    return estimates;
  }

  Estimate at(double count) {
    return estimates.computeIfAbsent(count, scene::at);
  }

  /** The counts at which a figure can change its direction. */
  private NavigableSet<Double> kinks(Reviewed reviewed) {
    NavigableSet<Double> kinks = new TreeSet<>();
    for (Reviewed.Site site : reviewed.sites()) {
      Amount amount = site.amount();
      if (Inputs.FOLLOWERS.equals(amount.by())) {
        amount.points().forEach(point -> kinks.add(Math.ceil(point.at())));
      } else if (amount.by() != null) {
        kinks.addAll(crossings(reviewed, amount));
      }
      for (Factor factor : amount.narrowedBy()) {
        if (factor instanceof Factor.OfMetric metric && metric.input().equals(Inputs.FOLLOWERS)) {
          metric.steps().forEach(step -> kinks.add(Math.ceil(step.at())));
        }
      }
    }
    return thinned(kinks, reviewed);
  }

  /** Looking at a point costs as much as the card has points, so there is a limit to both. */
  private static NavigableSet<Double> thinned(NavigableSet<Double> kinks, Reviewed reviewed) {
    int points = reviewed.sites().stream().mapToInt(site -> site.amount().points().size()).sum();
    int every = 1 + kinks.size() / Math.max(100, LOOKS / Math.max(1, points));
    NavigableSet<Double> kept = new TreeSet<>();
    int nth = 0;
    for (double kink : kinks) {
      if (nth++ % every == 0) {
        kept.add(kink);
      }
    }
    return kept;
  }

  /** The counts at which an assumed metric reaches a point that stands on it. */
  private List<Double> crossings(Reviewed reviewed, Amount amount) {
    int metric = reviewed.card().inputs().metric(String.valueOf(amount.by()));
    double[] at = amount.points().stream().mapToDouble(Point::at).toArray();
    List<Double> found = new ArrayList<>();
    List<Double> counts = List.copyOf(estimates.keySet());
    for (int end = 0; end < ENDS && !scene.tells(metric); end++) {
      for (int i = 1; i < counts.size() && found.size() < LOOKS / 1_000; i++) {
        double before = value(counts.get(i - 1), metric, end);
        double after = value(counts.get(i), metric, end);
        int first = above(at, Math.min(before, after));
        for (int p = first; p < at.length && at[p] <= Math.max(before, after); p++) {
          found.add(crossing(counts.get(i - 1), counts.get(i), metric, end, at[p]));
        }
      }
    }
    return found;
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
    Estimate estimate = estimates.get(count);
    Triple triple = (estimate == null ? scene.at(count) : estimate).metric(metric).value();
    return end == 0 ? triple.low() : end == 1 ? triple.likely() : triple.high();
  }
}
