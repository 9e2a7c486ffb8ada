package io.github.tikcalc.report.steps;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.card.Terms.Measure;
import io.github.tikcalc.card.Terms.Term;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.Quote;
import io.github.tikcalc.plan.Quote.Line;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.Gain;
import io.github.tikcalc.report.wording.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How a price comes about, and what each term adds to it. */
public final class QuoteSteps {
  private static final int DIGITS = 4;

  private QuoteSteps() {}

  /** The steps to the price of a post, then to each line. */
  public static Steps of(
      Creator creator, Quote quote, Terms terms, Function<Estimate, String> call) {
    Money price = quote.price();
    if (price == null) {
      return new PlaceSteps(List.of(), call);
    }
    Estimate one = creator.giving(terms.count(), 1).estimate();
    Sums sums = new Sums(one.card());
    int stream = one.card().indexOfStream(terms.stream());
    List<String> sentences = new ArrayList<>();
    sentences.add("One post: " + three(sums, price.low(), price.likely(), price.high()) + ".");
    for (Line line : quote.lines()) {
      Term term = line.term();
      Gain amount = line.amount();
      String three = three(sums, amount.low(), amount.likely(), amount.high());
      if (term != null) {
        sentences.add(
            term.title()
                + days(term, line.value())
                + ": "
                + shares(line.share())
                + between(term, line.value())
                + " of the posts' price, "
                + (term.discount() ? "taken off" : "added")
                + ": "
                + three
                + ".");
      } else if (quote.posts() > 1) {
        sentences.add("Times " + quote.posts() + " posts: " + three + ".");
      }
    }
    Money total = quote.total();
    if (total != null && quote.lines().size() > 1) {
      sentences.add("Together: " + three(sums, total.low(), total.likely(), total.high()) + ".");
    }
    return new PlaceSteps(
        List.of(new Place("How the price comes about", one, List.of(stream), sentences)), call);
  }

  private static String days(Term term, double value) {
    return term.measure() == Measure.DAYS ? ", " + NumberText.exact(value) + " days" : "";
  }

  /** The two points that a share lies between; empty where it is that of a point. */
  private static String between(Term term, double value) {
    List<Point> points = term.points();
    for (int i = 1; i < points.size() && term.measure() != Measure.ONCE; i++) {
      Point below = points.get(i - 1);
      Point above = points.get(i);
      if (below.at() < value && value < above.at()) {
        return " (on the way from "
            + shares(below.range())
            + " at "
            + NumberText.exact(below.at())
            + " to "
            + shares(above.range())
            + " at "
            + NumberText.exact(above.at())
            + ")";
      }
    }
    return "";
  }

  private static String shares(Range share) {
    String low = percent(share.low());
    String high = percent(share.high());
    return low.equals(high) ? low : low + ", " + percent(share.likely()) + " or " + high;
  }

  private static String percent(double share) {
    return NumberText.digits(share * 100, DIGITS) + "%";
  }

  private static String three(Sums sums, long low, long likely, long high) {
    return sums.money(low) + ", " + sums.money(likely) + " or " + sums.money(high);
  }
}
