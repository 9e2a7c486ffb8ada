package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Creator.FIGURES;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Program.Locals;
import io.github.tikcalc.expression.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The points of an amount on arrays: a range for every value of what they stand on. */
final class CompiledPoints {
  private static final int NONE = -1;

  private final int byMetric;
  private final int byAttribute;
  // Of the value of the attribute the position of its point, NONE without one.
  private final int[] pointOfWord;
  private final double[] at;
  private final double[] low;
  private final double[] likely;
  private final double[] high;

  CompiledPoints(Amount amount, Terms terms) {
    List<Point> points =
        amount.points().isEmpty()
            ? List.of(new Point(0, Set.of(), Range.ONE, null))
            : amount.points();
    String by = amount.by();
    this.byAttribute = by == null ? NONE : terms.inputs().indexOfAttribute(by);
    this.byMetric = by == null || byAttribute >= 0 ? NONE : terms.metric(by);
    this.pointOfWord = byAttribute < 0 ? new int[0] : pointOfWord(byAttribute, points, terms);
    this.at = new double[points.size()];
    this.low = new double[points.size()];
    this.likely = new double[points.size()];
    this.high = new double[points.size()];
    for (int i = 0; i < at.length; i++) {
      Point point = points.get(i);
      at[i] = point.at();
      low[i] = point.range().low();
      likely[i] = point.range().likely();
      high[i] = point.range().high();
    }
  }

  /** Of each value the point that names it, the first where several do, else that for others. */
  private static int[] pointOfWord(int attribute, List<Point> points, Terms terms) {
    int[] pointOfWord = new int[terms.inputs().attributes().get(attribute).values().size()];
    Arrays.fill(pointOfWord, others(points));
    for (int i = points.size() - 1; i >= 0; i--) {
      for (String value : points.get(i).in()) {
        int word = terms.word(attribute, value);
        if (word >= 0) {
          pointOfWord[word] = i;
        }
      }
    }
    return pointOfWord;
  }

  private static int others(List<Point> points) {
    int others = NONE;
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).in().contains(Point.OTHERS)) {
        others = i;
      }
    }
    return others;
  }

  /**
   * The figures that the points give, each where in their range the creator lands; NaN where what
   * they stand on is unknown.
   *
   * @param p where the part of the range that fits the creator begins
   * @param q where it ends
   * @param out where they go, at {@code slot} and the two after
   */
  void rate(Creator creator, double p, double q, double[] out, int slot) {
    int point = point(creator);
    if (point == NONE) {
      Arrays.fill(out, slot, slot + FIGURES, Double.NaN);
      return;
    }
    double m = at[point];
    double lowAt = low[point];
    double likelyAt = likely[point];
    double highAt = high[point];
    for (int k = 0; k < FIGURES; k++) {
      // Most metrics that points stand on are given: then the three are one, and read once.
      if (byMetric >= 0 && (k == 0 || m != creator.values[FIGURES * byMetric + k])) {
        m = creator.values[FIGURES * byMetric + k];
        int segment = Curve.segment(at, m);
        lowAt = Curve.at(at, low, segment, m);
        likelyAt = Curve.at(at, likely, segment, m);
        highAt = Curve.at(at, high, segment, m);
      }
      double x = k == 0 ? p : k == 1 ? (p + q) / 2 : q;
      out[slot + k] = Curve.within(lowAt, likelyAt, highAt, x);
    }
  }

  /** The figures of {@link #rate}, as expressions. */
  List<Figure> express(SymbolicCreator creator, Figure p, Figure q, String name) {
    Locals locals = creator.locals;
    Figure middle = locals.figure(name + "_m", p.plus(q).over(Figure.of(2)));
    List<Figure> figures = new ArrayList<>();
    for (int k = 0; k < FIGURES; k++) {
      figures.add(
          Figure.within(
              locals.figure(name + "_low", height(creator, low, k)),
              locals.figure(name + "_likely", height(creator, likely, k)),
              locals.figure(name + "_high", height(creator, high, k)),
              k == 0 ? p : k == 1 ? middle : q));
    }
    return figures;
  }

  private Figure height(SymbolicCreator creator, double[] heights, int k) {
    if (byAttribute >= 0) {
      double[] ofWords =
          Arrays.stream(pointOfWord)
              .mapToDouble(point -> point == NONE ? Double.NaN : heights[point])
              .toArray();
      Word word = creator.words[byAttribute];
      return Figure.Table.of(word, creator.values(byAttribute), ofWords, Double.NaN);
    }
    return byMetric < 0 ? Figure.of(heights[0]) : creator.metric(byMetric, k).onCurve(at, heights);
  }

  /**
   * The position of the point that holds for a creator, the first where they are a curve; -1 where
   * what they stand on is unknown.
   */
  int point(Creator creator) {
    if (byAttribute < 0) {
      return byMetric >= 0 && Double.isNaN(creator.values[FIGURES * byMetric]) ? NONE : 0;
    }
    int word = creator.words[byAttribute];
    return word < 0 ? NONE : pointOfWord[word];
  }

  /** The points' range at {@code m}, before any factor moves it. */
  Range range(double m) {
    int segment = Curve.segment(at, m);
    return new Range(
        Curve.at(at, low, segment, m),
        Curve.at(at, likely, segment, m),
        Curve.at(at, high, segment, m));
  }

  /** The position of the metric that the points stand on; -1 where there is none. */
  int byMetric() {
    return byMetric;
  }

  /** The position of the attribute that the points stand on; -1 where there is none. */
  int byAttribute() {
    return byAttribute;
  }
}
