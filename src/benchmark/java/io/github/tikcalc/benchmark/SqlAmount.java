package io.github.tikcalc.benchmark;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An amount of a rate card as SQL, in DOUBLE and in the engine's order. Metric {@code m} stands in
 * the columns {@code m_1}, {@code m_2} and {@code m_3}, as it is given in {@code m}, and as it is
 * given or derived in {@code m_known}.
 *
 * @param derived whether it is multiplied and divided by given metrics only
 */
record SqlAmount(Amount amount, boolean derived, Inputs inputs) {

  /**
   * The columns that lead to the amount, each {@code expression AS name}, in steps that may look at
   * the ones before; the last step makes {@code name_1}, {@code name_2} and {@code name_3}.
   */
  List<List<String>> steps(String name) {
    List<String> band = new ArrayList<>();
    List<String> points = new ArrayList<>();
    List<String> result = new ArrayList<>();
    String p = "0.0::DOUBLE";
    String q = "1.0::DOUBLE";
    if (!amount.narrowedBy().isEmpty()) {
      band.add(mean(Factor.Position::from, 0) + " AS " + name + "_p");
      band.add(mean(Factor.Position::to, 1) + " AS " + name + "_q");
      p = name + "_p";
      q = name + "_q";
    }
    List<String> at = List.of(p, "((" + p + " + " + q + ") / 2)", q);
    boolean same =
        amount.by() == null || amount.isByAttribute() || metricIsRequired(amount.by());
    for (int k = 1; k <= 3; k++) {
      String suffix = same ? "" : "_" + k;
      if (k == 1 || !same) {
        points.add(curve(k, Range::low) + " AS " + name + "_low" + suffix);
        points.add(curve(k, Range::likely) + " AS " + name + "_likely" + suffix);
        points.add(curve(k, Range::high) + " AS " + name + "_high" + suffix);
      }
      String value =
          within(
              name + "_low" + suffix,
              name + "_likely" + suffix,
              name + "_high" + suffix,
              at.get(k - 1));
      int figure = k;
      for (List<String> sum : amount.of()) {
        String times =
            sum.stream().map(m -> metric(m, figure)).collect(Collectors.joining(" + ", "(", ")"));
        value = "(" + value + " * " + times + ")";
      }
      for (String over : amount.over()) {
        value = "(" + value + " / " + metric(over, 4 - k) + ")";
      }
      value = unlessZero(value);
      result.add("(" + value + " / " + number(amount.per()) + ") AS " + name + "_r" + k);
    }
    String all = "(NAME_r1, NAME_r2, NAME_r3) AS NAME_".replace("NAME", name);
    List<String> ordered =
        List.of("LEAST" + all + "1", name + "_r2 AS " + name + "_2", "GREATEST" + all + "3");
    return List.of(band, points, result, ordered);
  }

  private String metric(String id, int figure) {
    return derived ? id : id + "_" + figure;
  }

  /** Nothing is known of what is divided by 0. */
  private String unlessZero(String value) {
    if (amount.over().isEmpty()) {
      return value;
    }
    String zero =
        amount.over().stream()
            .flatMap(id -> Stream.of(1, 2, 3).map(k -> metric(id, k) + " = 0"))
            .collect(Collectors.joining(" OR "));
    return "(CASE WHEN " + zero + " THEN NULL ELSE " + value + " END)";
  }

  private boolean metricIsRequired(String id) {
    return inputs.metric(id).required();
  }

  private String mean(ToDoubleFunction<Factor.Position> end, int unknown) {
    StringBuilder sum = new StringBuilder("0.0::DOUBLE");
    double weights = 0;
    for (Factor factor : amount.narrowedBy()) {
      sum.insert(0, '(').append(" + ").append(number(factor.weight())).append(" * ");
      sum.append(position(factor, end, unknown)).append(')');
      weights += factor.weight();
    }
    return "(" + sum + " / " + number(weights) + ")";
  }

  private String position(Factor factor, ToDoubleFunction<Factor.Position> end, int unknown) {
    if (factor instanceof Factor.OfMetric metric) {
      List<Double> at = metric.steps().stream().map(Factor.Step::at).toList();
      List<Double> height =
          metric.steps().stream().map(step -> end.applyAsDouble(step.position())).toList();
      String known = metric.input() + "_known";
      return "(CASE WHEN "
          + known
          + " IS NULL THEN "
          + number(unknown)
          + " ELSE "
          + curve(known, at, height)
          + " END)";
    }
    Factor.OfAttribute attribute = (Factor.OfAttribute) factor;
    Attribute known = inputs.attribute(attribute.input());
    Factor.Position rest =
        attribute.positions().getOrDefault(Factor.OfAttribute.ANY, Factor.Position.WHOLE);
    StringBuilder sql = new StringBuilder("(CASE " + attribute.input());
    for (Attribute.Value value : known.values()) {
      double position = end.applyAsDouble(attribute.positions().getOrDefault(value.id(), rest));
      sql.append(" WHEN '").append(value.id()).append("' THEN ").append(number(position));
    }
    return sql.append(" ELSE ").append(number(unknown)).append(" END)").toString();
  }

  private String curve(int k, ToDoubleFunction<Range> height) {
    List<Point> points =
        amount.points().isEmpty() ? List.of(new Point(0, java.util.Set.of(), Range.ONE, null)) : amount.points();
    List<Double> heights = points.stream().map(p -> height.applyAsDouble(p.range())).toList();
    if (amount.by() == null) {
      return number(heights.get(0));
    }
    if (amount.isByAttribute()) {
      return byAttribute(points, heights);
    }
    return curve(amount.by() + "_" + k, points.stream().map(Point::at).toList(), heights);
  }

  private String byAttribute(List<Point> points, List<Double> heights) {
    StringBuilder sql = new StringBuilder("(CASE");
    String others = "NULL";
    for (int i = 0; i < heights.size(); i++) {
      for (String value : new TreeSet<>(points.get(i).in())) {
        if (value.equals(Point.OTHERS)) {
          others = number(heights.get(i));
        } else {
          sql.append(" WHEN ").append(amount.by()).append(" = '").append(value);
          sql.append("' THEN ").append(number(heights.get(i)));
        }
      }
    }
    return sql.append(" WHEN ")
        .append(amount.by())
        .append(" IS NOT NULL THEN ")
        .append(others)
        .append(" END)")
        .toString();
  }

  private static String curve(String m, List<Double> at, List<Double> height) {
    StringBuilder sql = new StringBuilder("(CASE WHEN " + m + " IS NULL THEN NULL");
    for (int i = 0; i < at.size(); i++) {
      sql.append(" WHEN ").append(m).append(" <= ").append(number(at.get(i))).append(" THEN ");
      if (i == 0) {
        sql.append(number(height.get(0)));
      } else {
        sql.append(number(height.get(i - 1))).append(" + ");
        sql.append(number(height.get(i) - height.get(i - 1))).append(" * ((").append(m);
        sql.append(" - ").append(number(at.get(i - 1))).append(") / ");
        sql.append(number(at.get(i) - at.get(i - 1))).append(")");
      }
    }
    return sql.append(" ELSE ")
        .append(number(height.get(at.size() - 1)))
        .append(" END)")
        .toString();
  }

  private static String within(String low, String likely, String high, String x) {
    return ("(CASE WHEN X <= 0.5::DOUBLE THEN LOW + (LIKELY - LOW) * (2 * X)"
            + " ELSE LIKELY + (HIGH - LIKELY) * (2 * X - 1) END)")
        .replace("LOW", low)
        .replace("LIKELY", likely)
        .replace("HIGH", high)
        .replace("X", x);
  }

  static String number(double value) {
    return "'" + value + "'::DOUBLE";
  }
}
