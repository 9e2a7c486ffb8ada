package io.github.tikcalc.review;

import io.github.tikcalc.engine.Status;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Factor.Position;
import io.github.tikcalc.rates.Inputs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which creators to watch grow so that no jump stays hidden. What is told of a factor mixes low,
 * likely and high of a point, and a mix jumps no further than the worst of the three: so one
 * creator of whom nothing is told shows all, but where a factor stands on an attribute that is
 * assumed. There the values at both ends of the factor are watched too.
 */
final class Looks {
  /** So many values are tried in all: a card that has more ends than that has other troubles. */
  private static final int TRIED = 500;

  private final Reviewed reviewed;
  private final Inputs inputs;
  private final List<Look> looks = new ArrayList<>();
  private int left = TRIED;

  /** A creator and the streams to watch. */
  record Look(Scene scene, Set<Integer> streams) {}

  Looks(Reviewed reviewed) {
    this.reviewed = reviewed;
    this.inputs = reviewed.card().inputs();
  }

  /** The plainest creators first. */
  List<Look> all() {
    List<Integer> paying =
        IntStream.range(0, reviewed.card().streams().size())
            .filter(i -> reviewed.card().streams().get(i).pays() != null)
            .boxed()
            .toList();
    looks.add(new Look(reviewed.scenes().base(), new TreeSet<>()));
    for (int stream : paying) {
      add(reviewed.scenes().of(stream), stream);
    }
    for (Reviewed.Site site : reviewed.sites()) {
      for (Factor factor : site.amount().narrowedBy()) {
        if (factor instanceof Factor.OfAttribute onAttribute) {
          reviewed.streamsOn(site).forEach(stream -> addEnds(onAttribute, stream));
        }
      }
    }
    return looks;
  }

  private void add(Scene scene, int stream) {
    for (Look look : looks) {
      if (look.scene().isSame(scene)) {
        look.streams().add(stream);
        return;
      }
    }
    looks.add(new Look(scene, new TreeSet<>(Set.of(stream))));
  }

  private void addEnds(Factor.OfAttribute factor, int stream) {
    int index = inputs.attribute(factor.input());
    Attribute attribute = inputs.attributes().get(index);
    if (attribute.assume() == null || left <= 0) {
      return;
    }
    Scene scene = reviewed.scenes().of(stream);
    double followers = reviewed.scenes().followers(scene, stream);
    Position assumed = position(factor, attribute.assume());
    List<Attribute.Value> others =
        attribute.values().stream().filter(v -> !position(factor, v.id()).equals(assumed)).toList();
    for (Comparator<Attribute.Value> order :
        List.<Comparator<Attribute.Value>>of(
            Comparator.comparing(v -> position(factor, v.id()).from()),
            Comparator.comparing(v -> -position(factor, v.id()).to()))) {
      others.stream()
          .sorted(order)
          .map(value -> scene.tellingAttribute(index, attribute.indexOf(value.id())))
          .limit(Math.max(0, left))
          .peek(told -> left--)
          .filter(told -> told.at(followers).status(stream) != Status.UNAVAILABLE)
          .findFirst()
          .ifPresent(told -> add(told, stream));
    }
  }

  private static Position position(Factor.OfAttribute factor, String value) {
    Position any = factor.positions().getOrDefault(Factor.OfAttribute.ANY, Position.WHOLE);
    return factor.positions().getOrDefault(value, any);
  }
}
