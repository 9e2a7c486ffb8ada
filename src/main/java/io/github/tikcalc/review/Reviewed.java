package io.github.tikcalc.review;

import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.json.CardReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A card under review: where its parts stand, and what they come to for whom. */
final class Reviewed {
  static final String CARD = "card.json";
  static final String INPUTS = "inputs.json";

  private static final int LOOKS = 100_000_000;

  /** Among so many streams the one that pays most is looked for; more would take time. */
  private static final int COMPARED = 20;

  private final CardReading reading;
  private final RateCard card;
  private final Scenes scenes;
  private final Figures figures;
  private final Findings findings;
  private final List<Site> sites;
  private final Map<String, List<Integer>> streamsOn;

  Reviewed(CardReading reading, RateCard card) {
    this.reading = reading;
    this.card = card;
    this.scenes = new Scenes(card);
    this.figures = Figures.of(card);
    List<String> files = new ArrayList<>(List.of(CARD, INPUTS));
    card.streams().forEach(stream -> files.add(fileOf(stream)));
    this.findings = new Findings(files);
    this.sites = findSites();
    this.streamsOn = streamsByMetric();
  }

  RateCard card() {
    return card;
  }

  Scenes scenes() {
    return scenes;
  }

  Figures figures() {
    return figures;
  }

  /** So many estimates take about a second: few of a card that is as large as a card can be. */
  int affordable() {
    int points = sites.stream().mapToInt(site -> site.amount().points().size()).sum();
    return LOOKS / (points + card.streams().size() + card.inputs().metrics().size());
  }

  /** What has been warned about, in order. */
  List<Fault> warnings() {
    return findings.list();
  }

  static String fileOf(Stream stream) {
    return "streams/" + stream.id() + ".json";
  }

  /**
   * An amount and where it is written.
   *
   * @param path the keys that lead to it
   * @param owner the id of the stream it pays, or of the metric it is assumed for
   */
  record Site(String file, List<Object> path, String owner, boolean pays, Amount amount) {}

  /** Where the pay of a stream is written; only of one that has any. */
  Site pays(int index) {
    Stream stream = card.streams().get(index);
    if (stream.pays() == null) {
      throw new IllegalArgumentException(stream.id() + " publishes no pay");
    }
    return new Site(fileOf(stream), List.of("pays"), stream.id(), true, stream.pays());
  }

  /** Where the assumption of a metric is written; only of one that has any. */
  Site assumption(int index) {
    Metric metric = card.inputs().metrics().get(index);
    if (metric.assume() == null) {
      throw new IllegalArgumentException(metric.id() + " is never assumed");
    }
    List<Object> path = List.of("metrics", metric.id(), "assume");
    return new Site(INPUTS, path, metric.id(), false, metric.assume());
  }

  /** All amounts: the assumptions, then what the streams pay. */
  List<Site> sites() {
    return sites;
  }

  private List<Site> findSites() {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < card.inputs().metrics().size(); i++) {
      if (card.inputs().metrics().get(i).assume() != null) {
        sites.add(assumption(i));
      }
    }
    for (int i = 0; i < card.streams().size(); i++) {
      if (card.streams().get(i).pays() != null) {
        sites.add(pays(i));
      }
    }
    return sites;
  }

  Place place(Site site, Object... rest) {
    List<Object> path = new ArrayList<>(site.path());
    path.addAll(List.of(rest));
    return reading.place(site.file(), path.toArray());
  }

  Place place(String file, Object... path) {
    return reading.place(file, path);
  }

  void warn(Site site, String rule, Supplier<String> message, Object... rest) {
    warn(site.file(), place(site, rest), rule, message);
  }

  void warn(String file, Place place, String rule, Supplier<String> message) {
    findings.add(file, place, rule, message);
  }

  /** The streams whose figure is worked out from an amount. */
  List<Integer> streamsOn(Site site) {
    if (site.pays()) {
      return List.of(card.stream(site.owner()));
    }
    return streamsOn.getOrDefault(site.owner(), List.of());
  }

  /** For each metric the streams worked out from it, through all assumptions. */
  private Map<String, List<Integer>> streamsByMetric() {
    Roots roots = new Roots(card.inputs());
    Map<String, List<Integer>> streams = new HashMap<>();
    for (int i = 0; i < card.streams().size(); i++) {
      Amount pays = card.streams().get(i).pays();
      for (String id : pays == null ? List.<String>of() : roots.of(pays)) {
        streams.computeIfAbsent(id, key -> new ArrayList<>()).add(i);
      }
    }
    return streams;
  }

  /**
   * What an amount comes to in dollars for somebody: {@code brand-partnerships: $25–$100 a month
   * with --followers 10000}, of the stream that pays most by it.
   *
   * @param point the point to stand on, or null for the plainest creator
   */
  String dollars(Site site, @Nullable Point point) {
    String by = point == null ? null : site.amount().by();
    String best = "no dollars";
    long most = -1;
    for (int stream : streamsOn(site).stream().limit(COMPARED).toList()) {
      Scene scene = scenes.of(stream);
      double followers = scenes.followers(scene, stream);
      if (point != null && Inputs.FOLLOWERS.equals(by)) {
        followers = Scene.nearest(scene.followers(), point.at());
      } else if (point != null && by != null) {
        int metric = card.inputs().metric(by);
        scene = scene.telling(metric, point.at());
      }
      Estimate estimate = scene.at(followers);
      long high = estimate.hasPay(stream) ? estimate.pay(stream, 2) : -1;
      if (high > most) {
        most = high;
        best = dollars(stream, scene, followers);
      }
    }
    return best;
  }

  /** What a stream pays the plainest creator it pays. */
  String dollars(int stream) {
    Scene scene = scenes.of(stream);
    return dollars(stream, scene, scenes.followers(scene, stream));
  }

  /** What a stream pays this creator. */
  String dollars(int stream, Scene scene, double followers) {
    Estimate estimate = scene.at(followers);
    String pay =
        estimate.hasPay(stream) ? figures.month(pay(estimate, stream)) : "no published pay";
    return card.streams().get(stream).id() + ": " + pay + " with " + scene.options(followers);
  }

  static Cents pay(Estimate estimate, int stream) {
    return new Cents(estimate.pay(stream, 0), estimate.pay(stream, 1), estimate.pay(stream, 2));
  }
}
