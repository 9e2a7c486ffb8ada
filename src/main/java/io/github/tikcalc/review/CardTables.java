package io.github.tikcalc.review;

import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Source;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A card's figures as tables: thresholds, windows, how each figure comes about, its points, its
 * factors, and the sources. Figures of a stream go by the stream's id, assumptions by the metric's.
 */
public final class CardTables {
  private static final String NONE = "–";

  private final RateCard card;
  private final Figures figures;
  private final List<List<String>> thresholds = new ArrayList<>();
  private final List<List<String>> windows = new ArrayList<>();
  private final List<List<String>> amounts = new ArrayList<>();
  private final List<List<String>> points = new ArrayList<>();
  private final List<List<String>> factors = new ArrayList<>();
  private final List<List<String>> sources = new ArrayList<>();

  private CardTables(RateCard card) {
    this.card = card;
    this.figures = Figures.of(card);
  }

  /** The whole card: its streams in their order, then what it assumes. */
  public static List<Table> of(RateCard card) {
    return new CardTables(card).tables(card.streams());
  }

  /** One stream, and the assumptions that its figures and requirements look at. */
  public static List<Table> of(RateCard card, Stream stream) {
    return new CardTables(card).tables(List.of(stream));
  }

  private List<Table> tables(List<Stream> streams) {
    Roots roots = new Roots(card.inputs());
    Set<String> looked = new HashSet<>();
    for (Stream stream : streams) {
      add(stream);
      for (Requirement requirement : stream.requires()) {
        looked.add(requirement.metric());
        Amount assume = metric(requirement.metric()).assume();
        looked.addAll(assume == null ? Set.of() : roots.of(assume));
      }
      looked.addAll(stream.pays() == null ? Set.of() : roots.of(stream.pays()));
    }
    boolean all = streams.equals(card.streams());
    for (Metric metric : card.inputs().metrics()) {
      if (metric.assume() != null && (all || looked.contains(metric.id()))) {
        add(metric, metric.assume());
      }
    }
    List<Table> tables = new ArrayList<>();
    table(tables, "Thresholds", List.of("Stream", "Metric", "At least", "Source"), thresholds);
    table(tables, "Windows", List.of("Stream", "Countries", "From", "Until", "Source"), windows);
    table(tables, "Figures", List.of("Figure", "Unit", "How"), amounts);
    table(tables, "Points", List.of("Figure", "At", "Low", "Likely", "High", "Source"), points);
    table(tables, "Factors", List.of("Figure", "By", "Weight", "Where", "Position"), factors);
    table(tables, "Sources", List.of("Figure", "Source", "Title", "Date", "Address"), sources);
    return tables;
  }

  private static void table(
      List<Table> tables, String title, List<String> headers, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      tables.add(new Table(title, headers, rows));
    }
  }

  private void add(Stream stream) {
    String id = stream.id();
    for (Requirement requirement : stream.requires()) {
      Metric metric = metric(requirement.metric());
      thresholds.add(
          List.of(
              id,
              metric.title(),
              figures.of(metric, requirement.atLeast()),
              key(requirement.source())));
    }
    for (Window window : stream.availability()) {
      windows.add(
          List.of(
              id,
              window.countries() == null
                  ? "everywhere"
                  : String.join(", ", new TreeSet<>(window.countries())),
              Objects.toString(window.from(), NONE),
              Objects.toString(window.until(), NONE),
              key(window.source())));
    }
    Amount pays = stream.pays();
    if (pays == null) {
      amounts.add(List.of(id, NONE, "no published pay"));
    } else {
      add(id, card.currency() + " a month", pays, null);
    }
    stream.sources().forEach(source -> add(id, source));
  }

  private void add(Metric metric, Amount assume) {
    add(metric.id(), metric.unit(), assume, metric);
    assume.points().stream()
        .map(Point::source)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(source -> add(metric.id(), source));
  }

  private void add(String id, Source source) {
    sources.add(
        List.of(
            id,
            source.key(),
            source.title(),
            Objects.toString(source.date(), NONE),
            Objects.toString(source.url(), NONE)));
  }

  private void add(String id, String unit, Amount amount, @Nullable Metric metric) {
    amounts.add(List.of(id, unit, Figures.how(amount)));
    for (Point point : amount.points()) {
      points.add(
          List.of(
              id,
              amount.by() == null ? "everyone" : figures.of(metric(amount.by()), point.at()),
              figures.figure(amount, point.range().low(), metric),
              figures.figure(amount, point.range().likely(), metric),
              figures.figure(amount, point.range().high(), metric),
              key(point.source())));
    }
    for (Factor factor : amount.narrowedBy()) {
      String weight = Figures.number(factor.weight());
      positions(factor)
          .forEach(
              (where, position) ->
                  factors.add(List.of(id, factor.input(), weight, where, position)));
    }
  }

  /** Where each position holds; values that share one in one row, in the attribute's order. */
  private Map<String, String> positions(Factor factor) {
    Map<String, String> rows = new LinkedHashMap<>();
    if (factor instanceof Factor.OfMetric onMetric) {
      Metric metric = metric(factor.input());
      for (Factor.Step step : onMetric.steps()) {
        rows.put(figures.of(metric, step.at()), Figures.position(step.position()));
      }
    } else if (factor instanceof Factor.OfAttribute onAttribute) {
      Map<Factor.Position, List<String>> values = new LinkedHashMap<>();
      for (String value : inOrder(onAttribute)) {
        Factor.Position position = onAttribute.positions().get(value);
        values.computeIfAbsent(position, p -> new ArrayList<>()).add(value);
      }
      values.forEach(
          (position, named) -> rows.put(String.join(", ", named), Figures.position(position)));
    }
    return rows;
  }

  private List<String> inOrder(Factor.OfAttribute factor) {
    Inputs inputs = card.inputs();
    Set<String> rest = new TreeSet<>(factor.positions().keySet());
    List<String> ordered = new ArrayList<>();
    inputs.attributes().get(inputs.attribute(factor.input())).values().stream()
        .map(value -> value.id())
        .filter(rest::remove)
        .forEach(ordered::add);
    boolean any = rest.remove(Factor.OfAttribute.ANY);
    ordered.addAll(rest);
    if (any) {
      ordered.add(Factor.OfAttribute.ANY);
    }
    return ordered;
  }

  private static String key(@Nullable Source source) {
    return source == null ? NONE : source.key();
  }

  private Metric metric(String id) {
    return card.inputs().metrics().get(card.inputs().metric(id));
  }
}
