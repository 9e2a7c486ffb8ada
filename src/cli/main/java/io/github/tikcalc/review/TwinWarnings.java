package io.github.tikcalc.review;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.SampleCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams that read the same: perhaps one, counted twice. */
final class TwinWarnings implements Rule {
  private final ReviewContext context;
  private final List<Finding> found = new ArrayList<>();

  TwinWarnings(ReviewContext context) {
    this.context = context;
  }

  private static final String RULE = "twins";

  /** Pairs of the same figures that are looked at: it takes estimates to see that both pay. */
  private static final int MOST = 100;

  @Override
  public List<Finding> find() {
    List<IncomeStream> streams = context.card().streams();
    Map<String, Integer> titles = new HashMap<>();
    Map<Pay, Integer> pays = new HashMap<>();
    int looked = 0;
    for (int i = 0; i < streams.size(); i++) {
      IncomeStream stream = streams.get(i);
      Integer namesake = titles.putIfAbsent(Attribute.key(stream.title()), i);
      Amount amount = Amount.last(stream.pays());
      Integer twin = amount == null ? null : pays.putIfAbsent(Pay.of(amount), i);
      if (namesake != null) {
        warnOfTitle(namesake, i);
      } else if (twin != null && looked++ < MOST) {
        warnOfPay(twin, i);
      }
    }
    return found;
  }

  /** What an amount says, whoever says so, and before any factor. */
  private record Pay(List<String> of, double per, @Nullable String by, List<Figure> figures) {
    static Pay of(Amount amount) {
      return new Pay(
          amount.of().stream().map(sum -> String.join(" + ", sum)).sorted().toList(),
          amount.per(),
          amount.by(),
          amount.points().stream().map(p -> new Figure(p.at(), p.range())).toList());
    }
  }

  private record Figure(double at, Range range) {}

  private void warnOfTitle(int first, int second) {
    String file = fileOf(second);
    found.add(
        context.finding(
            file,
            context.place(file, "title"),
            RULE,
            () ->
                "it has the title of "
                    + idOf(first)
                    + "; "
                    + twice(first, second, "none of their dollars are counted twice")
                    + " (give it a title of its own)"));
  }

  private void warnOfPay(int first, int second) {
    String twice = twice(first, second, "");
    if (!twice.isEmpty()) {
      String file = fileOf(second);
      found.add(
          context.finding(
              file,
              context.place(file, "pays"),
              RULE,
              () ->
                  "it pays by the same points of the same metrics as "
                      + idOf(first)
                      + "; "
                      + twice
                      + " (remove one of them, or tell them apart)"));
    }
  }

  private String fileOf(int stream) {
    return ReviewContext.fileOf(context.card().streams().get(stream));
  }

  private String idOf(int stream) {
    return context.card().streams().get(stream).id();
  }

  /** What somebody is paid by both; streams that never meet, such as one that replaced another. */
  private String twice(int first, int second, String never) {
    for (int stream : new int[] {second, first}) {
      SampleCreator creator = context.samples().of(stream);
      double followers = context.samples().followers(creator, stream);
      Estimate estimate = creator.atUsual(followers);
      if (pays(estimate, first) && pays(estimate, second)) {
        return context.dollars(second, creator, followers) + " count twice";
      }
    }
    return never;
  }

  private static boolean pays(Estimate estimate, int stream) {
    return estimate.hasPay(stream) && estimate.pay(stream, Scenario.HIGH) > 0;
  }
}
