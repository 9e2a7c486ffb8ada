package io.github.tikcalc.review;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.cases.CardCase;
import io.github.tikcalc.card.cases.Expectation;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.engine.Unavailability;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.text.Printable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a card against the cases of its author.
 *
 * @param card what is tried
 */
public record CaseRunner(RateCard card) {
  /** More creators in one case are a slip: a list too many. */
  private static final int MOST_CREATORS = 20_000;

  /** A creator of a case: what is given, and what the card makes of it. */
  private record Creator(Map<String, CardCase.Value> given, Estimate estimate, String options) {}

  /**
   * Tries one case.
   *
   * @return what came instead, once for each expectation that fails; empty where all hold
   */
  public List<Fault> run(CardCase one) {
    Map<Place, Fault> faults = new LinkedHashMap<>();
    try {
      List<LocalDate> days = one.days().isEmpty() ? List.of(card.asOf()) : one.days();
      for (LocalDate day : days) {
        Estimator estimator = Estimator.of(card, day);
        List<Creator> others = creators(one.against(), estimator);
        for (Creator creator : creators(one.profile(), estimator)) {
          for (Expectation expected : one.expected()) {
            String instead = instead(expected, creator, others, one.tolerance());
            if (instead != null) {
              faults.putIfAbsent(
                  expected.place(),
                  fault(one, expected.place(), instead + " (" + creator.options() + ")"));
            }
          }
        }
      }
    } catch (InvalidValueException e) {
      return List.of(fault(one, placeOf(one, e.input()), e.input() + ": " + e.getMessage()));
    }
    return List.copyOf(faults.values());
  }

  private static Place placeOf(CardCase one, String input) {
    for (CardCase.Given given : one.profile()) {
      if (given.input().equals(input)) {
        return given.place();
      }
    }
    return one.place();
  }

  private static Fault fault(CardCase one, Place place, String what) {
    String message = Printable.line(one.title() + ": " + what);
    return new Fault(Fault.Severity.ERROR, one.file(), place, "case", message);
  }

  /** Each combination of what is given. */
  private List<Creator> creators(List<CardCase.Given> given, Estimator estimator) {
    if (given.isEmpty()) {
      return List.of();
    }
    List<Map<String, CardCase.Value>> all = List.of(Map.of());
    for (CardCase.Given input : given) {
      List<Map<String, CardCase.Value>> more = new ArrayList<>();
      for (Map<String, CardCase.Value> one : all) {
        for (CardCase.Value value : input.values()) {
          Map<String, CardCase.Value> with = new LinkedHashMap<>(one);
          with.put(input.input(), value);
          more.add(with);
        }
      }
      if (more.size() > MOST_CREATORS) {
        throw new InvalidValueException(
            input.input(), "over 20,000 combinations of what is given (give fewer values)");
      }
      all = more;
    }
    return all.stream().map(one -> creator(one, estimator)).toList();
  }

  private Creator creator(Map<String, CardCase.Value> given, Estimator estimator) {
    Profile.Builder profile = Profile.builder(card.inputs());
    StringBuilder options = new StringBuilder();
    given.forEach(
        (id, value) -> {
          give(profile, id, value);
          String word = value.word();
          options.append(Inputs.optionOf(id)).append(' ');
          options.append(word == null ? plain(value.number()) : word).append(' ');
        });
    if (!estimator.asOf().equals(card.asOf())) {
      options.append("--as-of ").append(estimator.asOf());
    }
    Estimate estimate = estimator.estimate(profile.build());
    return new Creator(given, estimate, options.toString().strip());
  }

  private void give(Profile.Builder profile, String id, CardCase.Value value) {
    Inputs inputs = card.inputs();
    String word = value.word();
    int attribute = inputs.indexOfAttribute(id);
    if (attribute < 0) {
      profile.metric(id, word == null ? value.number() : NumberWords.read(inputs.metric(id), word));
    } else if (word == null) {
      throw new InvalidValueException(id, "a number (expected a word in quotes)");
    } else {
      profile.attribute(attribute, AttributeWords.read(inputs.attribute(id), word));
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** What came instead of what is expected; null where that came. */
  private @Nullable String instead(
      Expectation expected, Creator creator, List<Creator> others, double tolerance) {
    String id = expected.stream();
    Estimate estimate = creator.estimate();
    if (id == null) {
      return expected instanceof Expectation.HasFigure figure
          ? figure("the total", estimate.total(), figure, tolerance)
          : null;
    }
    StreamEstimate stream = estimate.stream(card.indexOfStream(id));
    Money pay = stream.pay();
    if (expected instanceof Expectation.HasStatus status) {
      return differs(id + " is", stream.status().toString(), status.status());
    } else if (expected instanceof Expectation.HasFigure figure) {
      return figure(id, pay, figure, tolerance);
    } else if (expected instanceof Expectation.HasNoFigure) {
      return pay == null ? null : id + " has a figure: " + dollars(pay) + ", expected none";
    } else if (expected instanceof Expectation.Holds holds) {
      double cents = holds.dollars() * 100;
      double slack = tolerance * 100;
      return pay != null && pay.low() - slack <= cents && cents <= pay.high() + slack
          ? null
          : id + " is " + dollars(pay) + ", which does not hold $" + plain(holds.dollars());
    } else if (expected instanceof Expectation.Asks asks) {
      return differs(
          id + ": " + asks.metric() + " is", result(stream, asks.metric()), asks.result());
    } else if (expected instanceof Expectation.IsUnavailable why) {
      return differs(id + " is", unavailable(stream), why.why());
    } else if (expected instanceof Expectation.IsAbove above) {
      return above(id, creator, others, above);
    }
    throw new IllegalArgumentException(expected.toString());
  }

  private static @Nullable String differs(String what, String actual, String expected) {
    return actual.equals(expected) ? null : what + " " + actual + ", expected " + expected;
  }

  private static @Nullable String figure(
      String what, @Nullable Money pay, Expectation.HasFigure expected, double tolerance) {
    double slack = tolerance * 100;
    String range =
        expected.least() == expected.most()
            ? "$" + plain(expected.least())
            : "$" + plain(expected.least()) + " to $" + plain(expected.most());
    if (pay == null) {
      return what + " has no figure, expected " + expected.scenario() + " " + range;
    }
    long cents = pay.in(expected.scenario());
    // Dollars in a case are written with two decimals at most; what is less is rounding.
    boolean holds =
        Math.rint(expected.least() * 100) - slack <= cents
            && cents <= Math.rint(expected.most() * 100) + slack;
    return holds
        ? null
        : what
            + ": "
            + expected.scenario()
            + " is $"
            + BigDecimal.valueOf(cents, 2).toPlainString()
            + ", expected "
            + range;
  }

  private static String dollars(@Nullable Money pay) {
    return pay == null
        ? "without a figure"
        : "$"
            + BigDecimal.valueOf(pay.low(), 2).toPlainString()
            + " to $"
            + BigDecimal.valueOf(pay.high(), 2).toPlainString();
  }

  /** A requirement that is not asked of this creator is met. */
  private static String result(StreamEstimate stream, String metric) {
    for (RequirementCheck check : stream.requirements()) {
      for (RequirementCheck.Minimum minimum : check.minimums()) {
        if (minimum.metric().id().equals(metric)) {
          boolean unmet = minimum.result() == RequirementCheck.Result.UNMET;
          return minimum.result() + (unmet ? " by " + plain(minimum.gap()) : "");
        }
      }
    }
    return RequirementCheck.Result.MET.toString();
  }

  private static String unavailable(StreamEstimate stream) {
    if (!(stream instanceof StreamEstimate.Unavailable unavailable)) {
      return stream.status().toString();
    }
    Unavailability why = unavailable.unavailability();
    boolean closed = why.reason() == Unavailability.Reason.CLOSED;
    String replacedBy = stream.stream().replacedBy();
    return why.reason()
        + (why.on() == null ? "" : " " + why.on())
        + (closed && replacedBy != null ? ", replaced by " + replacedBy : "");
  }

  /** Those with the same followers are compared. */
  private @Nullable String above(
      String id, Creator creator, List<Creator> others, Expectation.IsAbove above) {
    int index = card.indexOfStream(id);
    Money here = creator.estimate().stream(index).pay();
    for (Creator other : others) {
      CardCase.Value followers = creator.given().get(Inputs.FOLLOWERS);
      if (followers != null && followers.equals(other.given().get(Inputs.FOLLOWERS))) {
        Money there = other.estimate().stream(index).pay();
        if (here == null
            || there == null
            || here.in(above.scenario()) <= there.in(above.scenario())) {
          return id
              + ": "
              + above.scenario()
              + " of "
              + dollars(here)
              + " is not above that of "
              + dollars(there)
              + " with "
              + other.options();
        }
      }
    }
    return null;
  }
}
