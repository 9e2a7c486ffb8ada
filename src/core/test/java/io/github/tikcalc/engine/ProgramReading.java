package io.github.tikcalc.engine;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Expression;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Program;
import io.github.tikcalc.expression.Word;
import io.github.tikcalc.profile.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program worked out for one profile, as a language would that runs what is written in it. */
final class ProgramReading {
  private final Program program;
  private final Profile profile;
  private final Map<String, Double> figures = new HashMap<>();
  private final Map<String, Boolean> conditions = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  ProgramReading(Program program, Profile profile) {
    this.program = program;
    this.profile = profile;
  }

  /** The first refusal that holds; null if none does. */
  Program.@Nullable Refusal refusal() {
    for (Program.Refusal refusal : program.refusals()) {
      if (holds(refusal.when())) {
        return refusal;
      }
    }
    return null;
  }

  List<Double> numbers(List<Figure> figures) {
    return figures.stream().map(this::number).toList();
  }

  /** A figure; NaN where it is unknown. */
  private double number(Figure figure) {
    if (figure instanceof Figure.Constant constant) {
      return constant.value();
    } else if (figure instanceof Figure.Given given) {
      return profile.metric(inputs().indexOfMetric(given.input()));
    } else if (figure instanceof Figure.Local local) {
      Double known = figures.get(local.name());
      if (known == null) {
        known = number((Figure) program.local(local.name()));
        figures.put(local.name(), known);
      }
      return known;
    } else if (figure instanceof Figure.Operation operation) {
      double left = number(operation.left());
      double right = number(operation.right());
      return switch (operation.operator()) {
        case PLUS -> left + right;
        case MINUS -> left - right;
        case TIMES -> left * right;
        case OVER -> left / right;
      };
    } else if (figure instanceof Figure.Whole whole) {
      return Math.rint(number(whole.figure()));
    } else if (figure instanceof Figure.Extreme extreme) {
      var all = extreme.of().stream().mapToDouble(this::number);
      return (extreme.greatest() ? all.max() : all.min()).orElseThrow();
    } else if (figure instanceof Figure.Curve curve) {
      return onCurve(curve);
    } else if (figure instanceof Figure.Within within) {
      return Curve.within(
          number(within.low()), number(within.likely()), number(within.high()), number(within.x()));
    } else if (figure instanceof Figure.Table table) {
      return inTable(table);
    }
    Figure.Choice choice = (Figure.Choice) figure;
    return number(holds(choice.when()) ? choice.then() : choice.otherwise());
  }

  private double onCurve(Figure.Curve curve) {
    double m = number(curve.figure());
    if (Double.isNaN(m)) {
      return m;
    }
    double[] at = curve.at().stream().mapToDouble(Double::doubleValue).toArray();
    double[] height = curve.height().stream().mapToDouble(Double::doubleValue).toArray();
    return Curve.at(at, height, Curve.segment(at, m), m);
  }

  private double inTable(Figure.Table table) {
    String word = text(table.word());
    if (word == null) {
      return table.unknown();
    }
    for (Map.Entry<Double, List<String>> entry : table.figures().entrySet()) {
      if (entry.getValue().contains(word)) {
        return entry.getKey();
      }
    }
    return table.others();
  }

  /** A word; null where it is unknown. */
  @Nullable String text(Word word) {
    if (word instanceof Word.Constant constant) {
      return constant.text();
    } else if (word instanceof Word.Given given) {
      int attribute = inputs().indexOfAttribute(given.input());
      int value = profile.attribute(attribute);
      return value == Profile.NOT_GIVEN
          ? null
          : inputs().attributes().get(attribute).values().get(value).id();
    } else if (word instanceof Word.Local local) {
      if (!words.containsKey(local.name())) {
        words.put(local.name(), text((Word) program.local(local.name())));
      }
      return words.get(local.name());
    }
    Word.Choice choice = (Word.Choice) word;
    return text(holds(choice.when()) ? choice.then() : choice.otherwise());
  }

  private boolean holds(Condition condition) {
    if (condition instanceof Condition.Constant constant) {
      return constant.holds();
    } else if (condition instanceof Condition.Local local) {
      Boolean known = conditions.get(local.name());
      if (known == null) {
        known = holds((Condition) program.local(local.name()));
        conditions.put(local.name(), known);
      }
      return known;
    } else if (condition instanceof Condition.Known known) {
      return isKnown(known.value()) == known.known();
    } else if (condition instanceof Condition.Comparison comparison) {
      double left = number(comparison.left());
      double right = number(comparison.right());
      return switch (comparison.sign()) {
        case LESS -> left < right;
        case AT_MOST -> left <= right;
        case AT_LEAST -> left >= right;
        case MORE -> left > right;
        case EQUAL -> left == right;
        case UNEQUAL -> left < right || left > right;
      };
    } else if (condition instanceof Condition.OneOf oneOf) {
      String word = text(oneOf.word());
      return word == null ? oneOf.unknown() : oneOf.of().contains(word) != oneOf.butNot();
    }
    Condition.Several several = (Condition.Several) condition;
    return several.all()
        ? several.conditions().stream().allMatch(this::holds)
        : several.conditions().stream().anyMatch(this::holds);
  }

  private boolean isKnown(Expression value) {
    return value instanceof Word word ? text(word) != null : !Double.isNaN(number((Figure) value));
  }

  private Inputs inputs() {
    return profile.inputs();
  }
}
