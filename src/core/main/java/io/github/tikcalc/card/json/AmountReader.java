package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.When;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads amounts, of one file, with the sources and inputs they may name. */
final class AmountReader {
  /** Metrics in a product, and factors: few enough to be explained on a screen. */
  private static final int MOST = 10;

  /** Amounts of which the first that holds is used. */
  private static final int MOST_AMOUNTS = 20;

  private final CardFile file;
  private final KnownInputs inputs;
  private final FactorReader factors;
  private final PointsReader points;

  AmountReader(CardFile file, KnownInputs inputs, SourcesReader sources) {
    this.file = file;
    this.inputs = inputs;
    this.factors = new FactorReader(file, inputs, sources);
    this.points = new PointsReader(file, inputs, sources);
  }

  /**
   * Reads the amount, or the list of them, that stands under a key.
   *
   * @param check looks at each amount that is sound in itself
   */
  List<Amount> readAll(Fields fields, String key, BiConsumer<Place, Amount> check) {
    Node node = fields.get(key);
    if (node == null) {
      return List.of();
    }
    if (CardFile.isEmptyList(node)) {
      fields.error(key, "amount", "no amounts (write one)");
    }
    return node instanceof Node.Arr
        ? file.list(
            node, MOST_AMOUNTS, "an amount, or a list of them", n -> read(n, n.place(), check))
        : List.of(read(node, fields.place(key), check));
  }

  private Amount read(Node node, Place place, BiConsumer<Place, Amount> check) {
    int faults = file.faults().count();
    Fields fields =
        Fields.of(
            file,
            node,
            "an amount",
            List.of(),
            List.of("when", "of", "over", "per", "by", "points", "narrowedBy"));
    When when = new WhenReader(file, inputs).read(fields.get("when"));
    List<List<String>> of = file.list(fields.get("of"), MOST, "a list of metrics", this::sum);
    List<String> over =
        file.list(fields.get("over"), MOST, "a list of metrics", n -> inputs.metric(file, n));
    double per = fields.has("per") ? file.positive(fields.get("per")) : 1;
    String by = inputs.input(file, fields.get("by"));
    List<Point> points = points(fields, by);
    List<Factor> narrowedBy =
        file.list(fields.get("narrowedBy"), MOST, "a list of factors", factors::read);
    if (node instanceof Node.Obj) {
      checkShape(fields);
    }
    Amount amount = new Amount(when, of, over, per, by, points, narrowedBy);
    if (file.faults().count() == faults) {
      check.accept(place, amount);
    }
    return amount;
  }

  private @Nullable List<String> sum(Node node) {
    if (node instanceof Node.Arr) {
      if (CardFile.isEmptyList(node)) {
        file.error(node.place(), "amount", "a sum of nothing (name the metrics to add up)");
      }
      return file.list(node, MOST, "a list of metrics", n -> inputs.metric(file, n));
    }
    String metric = inputs.metric(file, node);
    return metric == null ? null : List.of(metric);
  }

  private List<Point> points(Fields fields, @Nullable String by) {
    Node node = fields.get("points");
    boolean at = anyHas(node, "at");
    boolean in = anyHas(node, "in");
    if (!fields.has("by")) {
      if (at || in) {
        fields.error(
            "points",
            "amount",
            "points with \""
                + (at ? "at" : "in")
                + "\", but no \"by\" (name the "
                + (at ? "metric" : "attribute")
                + " they stand on)");
      } else if (node instanceof Node.Arr list && list.items().size() > 1) {
        fields.error(
            "points",
            "amount",
            "more than one point, but no \"by\" (name the metric they stand on)");
      }
    }
    boolean onAttribute = by == null ? in && !at : inputs.isAttribute(by);
    if (onAttribute) {
      return points.onAttribute(node, by);
    }
    return at || fields.has("by") ? points.onMetric(node) : points.alone(node);
  }

  private static boolean anyHas(@Nullable Node node, String key) {
    return node instanceof Node.Arr list
        && list.items().stream().anyMatch(n -> n instanceof Node.Obj o && o.get(key) != null);
  }

  private void checkShape(Fields fields) {
    if (CardFile.isEmptyList(fields.get("over"))) {
      fields.error("over", "amount", "divided by nothing (leave \"over\" out)");
    }
    if (CardFile.isEmptyList(fields.get("points"))) {
      fields.error("points", "amount", "no points (write one, or leave \"points\" out)");
    } else if (!fields.has("points")) {
      List<String> needless = new ArrayList<>();
      Stream.of("by", "narrowedBy").filter(fields::has).forEach(needless::add);
      if (!needless.isEmpty()) {
        String key = needless.get(0);
        fields.error(key, "amount", "\"" + key + "\" without \"points\" (add them)");
      } else if (!fields.has("of") || CardFile.isEmptyList(fields.get("of"))) {
        fields.error("of", "amount", "an amount of nothing (add \"points\" or \"of\")");
      }
    }
  }
}
