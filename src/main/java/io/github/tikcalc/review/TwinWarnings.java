package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Range;
import io.github.tikcalc.rates.Stream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams that read the same: perhaps one, counted twice. */
record TwinWarnings(Reviewed reviewed) {
  private static final String RULE = "twins";

  void find() {
    List<Stream> streams = reviewed.card().streams();
    for (int i = 1; i < streams.size(); i++) {
      for (int j = 0; j < i; j++) {
        compare(j, i);
      }
    }
  }

  private void compare(int first, int second) {
    Stream one = reviewed.card().streams().get(first);
    Stream other = reviewed.card().streams().get(second);
    String file = Reviewed.fileOf(other);
    String twice = twice(first, second);
    if (Attribute.key(one.title()).equals(Attribute.key(other.title()))) {
      reviewed.warn(
          file,
          reviewed.place(file, "title"),
          RULE,
          "it has the title of "
              + one.id()
              + "; "
              + (twice == null ? "no dollars are counted twice" : twice)
              + " (give it a title of its own)");
    } else if (twice != null
        && one.pays() != null
        && other.pays() != null
        && isSame(one.pays(), other.pays())) {
      reviewed.warn(
          file,
          reviewed.place(file, "pays"),
          RULE,
          "it pays by the same points of the same metrics as "
              + one.id()
              + "; "
              + twice
              + " (remove one of them, or tell them apart)");
    }
  }

  private static boolean isSame(Amount one, Amount other) {
    return one.of().stream().sorted().toList().equals(other.of().stream().sorted().toList())
        && one.per() == other.per()
        && String.valueOf(one.by()).equals(String.valueOf(other.by()))
        && figures(one).equals(figures(other));
  }

  private record Figure(double at, Range range) {}

  private static List<Figure> figures(Amount amount) {
    return amount.points().stream().map(p -> new Figure(p.at(), p.range())).toList();
  }

  /** What somebody is paid by both; null where nobody is found who is. */
  private @Nullable String twice(int first, int second) {
    for (int stream : new int[] {second, first}) {
      Scene scene = reviewed.scenes().of(stream);
      double followers = reviewed.scenes().followers(scene, stream);
      Estimate estimate = scene.at(followers);
      if (pays(estimate, first) && pays(estimate, second)) {
        return reviewed.dollars(second, scene, followers) + " are counted twice";
      }
    }
    return null;
  }

  private static boolean pays(Estimate estimate, int stream) {
    return estimate.hasPay(stream) && estimate.pay(stream, 2) > 0;
  }
}
