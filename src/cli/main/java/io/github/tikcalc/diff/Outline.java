package io.github.tikcalc.diff;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.When;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.text.PlainNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A card as trees of items, one a file; where streams are offered is left to {@link Offer}. */
final class Outline {
  private final RateCard card;
  private final Figures figures;

  Outline(RateCard card) {
    this.card = card;
    this.figures = Figures.of(card);
  }

  /** What {@code card.json} says, the list of streams aside. */
  Item head() {
    List<Item> items = new ArrayList<>();
    items.add(Item.text("id", "id", card.id()));
    items.add(Item.text("title", "title", card.title()));
    items.add(Item.word("asOf", "as of", card.asOf().toString()));
    items.add(Item.word("currency", "currency", card.currency()));
    items.add(
        Item.number("together", "together", card.together(), Figures.number(card.together())));
    Set<@Nullable Source> sources = new LinkedHashSet<>();
    for (Window window : card.absent()) {
      items.add(Item.here("absent", "absent", window.when().where() + ": " + Offer.days(window)));
      sources.add(window.source());
    }
    sources.stream().filter(Objects::nonNull).forEach(source -> items.add(Item.source(source)));
    return Item.group("", "card", card.title(), items);
  }

  Item inputs() {
    List<Item> items = new ArrayList<>();
    for (Metric metric : card.inputs().metrics()) {
      items.add(metric(metric));
    }
    for (Attribute attribute : card.inputs().attributes()) {
      items.add(attribute(attribute));
    }
    return Item.group("", "", "", items);
  }

  private Item metric(Metric metric) {
    List<Item> items = new ArrayList<>();
    items.add(Item.text("title", "title", metric.title()));
    items.add(Item.text("unit", "unit", metric.unit()));
    items.add(Item.text("about", "about", metric.about()));
    if (metric.whereToFind() != null) {
      items.add(Item.text("whereToFind", "where to find", metric.whereToFind()));
    }
    items.add(Item.number("min", "least", metric.min(), figures.of(metric, metric.min())));
    items.add(Item.number("max", "most", metric.max(), figures.of(metric, metric.max())));
    items.add(Item.word("whole", "whole", String.valueOf(metric.whole())));
    items.add(Item.word("required", "required", String.valueOf(metric.required())));
    if (metric.atMost() != null) {
      items.add(Item.word("atMost", "at most", metric.atMost()));
    }
    metric.aliases().forEach(alias -> items.add(Item.here("aliases", "alias", alias)));
    addAmounts("assume", "assumed", metric.assume(), metric, items);
    metric.sources().forEach(source -> items.add(Item.source(source)));
    return Item.group("metrics." + metric.id(), metric.id(), metric.title(), items);
  }

  private Item attribute(Attribute attribute) {
    List<Item> items = new ArrayList<>();
    items.add(Item.text("title", "title", attribute.title()));
    items.add(Item.text("about", "about", attribute.about()));
    if (attribute.whereToFind() != null) {
      items.add(Item.text("whereToFind", "where to find", attribute.whereToFind()));
    }
    if (attribute.assume() != null) {
      items.add(Item.word("assume", "assumed", attribute.assume()));
    }
    if (attribute.sameAs() != null) {
      items.add(Item.word("assume.sameAs", "the same as", attribute.sameAs()));
    }
    attribute.aliases().forEach(alias -> items.add(Item.here("aliases", "alias", alias)));
    items.add(Item.word("values", "values", attribute.country() ? "iso-3166-1" : "its own"));
    for (Attribute.Value value :
        attribute.country() ? List.<Attribute.Value>of() : attribute.values()) {
      List<Item> parts = new ArrayList<>();
      parts.add(Item.text("title", "title", value.title()));
      for (String alias : value.aliases()) {
        parts.add(Item.here("aliases", "alias", alias));
      }
      items.add(Item.group("values." + value.id(), value.id(), value.title(), parts));
    }
    return Item.group("attributes." + attribute.id(), attribute.id(), attribute.title(), items);
  }

  Item stream(IncomeStream stream) {
    List<Item> items = new ArrayList<>();
    items.add(Item.text("title", "title", stream.title()));
    items.add(Item.text("about", "about", stream.about()));
    Map<String, Integer> seen = new HashMap<>();
    for (Requirement requirement : stream.requires()) {
      items.add(requirement("requires", requirement, seen));
    }
    addAmounts("pays", "", stream.pays(), null, items);
    if (stream.replacedBy() != null) {
      items.add(Item.word("replacedBy", "replaced by", stream.replacedBy()));
    }
    stream.notes().forEach(note -> items.add(Item.here("notes", "note", note)));
    stream.sources().forEach(source -> items.add(Item.source(source)));
    return Item.group("", stream.id(), stream.title(), items);
  }

  private Item requirement(String list, Requirement requirement, Map<String, Integer> seen) {
    List<Item> items = new ArrayList<>();
    if (requirement instanceof Requirement.AnyOf anyOf) {
      for (int i = 0; i < anyOf.sets().size(); i++) {
        List<Item> set = new ArrayList<>();
        Map<String, Integer> seenInSet = new HashMap<>();
        for (Requirement one : anyOf.sets().get(i)) {
          set.add(requirement("", one, seenInSet));
        }
        items.add(Item.group("[" + i + "]", "way " + (i + 1), "", set));
      }
      return Item.group(nth(list, "anyOf", seen), "needs one of several", "", items);
    }
    Requirement.AtLeast minimum = (Requirement.AtLeast) requirement;
    String shown = figures.of(metricOf(minimum.metric()), minimum.atLeast());
    items.add(Item.number("atLeast", "at least", minimum.atLeast(), shown));
    addWhen(minimum.when(), items);
    Item.addSource(minimum.source(), items);
    String key = nth(list, minimum.metric(), seen);
    return Item.group(key, "needs " + minimum.metric(), "at least " + shown, items);
  }

  private static void addWhen(When when, List<Item> items) {
    if (!when.equals(When.ALWAYS)) {
      items.add(Item.word("when", "when", when.words()));
    }
  }

  /** One amount under its key, several under their positions. */
  private void addAmounts(
      String key, String label, List<Amount> amounts, @Nullable Metric metric, List<Item> items) {
    for (int i = 0; i < amounts.size(); i++) {
      boolean one = amounts.size() == 1;
      String nth = one ? "" : "choice " + (i + 1);
      items.add(
          amount(
              one ? key : key + "[" + i + "]",
              label.isEmpty() || nth.isEmpty() ? label + nth : label + " " + nth,
              amounts.get(i),
              metric));
    }
  }

  /** An amount; of a metric's assumption in that metric's unit, else in dollars. */
  private Item amount(String key, String label, Amount amount, @Nullable Metric metric) {
    List<Item> items = new ArrayList<>();
    addWhen(amount.when(), items);
    if (!amount.over().isEmpty()) {
      items.add(Item.word("over", "over", String.join(", ", amount.over())));
    }
    if (!amount.of().isEmpty()) {
      items.add(
          Item.word(
              "of",
              "multiplied by",
              amount.of().stream()
                  .map(sum -> String.join(" + ", sum))
                  .collect(Collectors.joining(" × "))));
    }
    items.add(Item.number("per", "divided by", amount.per(), Figures.number(amount.per())));
    if (amount.by() != null) {
      items.add(Item.word("by", "points stand on", amount.by()));
    }
    for (Point point : amount.points()) {
      items.add(point(amount, point, metric));
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Factor factor : amount.narrowedBy()) {
      items.add(factor(nth("narrowedBy", factor.input(), seen), factor));
    }
    return Item.group(key, label, summary(amount, metric), items);
  }

  private String summary(Amount amount, @Nullable Metric metric) {
    boolean everyone = amount.by() == null && !amount.points().isEmpty();
    return Figures.how(amount)
        + (everyone ? ": " + figures.of(amount, amount.points().get(0).range(), metric) : "");
  }

  private Item point(Amount amount, Point point, @Nullable Metric metric) {
    List<Item> items = new ArrayList<>();
    Range range = point.range();
    items.add(figure("low", amount, range.low(), metric));
    items.add(figure("likely", amount, range.likely(), metric));
    items.add(figure("high", amount, range.high(), metric));
    Item.addSource(point.source(), items);
    String all = figures.of(amount, range, metric);
    if (amount.by() == null) {
      return Item.group("points", "", all, items);
    }
    if (amount.isByAttribute()) {
      String in = String.join(",", new TreeSet<>(point.in()));
      return Item.group("points[in=" + in + "]", "for " + point.values(), all, items);
    }
    String at = figures.of(metricOf(amount.by()), point.at());
    return Item.group("points[at=" + PlainNumber.of(point.at()) + "]", "at " + at, all, items);
  }

  private Item figure(String end, Amount amount, double value, @Nullable Metric metric) {
    return Item.number(end, end, value, figures.figure(amount, value, metric));
  }

  private Item factor(String key, Factor factor) {
    List<Item> items = new ArrayList<>();
    items.add(Item.number("weight", "weight", factor.weight(), Figures.number(factor.weight())));
    if (factor instanceof Factor.OfMetric metric) {
      for (Factor.Step step : metric.steps()) {
        String at = figures.of(metricOf(factor.input()), step.at());
        items.add(
            position("points[at=" + PlainNumber.of(step.at()) + "]", "at " + at, step.position()));
      }
    } else if (factor instanceof Factor.OfAttribute attribute) {
      new TreeMap<>(attribute.positions())
          .forEach((value, at) -> items.add(position("positions." + value, value, at)));
    }
    Item.addSource(factor.source(), items);
    String weight = "weight " + Figures.number(factor.weight());
    return Item.group(key, "narrowed by " + factor.input(), weight, items);
  }

  private static Item position(String key, String label, Factor.Position position) {
    String from = PlainNumber.of(position.from());
    String to = PlainNumber.of(position.to());
    return Item.of(key, label, "[" + from + ", " + to + "]", Figures.position(position));
  }

  private Metric metricOf(String id) {
    Inputs inputs = card.inputs();
    return inputs.metric(id);
  }

  /** Tells parts of one name apart: the second is {@code requires[followers#2]}. */
  private static String nth(String list, String name, Map<String, Integer> seen) {
    int count = seen.merge(name, 1, Integer::sum);
    return list + "[" + name + (count == 1 ? "" : "#" + count) + "]";
  }
}
