package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Range;
import io.github.tikcalc.rates.Stream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams that read the same: perhaps one, counted twice. */
record TwinWarnings(Reviewed reviewed) {
  private static final String RULE = "twins";

  /** Pairs of the same figures that are looked at: it takes estimates to see that both pay. */
  private static final int MOST = 100;

  void find() {
    List<Stream> streams = reviewed.card().streams();
    Map<String, Integer> titles = new HashMap<>();
    Map<Pay, Integer> pays = new HashMap<>();
    int looked = 0;
    for (int i = 0; i < streams.size(); i++) {
      Stream stream = streams.get(i);
      Integer namesake = titles.putIfAbsent(Attribute.key(stream.title()), i);
      Integer twin = stream.pays() == null ? null : pays.putIfAbsent(Pay.of(stream.pays()), i);
      if (namesake != null) {
        warnOfTitle(namesake, i);
      } else if (twin != null && looked++ < MOST) {
        warnOfPay(twin, i);
      }
    }
  }

  /** What an amount says, whoever says so, and before any factor. */
  private record Pay(List<String> of, double per, @Nullable String by, List<Figure> figures) {
    static Pay of(Amount amount) {
      return new Pay(
          amount.of().stream().sorted().toList(),
          amount.per(),
          amount.by(),
          amount.points().stream().map(p -> new Figure(p.at(), p.range())).toList());
    }
  }

  private record Figure(double at, Range range) {}

  private void warnOfTitle(int first, int second) {
    String file = fileOf(second);
    reviewed.warn(
        file,
        reviewed.place(file, "title"),
        RULE,
        () ->
            "it has the title of "
                + idOf(first)
                + "; "
                + twice(first, second, "none of their dollars are counted twice")
                + " (give it a title of its own)");
  }

  private void warnOfPay(int first, int second) {
    String twice = twice(first, second, "");
    if (!twice.isEmpty()) {
      String file = fileOf(second);
      reviewed.warn(
          file,
          reviewed.place(file, "pays"),
          RULE,
          () ->
              "it pays by the same points of the same metrics as "
                  + idOf(first)
                  + "; "
                  + twice
                  + " (remove one of them, or tell them apart)");
    }
  }

  private String fileOf(int stream) {
    return Reviewed.fileOf(reviewed.card().streams().get(stream));
  }

  private String idOf(int stream) {
    return reviewed.card().streams().get(stream).id();
  }

  /** What somebody is paid by both; streams that never meet, such as one that replaced another. */
  private String twice(int first, int second, String never) {
    for (int stream : new int[] {second, first}) {
      Scene scene = reviewed.scenes().of(stream);
      double followers = reviewed.scenes().followers(scene, stream);
      Estimate estimate = scene.atUsual(followers);
      if (pays(estimate, first) && pays(estimate, second)) {
        return reviewed.dollars(second, scene, followers) + " count twice";
      }
    }
    return never;
  }

  private static boolean pays(Estimate estimate, int stream) {
    return estimate.hasPay(stream) && estimate.pay(stream, 2) > 0;
  }
}
