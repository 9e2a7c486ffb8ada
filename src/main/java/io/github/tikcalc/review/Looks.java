package io.github.tikcalc.review;

import io.github.tikcalc.engine.Status;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Factor.Position;
import io.github.tikcalc.rates.Inputs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which creators to watch grow so that no jump stays hidden. What is told of a factor mixes low,
 * likely and high of a point, and a mix jumps no further than the worst of the three: so one
 * creator of whom nothing is told shows all, but where a factor stands on an attribute that is
 * assumed. There the values at both ends of the factor are watched too.
 */
final class Looks {
  private final Reviewed reviewed;
  private final Inputs inputs;
  private final List<Look> looks = new ArrayList<>();

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
    if (attribute.assume() == null) {
      return;
    }
    Scene scene = reviewed.scenes().of(stream);
    double followers = reviewed.scenes().followers(scene, stream);
    List<Attribute.Value> open =
        attribute.values().stream()
            .filter(
                v ->
                    isOpen(
                        scene.tellingAttribute(index, attribute.indexOf(v.id())),
                        followers,
                        stream))
            .toList();
    Comparator<Attribute.Value> byFrom = Comparator.comparing(v -> position(factor, v.id()).from());
    Comparator<Attribute.Value> byTo = Comparator.comparing(v -> -position(factor, v.id()).to());
    Position assumed = position(factor, attribute.assume());
    Stream.of(open.stream().min(byFrom), open.stream().min(byTo))
        .flatMap(Optional::stream)
        .filter(value -> !position(factor, value.id()).equals(assumed))
        .forEach(
            value -> add(scene.tellingAttribute(index, attribute.indexOf(value.id())), stream));
  }

  private static boolean isOpen(Scene scene, double followers, int stream) {
    return scene.at(followers).status(stream) != Status.UNAVAILABLE;
  }

  private static Position position(Factor.OfAttribute factor, String value) {
    Position any = factor.positions().getOrDefault(Factor.OfAttribute.ANY, Position.WHOLE);
    return factor.positions().getOrDefault(value, any);
  }
}
