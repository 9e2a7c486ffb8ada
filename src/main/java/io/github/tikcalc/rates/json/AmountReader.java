package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads amounts, of one file, with the sources and inputs they may name. */
final class AmountReader {
  /** Metrics in a product, and factors: few enough to be explained on a screen. */
  private static final int MOST = 10;

  private final CardFile file;
  private final Vocabulary inputs;
  private final SourcesReader sources;
  private final FactorReader factors;

  AmountReader(CardFile file, Vocabulary inputs, SourcesReader sources) {
    this.file = file;
    this.inputs = inputs;
    this.sources = sources;
    this.factors = new FactorReader(file, inputs);
  }

  @Nullable Amount read(Node node) {
    Fields fields =
        Fields.of(
            file, node, "an amount", List.of(), List.of("of", "per", "by", "points", "narrowedBy"));
    if (fields == null) {
      return null;
    }
    List<String> of =
        fields.has("of")
            ? file.list(fields.get("of"), MOST, "a list of metrics", n -> inputs.metric(file, n))
            : List.of();
    Double per = fields.has("per") ? file.positive(fields.get("per")) : Double.valueOf(1);
    String by = inputs.metric(file, fields.get("by"));
    boolean stand = fields.has("by") || checkWithoutBy(fields);
    List<Point> points =
        fields.has("points")
            ? file.list(fields.get("points"), "a list of points", n -> point(n, stand))
            : List.of();
    List<Factor> narrowedBy =
        fields.has("narrowedBy")
            ? file.list(fields.get("narrowedBy"), MOST, "a list of factors", factors::read)
            : List.of();
    boolean shaped = checkShape(fields);
    if (points != null && stand) {
      checkAscending(fields.get("points"), points);
    }
    if (of == null
        || per == null
        || (by == null && fields.has("by"))
        || points == null
        || narrowedBy == null
        || !shaped) {
      return null;
    }
    return new Amount(of, per, by, points, narrowedBy);
  }

  /** Notes more points than one where nothing says what they stand on; whether they stand. */
  private boolean checkWithoutBy(Fields fields) {
    if (!(fields.get("points") instanceof Node.Arr list)) {
      return false;
    }
    boolean stand = false;
    for (Node item : list.items()) {
      stand |= item instanceof Node.Obj point && point.get("at") != null;
    }
    if (stand || list.items().size() > 1) {
      file.error(
          fields.place("points"),
          "amount",
          stand
              ? "points with \"at\", but no \"by\" (name the metric they stand on)"
              : "more than one point, but no \"by\" (name the metric they stand on)");
    }
    return stand;
  }

  private boolean checkShape(Fields fields) {
    if (isEmpty(fields.get("points"))) {
      file.error(
          fields.place("points"), "amount", "no points (write one, or leave \"points\" out)");
      return false;
    }
    if (!fields.has("points")) {
      for (String key : List.of("by", "narrowedBy")) {
        if (fields.has(key)) {
          file.error(fields.place(key), "amount", "\"" + key + "\" without \"points\" (add them)");
          return false;
        }
      }
      if (!fields.has("of") || isEmpty(fields.get("of"))) {
        file.error(fields.place("of"), "amount", "an amount of nothing (add \"points\" or \"of\")");
        return false;
      }
    }
    return true;
  }

  private static boolean isEmpty(@Nullable Node node) {
    return node instanceof Node.Arr list && list.items().isEmpty();
  }

  private @Nullable Point point(Node node, boolean stands) {
    List<String> required =
        stands ? List.of("at", "low", "likely", "high") : List.of("low", "likely", "high");
    Fields fields = Fields.of(file, node, "a point", required, List.of("source"));
    if (fields == null) {
      return null;
    }
    Double at = stands ? file.number(fields.get("at")) : Double.valueOf(0);
    Double low = file.number(fields.get("low"));
    Double likely = file.number(fields.get("likely"));
    Double high = file.number(fields.get("high"));
    var source = sources.named(fields.get("source"));
    if (at == null || low == null || likely == null || high == null) {
      return null;
    }
    if (low > likely || likely > high) {
      String first = low > likely ? "likely" : "high";
      file.error(
          fields.place(first),
          "range",
          first
              + " is below "
              + (low > likely ? "low" : "likely")
              + " (expected low <= likely <= high)");
      return null;
    }
    return new Point(at, new Range(low, likely, high), source);
  }

  private void checkAscending(@Nullable Node list, List<Point> points) {
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).at() <= points.get(i - 1).at() && list instanceof Node.Arr arr) {
        file.error(
            arr.items().get(i).place(),
            "order",
            "points not in ascending order of \"at\" (each must stand above the one before)");
      }
    }
  }
}
