package io.github.tikcalc.report.steps;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.Openings;
import io.github.tikcalc.plan.Openings.Opening;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.report.plan.PlanWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How it comes about what streams bring that are not open yet. */
public final class NextSteps {
  private NextSteps() {}

  /** The steps to all figures of an answer about what opens next. */
  public static Steps of(Creator creator, Openings openings, Function<Estimate, String> call) {
    List<Place> places = new ArrayList<>();
    for (Opening opening : openings.streams()) {
      if (opening.brings() != null) {
        places.add(place(Openings.atThreshold(creator, opening), opening));
      }
    }
    if (openings.more() != null) {
      places.add(more(creator, openings));
    }
    return new PlaceSteps(places, call);
  }

  private static Place place(Creator there, Opening opening) {
    Estimate estimate = there.estimate();
    PlanWords words = PlanWords.of(estimate.card());
    Metric followers = followers(there);
    int stream = estimate.card().indexOfStream(opening.stream().id());
    List<String> sentences = new ArrayList<>();
    if (opening.followers() > 0) {
      Estimate before = Sums.before(there, followers, opening.followers());
      if (before != null) {
        sentences.add(
            "With "
                + words.counted(followers, opening.followers() - 1)
                + " it is "
                + before.status(stream)
                + ", with "
                + words.counted(followers, opening.followers())
                + " "
                + estimate.status(stream)
                + ".");
      }
    }
    sentences.add("It brings all that it pays there, as it pays nothing before.");
    String at =
        opening.followers() > 0
            ? " at " + words.counted(followers, opening.followers())
            : " once its other requirements are met";
    return new Place(opening.stream().title() + at, estimate, List.of(stream), sentences);
  }

  private static Place more(Creator creator, Openings openings) {
    Estimate now = openings.now();
    Metric followers = followers(creator);
    double count =
        now.profile().metric(now.card().inputs().indexOfMetric(Inputs.FOLLOWERS)) + Openings.MORE;
    Estimate then = creator.giving(Inputs.FOLLOWERS, count).estimate();
    Sums sums = new Sums(now.card());
    long more = then.total(Scenario.LIKELY) - now.total(Scenario.LIKELY);
    return new Place(
        PlanWords.of(now.card()).counted(followers, Openings.MORE) + " more",
        then,
        List.of(),
        List.of(
            "Now: " + sums.sum(now, Scenario.LIKELY) + ".",
            "With "
                + PlanWords.of(now.card()).counted(followers, count)
                + ": "
                + sums.sum(then, Scenario.LIKELY)
                + ".",
            "The difference is " + sums.money(more) + "."));
  }

  private static Metric followers(Creator creator) {
    return creator.inputs().metric(Inputs.FOLLOWERS);
  }
}
