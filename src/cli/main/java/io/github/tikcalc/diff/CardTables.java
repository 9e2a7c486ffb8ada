package io.github.tikcalc.diff;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Dependencies;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A card's figures as tables: thresholds, windows, how each figure comes about, its points, its
 * factors, and the sources. Figures of a stream go by the stream's id, assumptions by the metric's.
 */
public final class CardTables {
  /** Stands where there is nothing. */
  public static final String NONE = "–";

  /** The title of the table of sources. */
  public static final String SOURCES = "Sources";

  private static final String WHEN = "When";
  private static final String OFFERED = "Offered";
  private static final String POINTS = "Points in";
  private static final String SAYS = "Said by";

  /** Columns that are left out where no row has anything in them. */
  private static final Set<String> SELDOM = Set.of(WHEN, OFFERED, POINTS, SAYS);

  private final RateCard card;
  private final Figures figures;
  private final Positions positions;
  private final List<List<String>> thresholds = new ArrayList<>();
  private final List<List<String>> windows = new ArrayList<>();
  private final List<List<String>> amounts = new ArrayList<>();
  private final List<List<String>> points = new ArrayList<>();
  private final List<List<String>> factors = new ArrayList<>();
  private final List<List<String>> sources = new ArrayList<>();

  private CardTables(RateCard card) {
    this.card = card;
    this.figures = Figures.of(card);
    this.positions = new Positions(card, figures);
  }

  /** The whole card: its streams in their order, then what it assumes. */
  public static List<Table> of(RateCard card) {
    return new CardTables(card).tables(card.streams());
  }

  /** One stream, and the assumptions that its figures and requirements look at. */
  public static List<Table> of(RateCard card, IncomeStream stream) {
    return new CardTables(card).tables(List.of(stream));
  }

  private List<Table> tables(List<IncomeStream> streams) {
    Dependencies dependencies = Dependencies.of(card.inputs().metrics());
    Set<String> looked = new HashSet<>();
    for (IncomeStream stream : streams) {
      add(stream);
      for (Requirement.AtLeast requirement : stream.minimums()) {
        looked.add(requirement.metric());
        metric(requirement.metric())
            .assume()
            .forEach(amount -> looked.addAll(dependencies.of(amount)));
      }
      stream.pays().forEach(amount -> looked.addAll(dependencies.of(amount)));
    }
    boolean all = streams.equals(card.streams());
    if (all) {
      card.absent().forEach(window -> add("TikTok absent", window));
    }
    for (Metric metric : card.inputs().metrics()) {
      if (all || looked.contains(metric.id())) {
        add(metric);
      }
    }
    List<Table> tables = new ArrayList<>();
    table(
        tables, "Thresholds", List.of("Stream", "Metric", "At least", WHEN, "Source"), thresholds);
    table(
        tables,
        "Windows",
        List.of("Stream", "Countries", "From", "Until", OFFERED, "Source"),
        windows);
    table(tables, "Figures", List.of("Figure", "Unit", POINTS, WHEN, "How"), amounts);
    table(tables, "Points", List.of("Figure", "At", "Low", "Likely", "High", "Source"), points);
    table(tables, "Factors", List.of("Figure", "By", "Weight", "Where", "Position", SAYS), factors);
    table(tables, SOURCES, List.of("Figure", "Source", "Title", "Date", "Address"), sources);
    return tables;
  }

  private static void table(
      List<Table> tables, String title, List<String> headers, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      int column = i;
      boolean says = rows.stream().anyMatch(row -> !row.get(column).equals(NONE));
      if (says || !SELDOM.contains(headers.get(i))) {
        shown.add(i);
      }
    }
    tables.add(
        new Table(
            title,
            shown.stream().map(headers::get).toList(),
            rows.stream().map(row -> shown.stream().map(row::get).toList()).toList()));
  }

  private void add(IncomeStream stream) {
    String id = stream.id();
    add(id, "", stream.requires());
    stream.availability().forEach(window -> add(id, window));
    if (stream.pays().isEmpty()) {
      amounts.add(List.of(id, NONE, NONE, NONE, "no published pay"));
    }
    add(id, card.currency() + " a month", stream.pays(), null);
    stream.sources().forEach(source -> add(id, source));
  }

  /**
   * Requirements.
   *
   * @param way which of several sets they are; empty where they are asked of everybody
   */
  private void add(String id, String way, List<Requirement> requirements) {
    for (Requirement requirement : requirements) {
      if (requirement instanceof Requirement.AnyOf anyOf) {
        for (int i = 0; i < anyOf.sets().size(); i++) {
          String set = "way " + (i + 1) + " of " + anyOf.sets().size();
          add(id, way.isEmpty() ? set : way + ", " + set, anyOf.sets().get(i));
        }
      } else if (requirement instanceof Requirement.AtLeast minimum) {
        Metric metric = metric(minimum.metric());
        String when = minimum.when().words();
        String both = way.isEmpty() || when.isEmpty() ? way + when : way + ", " + when;
        thresholds.add(
            List.of(
                id,
                metric.title(),
                figures.of(metric, minimum.atLeast()),
                both.isEmpty() ? NONE : both,
                key(minimum.source())));
      }
    }
  }

  private void add(String id, Window window) {
    windows.add(
        List.of(
            id,
            window.when().where(),
            Objects.toString(window.when().from(), NONE),
            Objects.toString(window.when().until(), NONE),
            window.offered() ? NONE : "unknown",
            key(window.source())));
  }

  private void add(Metric metric) {
    add(metric.id(), metric.unit(), metric.assume(), metric);
    Set<Source> named = new LinkedHashSet<>();
    for (Amount amount : metric.assume()) {
      amount.points().forEach(point -> named.add(point.source()));
      amount.narrowedBy().forEach(factor -> named.add(factor.source()));
    }
    named.stream().filter(Objects::nonNull).forEach(source -> add(metric.id(), source));
  }

  /** Amounts of which the first that holds is used, numbered where there are several. */
  private void add(String id, String unit, List<Amount> all, @Nullable Metric metric) {
    for (int i = 0; i < all.size(); i++) {
      add(all.size() == 1 ? id : id + " (" + (i + 1) + ")", unit, all.get(i), metric);
    }
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
    String when = amount.when().words();
    String in = figures.points(amount, card.currency(), metric, this::metric);
    amounts.add(
        List.of(
            id, unit, in.isEmpty() ? NONE : in, when.isEmpty() ? NONE : when, Figures.how(amount)));
    for (Point point : amount.points()) {
      points.add(
          List.of(
              id,
              at(amount, point),
              figures.figure(amount, point.range().low(), metric),
              figures.figure(amount, point.range().likely(), metric),
              figures.figure(amount, point.range().high(), metric),
              key(point.source())));
    }
    for (Factor factor : amount.narrowedBy()) {
      String weight = Figures.number(factor.weight());
      positions
          .of(factor)
          .forEach(
              (where, position) ->
                  factors.add(
                      List.of(id, factor.input(), weight, where, position, key(factor.source()))));
    }
  }

  private String at(Amount amount, Point point) {
    if (amount.by() == null) {
      return "everyone";
    }
    return amount.isByAttribute() ? point.values() : figures.of(metric(amount.by()), point.at());
  }

  private static String key(@Nullable Source source) {
    return source == null ? NONE : source.key();
  }

  private Metric metric(String id) {
    return card.inputs().metric(id);
  }
}
