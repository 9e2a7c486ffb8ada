package io.github.tikcalc.report.steps;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.plan.GrowthPath;
import io.github.tikcalc.plan.GrowthPath.Month;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.CurveTrace;
import io.github.tikcalc.plan.curve.CurveTrace.Corner;
import io.github.tikcalc.report.plan.PlanWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How the figures come about that a creator has on the way. */
public final class GrowSteps {
  private GrowSteps() {}

  /** The steps to each corner of a curve. */
  public static Steps of(Creator creator, CurveTrace trace, Function<Estimate, String> call) {
    Metric metric = trace.metric();
    RateCard card = creator.estimator().card();
    Sums sums = new Sums(card);
    List<Place> places = new ArrayList<>();
    for (Corner corner : trace.corners()) {
      double value = corner.point().value();
      Estimate there = creator.giving(metric.id(), value).estimate();
      List<String> sentences = new ArrayList<>(likely(sums, there));
      Estimate before = places.isEmpty() ? null : Sums.before(creator, metric, value);
      if (before != null) {
        sentences.add(
            "Just before, at "
                + sums.oneLess(metric, value)
                + ": "
                + sums.sum(before, Scenario.LIKELY)
                + ".");
      }
      List<Integer> streams = new ArrayList<>();
      for (int s = 0; s < card.streams().size(); s++) {
        String id = card.streams().get(s).id();
        boolean changes = corner.changes().stream().anyMatch(change -> change.stream().equals(id));
        if (there.hasPay(s) && (changes || corner.bends().contains(id))) {
          streams.add(s);
        }
      }
      places.add(new Place(PlanWords.of(card).counted(metric, value), there, streams, sentences));
    }
    return new PlaceSteps(places, call);
  }

  /** The steps to the first month of a path, the last, and those in which something happens. */
  public static Steps of(Creator creator, GrowthPath path, Function<Estimate, String> call) {
    RateCard card = creator.estimator().card();
    Metric followers = card.inputs().metric(Inputs.FOLLOWERS);
    Sums sums = new Sums(card);
    List<Place> places = new ArrayList<>();
    int last = path.months().size() - 1;
    for (Month month : path.months()) {
      if (month.number() == 0 || month.number() == last || !month.events().isEmpty()) {
        Creator then = creator.under(Estimator.of(card, month.day()));
        Estimate there = then.giving(Inputs.FOLLOWERS, month.likely()).estimate();
        List<Integer> streams = new ArrayList<>();
        month
            .events()
            .forEach(
                event -> {
                  int stream = card.indexOfStream(event.stream());
                  if (there.hasPay(stream)) {
                    streams.add(stream);
                  }
                });
        places.add(
            new Place(
                month.day() + ": " + PlanWords.of(card).counted(followers, month.likely()),
                there,
                streams,
                List.of(
                    "Low, " + with(sums, then, followers, month.slow(), Scenario.LOW),
                    "Likely: " + sums.sum(there, Scenario.LIKELY) + ".",
                    "High, " + with(sums, then, followers, month.fast(), Scenario.HIGH))));
      }
    }
    return new PlaceSteps(places, call);
  }

  /** A figure of the slow or the fast path. */
  private static String with(
      Sums sums, Creator then, Metric followers, double count, Scenario scenario) {
    Estimate estimate = then.giving(followers.id(), count).estimate();
    return "with "
        + PlanWords.of(estimate.card()).counted(followers, count)
        + ": "
        + sums.sum(estimate, scenario)
        + ".";
  }

  private static List<String> likely(Sums sums, Estimate there) {
    return List.of(
        "Low: " + sums.sum(there, Scenario.LOW) + ".",
        "Likely: " + sums.sum(there, Scenario.LIKELY) + ".",
        "High: " + sums.sum(there, Scenario.HIGH) + ".");
  }
}
