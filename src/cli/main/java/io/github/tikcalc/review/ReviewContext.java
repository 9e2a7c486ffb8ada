package io.github.tikcalc.review;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Dependencies;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.diff.Figures;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.plan.SampleCreator;
import io.github.tikcalc.plan.SampleCreators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A card under review: where its parts stand, and what they come to for whom. */
final class ReviewContext {
  static final String CARD = "card.json";
  static final String INPUTS = "inputs.json";

  /** So many times the low end may the high one be. */
  static final int WIDEST = 50;

  /** What findings of a range that is wider are called. */
  static final String WIDE = "wide-range";

  private static final int ESTIMATES = 100_000_000;

  /** Among so many streams the one that pays most is looked for; more would take time. */
  private static final int COMPARED = 20;

  private final CardReading reading;
  private final RateCard card;
  private final SampleCreators samples;
  private final Figures figures;
  private final List<Site> sites;
  private final Map<String, List<Integer>> streamsOn;

  ReviewContext(CardReading reading, RateCard card) {
    this.reading = reading;
    this.card = card;
    this.samples = new SampleCreators(card);
    this.figures = Figures.of(card);
    this.sites = findSites();
    this.streamsOn = streamsByMetric();
  }

  RateCard card() {
    return card;
  }

  SampleCreators samples() {
    return samples;
  }

  Figures figures() {
    return figures;
  }

  /** So many estimates take about a second: few of a card that is as large as a card can be. */
  int affordable() {
    int points = sites.stream().mapToInt(site -> site.amount().points().size()).sum();
    return ESTIMATES / (points + card.streams().size() + card.inputs().metrics().size());
  }

  /** The files of the card, in the order in which they are spoken of. */
  List<String> files() {
    List<String> files = new ArrayList<>(List.of(CARD, INPUTS));
    card.streams().forEach(stream -> files.add(fileOf(stream)));
    return files;
  }

  static String fileOf(IncomeStream stream) {
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
    IncomeStream stream = card.streams().get(index);
    Amount amount = Amount.last(stream.pays());
    if (amount == null) {
      throw new IllegalArgumentException(stream.id() + " publishes no pay");
    }
    return pays(stream, stream.pays().size() - 1, amount);
  }

  /** Where the assumption of a metric is written; only of one that has any. */
  Site assumption(int index) {
    Metric metric = card.inputs().metrics().get(index);
    Amount amount = Amount.last(metric.assume());
    if (amount == null) {
      throw new IllegalArgumentException(metric.id() + " is never assumed");
    }
    return assumption(metric, metric.assume().size() - 1, amount);
  }

  private static Site pays(IncomeStream stream, int nth, Amount amount) {
    return new Site(fileOf(stream), List.of("pays", nth), stream.id(), true, amount);
  }

  private static Site assumption(Metric metric, int nth, Amount amount) {
    List<Object> path = List.of("metrics", metric.id(), "assume", nth);
    return new Site(INPUTS, path, metric.id(), false, amount);
  }

  /** All amounts: the assumptions, then what the streams pay. */
  List<Site> sites() {
    return sites;
  }

  private List<Site> findSites() {
    List<Site> sites = new ArrayList<>();
    for (Metric metric : card.inputs().metrics()) {
      for (int i = 0; i < metric.assume().size(); i++) {
        sites.add(assumption(metric, i, metric.assume().get(i)));
      }
    }
    for (IncomeStream stream : card.streams()) {
      for (int i = 0; i < stream.pays().size(); i++) {
        sites.add(pays(stream, i, stream.pays().get(i)));
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

  Finding finding(Site site, String rule, Supplier<String> message, Object... rest) {
    return finding(site.file(), place(site, rest), rule, message);
  }

  Finding finding(String file, Place place, String rule, Supplier<String> message) {
    return new Finding(file, place, rule, message);
  }

  /** Whether a range is so wide that it says next to nothing. */
  static boolean isWide(Range range) {
    return range.low() > 0 && range.high() > WIDEST * range.low();
  }

  /** The streams that rest on a point that is too wide. */
  Set<Integer> streamsOnWidePoints() {
    Set<Integer> streams = new HashSet<>();
    for (Site site : sites) {
      if (site.amount().points().stream().anyMatch(point -> isWide(point.range()))) {
        streams.addAll(streamsOn(site));
      }
    }
    return streams;
  }

  /** The streams whose figure is worked out from an amount. */
  List<Integer> streamsOn(Site site) {
    if (site.pays()) {
      return List.of(card.indexOfStream(site.owner()));
    }
    return streamsOn.getOrDefault(site.owner(), List.of());
  }

  /** For each metric the streams worked out from it, through all assumptions. */
  private Map<String, List<Integer>> streamsByMetric() {
    Dependencies dependencies = Dependencies.of(card.inputs().metrics());
    Map<String, List<Integer>> streams = new HashMap<>();
    for (int i = 0; i < card.streams().size(); i++) {
      Amount pays = Amount.last(card.streams().get(i).pays());
      for (String id : pays == null ? List.<String>of() : dependencies.of(pays)) {
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
      SampleCreator creator = samples.of(stream);
      double followers = samples.followers(creator, stream);
      if (point != null && Inputs.FOLLOWERS.equals(by)) {
        followers = SampleCreator.nearest(creator.followers(), point.at());
      } else if (point != null && by != null && site.amount().isByAttribute()) {
        Attribute attribute = card.inputs().attribute(by);
        int value = attribute.indexOf(point.in().stream().sorted().findFirst().orElse(null));
        if (value >= 0) {
          creator = creator.givingAttribute(card.inputs().indexOfAttribute(by), value);
        }
      } else if (point != null && by != null) {
        int metric = card.inputs().indexOfMetric(by);
        creator = creator.giving(metric, point.at());
      }
      Estimate estimate = creator.at(followers);
      long high = estimate.hasPay(stream) ? estimate.pay(stream, Scenario.HIGH) : -1;
      if (high > most) {
        most = high;
        best = dollars(stream, creator, followers);
      }
    }
    return best;
  }

  /** What a stream pays the plainest creator it pays. */
  String dollars(int stream) {
    SampleCreator creator = samples.of(stream);
    return dollars(stream, creator, samples.followers(creator, stream));
  }

  /** What a stream pays this creator. */
  String dollars(int stream, SampleCreator creator, double followers) {
    Estimate estimate = creator.at(followers);
    String pay =
        estimate.hasPay(stream) ? figures.month(pay(estimate, stream)) : "no published pay";
    return card.streams().get(stream).id() + ": " + pay + " with " + creator.options(followers);
  }

  static Money pay(Estimate estimate, int stream) {
    return new Money(
        estimate.pay(stream, Scenario.LOW),
        estimate.pay(stream, Scenario.LIKELY),
        estimate.pay(stream, Scenario.HIGH));
  }
}
