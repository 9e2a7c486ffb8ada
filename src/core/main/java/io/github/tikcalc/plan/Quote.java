package io.github.tikcalc.plan;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.card.Terms.Measure;
import io.github.tikcalc.card.Terms.Term;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.Gain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to charge a brand.
 *
 * @param status whether the stream is open to the creator
 * @param price of one post, in cents; null where there is no figure
 * @param posts how many there are
 * @param lines what is charged for, in order; they add up to the total
 * @param total their sum; null where there is no price
 */
public record Quote(
    Status status, @Nullable Money price, int posts, List<Line> lines, @Nullable Money total) {
  public Quote {
    lines = List.copyOf(lines);
  }

  /**
   * A line of a quote.
   *
   * @param term null for the posts themselves
   * @param value the days or posts; 0 where the term is agreed once
   * @param share the part of the price of the posts that is added, or taken off; 1 for the posts
   *     themselves
   * @param amount what that comes to, in cents; what is taken off is negative, and its low is the
   *     greater discount
   */
  public record Line(@Nullable Term term, double value, Range share, Gain amount) {}

  /** A term asks for more than its points tell; nothing is known beyond them. */
  public static final class BeyondPointsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Term term;

    private BeyondPointsException(Term term, double value) {
      super(term.id() + ": " + value + " lies beyond the last point");
      this.term = term;
    }

    /** The term. */
    public Term term() {
      return term;
    }
  }

  /**
   * Prices posts.
   *
   * @param agreed the terms that are agreed, by id: days, posts, or anything where it is once
   * @throws BeyondPointsException if days or posts are more than a term's last point
   */
  public static Quote of(Creator creator, Terms terms, Map<String, Double> agreed) {
    Creator one = creator.giving(terms.count(), 1);
    StreamEstimate stream = one.estimate().stream(terms.stream());
    Money price = stream.pay();
    int posts = 1;
    for (Term term : terms.terms()) {
      Double value = agreed.get(term.id());
      if (term.measure() == Measure.POSTS && value != null) {
        posts = value.intValue();
      }
    }
    if (price == null || stream.status() == Status.INELIGIBLE) {
      return new Quote(stream.status(), null, posts, List.of(), null);
    }
    List<Line> lines = new ArrayList<>();
    Gain base = new Gain(price.low() * posts, price.likely() * posts, price.high() * posts);
    lines.add(new Line(null, posts, Range.ONE, base));
    for (Term term : terms.terms()) {
      Double value = agreed.get(term.id());
      if (value != null && (term.measure() != Measure.POSTS || posts > 1)) {
        lines.add(line(term, value, base));
      }
    }
    return new Quote(stream.status(), price, posts, lines, total(lines));
  }

  private static Line line(Term term, double value, Gain base) {
    Range share = share(term, value);
    Gain amount =
        term.discount()
            ? new Gain(
                -part(base.low(), share.high()),
                -part(base.likely(), share.likely()),
                -part(base.high(), share.low()))
            : new Gain(
                part(base.low(), share.low()),
                part(base.likely(), share.likely()),
                part(base.high(), share.high()));
    return new Line(term, value, share, amount);
  }

  private static long part(long cents, double share) {
    return (long) Math.rint(cents * share);
  }

  private static Money total(List<Line> lines) {
    long low = 0;
    long likely = 0;
    long high = 0;
    for (Line line : lines) {
      low += line.amount().low();
      likely += line.amount().likely();
      high += line.amount().high();
    }
    return new Money(low, likely, high);
  }

  /** Between two points on a straight line; the first one's share below it. */
  private static Range share(Term term, double value) {
    List<Point> points = term.points();
    Point last = points.get(points.size() - 1);
    if (term.measure() == Measure.ONCE || value <= points.get(0).at()) {
      return points.get(0).range();
    }
    if (value > last.at() && term.measure() == Measure.DAYS) {
      throw new BeyondPointsException(term, value);
    }
    if (value >= last.at()) {
      return last.range();
    }
    int above = 1;
    while (points.get(above).at() < value) {
      above++;
    }
    Point a = points.get(above - 1);
    Point b = points.get(above);
    double part = (value - a.at()) / (b.at() - a.at());
    return new Range(
        a.range().low() + (b.range().low() - a.range().low()) * part,
        a.range().likely() + (b.range().likely() - a.range().likely()) * part,
        a.range().high() + (b.range().high() - a.range().high()) * part);
  }
}
