package io.github.tikcalc.review;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.plan.SampleCreator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which creators to watch grow so that no jump stays hidden. What is given of a factor mixes low,
 * likely and high of a point, and a mix jumps no further than the worst of the three: so one
 * creator of whom nothing is given shows all, but where a factor stands on an attribute that is
 * assumed. There the values at both ends of the factor are watched too.
 */
final class WatchedCreators {
  /** So many values are tried in all: a card that has more values than that has other troubles. */
  private static final int TRIED = 500;

  private final ReviewContext context;
  private final Inputs inputs;
  private final List<Watched> watched = new ArrayList<>();
  private int left = TRIED;

  /** A creator and the streams to watch. */
  record Watched(SampleCreator creator, Set<Integer> streams) {}

  WatchedCreators(ReviewContext context) {
    this.context = context;
    this.inputs = context.card().inputs();
  }

  /** The plainest creators first. */
  List<Watched> all() {
    List<Integer> paying =
        IntStream.range(0, context.card().streams().size())
            .filter(i -> Amount.last(context.card().streams().get(i).pays()) != null)
            .boxed()
            .toList();
    watched.add(new Watched(context.samples().base(), new TreeSet<>()));
    for (int stream : paying) {
      add(context.samples().of(stream), stream);
    }
    for (ReviewContext.Site site : context.sites()) {
      for (Factor factor : site.amount().narrowedBy()) {
        if (factor instanceof Factor.OfAttribute onAttribute) {
          context.streamsOn(site).forEach(stream -> addOutermost(onAttribute, stream));
        }
      }
    }
    return watched;
  }

  private void add(SampleCreator creator, int stream) {
    for (Watched each : watched) {
      if (each.creator().isSame(creator)) {
        each.streams().add(stream);
        return;
      }
    }
    watched.add(new Watched(creator, new TreeSet<>(Set.of(stream))));
  }

  private void addOutermost(Factor.OfAttribute factor, int stream) {
    int index = inputs.indexOfAttribute(factor.input());
    Attribute attribute = inputs.attributes().get(index);
    if (attribute.assume() == null || left <= 0) {
      return;
    }
    SampleCreator creator = context.samples().of(stream);
    double followers = context.samples().followers(creator, stream);
    Position assumed = position(factor, attribute.assume());
    List<Attribute.Value> others =
        attribute.values().stream().filter(v -> !position(factor, v.id()).equals(assumed)).toList();
    for (Comparator<Attribute.Value> order :
        List.<Comparator<Attribute.Value>>of(
            Comparator.comparing(v -> position(factor, v.id()).from()),
            Comparator.comparing(v -> -position(factor, v.id()).to()))) {
      others.stream()
          .sorted(order)
          .map(value -> creator.givingAttribute(index, attribute.indexOf(value.id())))
          .limit(Math.max(0, left))
          .peek(given -> left--)
          .filter(given -> given.at(followers).status(stream) != Status.UNAVAILABLE)
          .findFirst()
          .ifPresent(given -> add(given, stream));
    }
  }

  private static Position position(Factor.OfAttribute factor, String value) {
    Position any = factor.positions().getOrDefault(Factor.OfAttribute.ANY, Position.WHOLE);
    return factor.positions().getOrDefault(value, any);
  }
}
