package io.github.tikcalc.review;

import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.Window;
import java.util.List;

/** Figures that nobody vouches for. */
record SourceWarnings(Reviewed reviewed) {
  private static final String RULE = "no-source";
  private static final String MEND = " (name its \"source\")";

  void find() {
    for (Reviewed.Site site : reviewed.sites()) {
      List<Point> points = site.amount().points();
      for (int i = 0; i < points.size(); i++) {
        Point point = points.get(i);
        if (point.source() == null) {
          String what = "a point without a source; ";
          reviewed.warn(site, RULE, () -> what + reviewed.dollars(site, point) + MEND, "points", i);
        }
      }
    }
    for (int i = 0; i < reviewed.card().streams().size(); i++) {
      requirements(i);
      windows(i);
    }
  }

  private void requirements(int index) {
    Stream stream = reviewed.card().streams().get(index);
    String file = Reviewed.fileOf(stream);
    for (int i = 0; i < stream.requires().size(); i++) {
      Requirement requirement = stream.requires().get(i);
      if (requirement.source() == null) {
        Inputs inputs = reviewed.card().inputs();
        Metric metric = inputs.metrics().get(inputs.metric(requirement.metric()));
        reviewed.warn(
            file,
            reviewed.place(file, "requires", i),
            RULE,
            () ->
                "a requirement without a source: "
                    + reviewed.figures().of(metric, requirement.atLeast())
                    + " open "
                    + reviewed.dollars(index)
                    + MEND);
      }
    }
  }

  private void windows(int index) {
    Stream stream = reviewed.card().streams().get(index);
    String file = Reviewed.fileOf(stream);
    for (int i = 0; i < stream.availability().size(); i++) {
      Window window = stream.availability().get(i);
      if (window.source() == null) {
        reviewed.warn(
            file,
            reviewed.place(file, "availability", i),
            RULE,
            () -> "a window without a source; " + dollars(window, index) + MEND);
      }
    }
  }

  private String dollars(Window window, int index) {
    Scene scene = reviewed.scenes().through(window, reviewed.scenes().of(index));
    return reviewed.dollars(index, scene, reviewed.scenes().followers(scene, index));
  }
}
