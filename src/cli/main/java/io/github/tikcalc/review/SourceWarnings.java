package io.github.tikcalc.review;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.plan.SampleCreator;
import java.util.ArrayList;
import java.util.List;

/** Figures that nobody vouches for. */
final class SourceWarnings implements Rule {
  private final ReviewContext context;
  private final List<Finding> found = new ArrayList<>();

  SourceWarnings(ReviewContext context) {
    this.context = context;
  }

  private static final String RULE = "no-source";
  private static final String MEND = " (name its \"source\")";

  @Override
  public List<Finding> find() {
    for (ReviewContext.Site site : context.sites()) {
      List<Point> points = site.amount().points();
      for (int i = 0; i < points.size(); i++) {
        Point point = points.get(i);
        if (point.source() == null) {
          String what = "a point without a source; ";
          found.add(
              context.finding(
                  site, RULE, () -> what + context.dollars(site, point) + MEND, "points", i));
        }
      }
    }
    for (int i = 0; i < context.card().streams().size(); i++) {
      requirements(i);
      windows(i);
    }
    return found;
  }

  private void requirements(int index) {
    IncomeStream stream = context.card().streams().get(index);
    String file = ReviewContext.fileOf(stream);
    for (int i = 0; i < stream.minimums().size(); i++) {
      Requirement.AtLeast requirement = stream.minimums().get(i);
      if (requirement.source() == null) {
        Inputs inputs = context.card().inputs();
        Metric metric = inputs.metric(requirement.metric());
        found.add(
            context.finding(
                file,
                context.place(file, "requires", i),
                RULE,
                () ->
                    "a requirement without a source: "
                        + context.figures().of(metric, requirement.atLeast())
                        + " open "
                        + context.dollars(index)
                        + MEND));
      }
    }
  }

  private void windows(int index) {
    IncomeStream stream = context.card().streams().get(index);
    String file = ReviewContext.fileOf(stream);
    for (int i = 0; i < stream.availability().size(); i++) {
      Window window = stream.availability().get(i);
      if (window.source() == null) {
        found.add(
            context.finding(
                file,
                context.place(file, "availability", i),
                RULE,
                () -> "a window without a source; " + dollars(window, index) + MEND));
      }
    }
  }

  private String dollars(Window window, int index) {
    SampleCreator creator = context.samples().through(window, context.samples().of(index));
    return context.dollars(index, creator, context.samples().followers(creator, index));
  }
}
