package io.github.tikcalc.batch.columns;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.Decimals;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Meaningless;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Surroundings;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of a column speak for, by a roster's first rows. Not thread-safe. */
final class ColumnValues {
  /** One of so many values may be none of an attribute's. */
  private static final int ONE_OF = 10;

  private static final int MOST_CANDIDATES = 3;
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("(?i).*(lang|locale).*");
  private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}[.,](?!000)[0-9]{3}");
  private static final Pattern DOTTED = Pattern.compile("[0-9]{1,3}[.][0-9]{3}");
  private static final Pattern FRACTION = Pattern.compile("0?[.,][0-9]+|0");

  private final Inputs inputs;
  private final Survey survey;
  private final List<AttributeWords> words;

  ColumnValues(Inputs inputs, Survey survey) {
    this.inputs = inputs;
    this.survey = survey;
    this.words = inputs.attributes().stream().map(AttributeWords::new).toList();
  }

  /** Whether anything in a column can be a value of this input, or nothing is known of it. */
  boolean canBe(int input, String name) {
    List<String> values = survey.values(name);
    if (values.isEmpty()) {
      return true;
    }
    if (input < inputs.metrics().size()) {
      Metric metric = inputs.metrics().get(input);
      return values.stream().anyMatch(value -> isNumber(metric, value));
    }
    return values.stream().anyMatch(value -> Character.isLetter(value.codePointAt(0)));
  }

  private static boolean isNumber(Metric metric, String text) {
    try {
      NumberWords.read(metric, text);
      return true;
    } catch (InvalidValueException e) {
      return Character.isDigit(text.charAt(0));
    }
  }

  /** The position of the attribute whose words nearly all values of a column are, or -1. */
  int attribute(String name) {
    List<String> values = survey.values(name);
    if (values.isEmpty() || LANGUAGE.matcher(name).matches()) {
      return -1;
    }
    for (int a = 0; a < words.size(); a++) {
      AttributeWords known = words.get(a);
      long strange = values.stream().filter(value -> !isWord(known, value)).count();
      boolean enough =
          values.stream().distinct().count() > 1 || CODE.matcher(values.get(0)).matches();
      if (enough && (strange * ONE_OF <= values.size() || arePlaces(a, name))) {
        return a;
      }
    }
    return -1;
  }

  /** The position of the attribute that says where a creator is, or -1. */
  int country() {
    for (int a = 0; a < words.size(); a++) {
      if (inputs.attributes().get(a).country()) {
        return a;
      }
    }
    return -1;
  }

  /** Whether nearly all values of a column are places in countries, and not countries alone. */
  boolean arePlaces(int attribute, String name) {
    List<String> values = meant(name);
    long told = values.stream().filter(places(attribute)::tells).count();
    return anyPlace(attribute, name) && (values.size() - told) * ONE_OF <= values.size();
  }

  /** Whether any value of a column is a place in a country. */
  boolean anyPlace(int attribute, String name) {
    Places places = places(attribute);
    return inputs.attributes().get(attribute).country()
        && meant(name).stream().anyMatch(value -> places.hasParts(value) && places.tells(value));
  }

  /** Whether nearly all values of a column are states. */
  boolean areStates(String name) {
    List<String> values = meant(name);
    long states = values.stream().filter(Places::isState).count();
    return (values.size() - states) * ONE_OF <= values.size();
  }

  /** Some places in a column of words that tell no country; none where it has only countries. */
  List<String> untold(int attribute, String name) {
    Places places = places(attribute);
    List<String> values = meant(name);
    boolean letters =
        values.stream().filter(value -> Character.isLetter(value.codePointAt(0))).count() * 2
            > values.size();
    return values.stream()
        .filter(value -> letters && !places.tells(value) && !isWord(words.get(attribute), value))
        .distinct()
        .limit(2)
        .map(Printable::quoted)
        .toList();
  }

  private Places places(int attribute) {
    return new Places(inputs.attributes().get(attribute), words.get(attribute));
  }

  private List<String> meant(String name) {
    return survey.values(name).stream().filter(value -> !Meaningless.is(value)).toList();
  }

  private static boolean isWord(AttributeWords words, String value) {
    return value.length() > 1 && words.find(value) != AttributeWords.NONE;
  }

  /** The title of what an attribute is taken to be where no row tells it; empty: nothing. */
  String assumed(int attribute) {
    Attribute of = inputs.attributes().get(attribute);
    int value = of.indexOf(of.assume());
    return value < 0 ? "" : of.values().get(value).title();
  }

  /** One of a column's numbers, where all are below 1 and none has a percent sign; else null. */
  @Nullable String fraction(String name) {
    List<String> values = survey.values(name);
    boolean all = values.stream().allMatch(value -> FRACTION.matcher(value).matches());
    return all
        ? values.stream().filter(value -> !value.matches("[0.,]+")).findFirst().orElse(null)
        : null;
  }

  /** Whether it has any value at all. */
  boolean any(String name) {
    return !survey.values(name).isEmpty();
  }

  /**
   * What dots and commas mean in a column, by those of its numbers that leave no choice.
   *
   * @param whole whether its numbers are whole, so that {@code 12.500} is not twelve and a half
   */
  Decimals decimals(String name, boolean whole) {
    Set<Decimals> shown = EnumSet.noneOf(Decimals.class);
    for (String value : survey.values(name)) {
      shown.add(NumberWords.shown(value));
      if (whole && THOUSANDS.matcher(value).matches()) {
        shown.add(value.indexOf('.') < 0 ? Decimals.DOT : Decimals.COMMA);
      }
    }
    shown.remove(Decimals.UNKNOWN);
    return shown.size() == 1 ? shown.iterator().next() : Decimals.UNKNOWN;
  }

  /** Whether numbers of a column have a dot before three digits, and none has a comma. */
  boolean anyDotted(String name) {
    List<String> values = survey.values(name);
    return values.stream().noneMatch(value -> value.indexOf(',') >= 0)
        && values.stream().anyMatch(value -> DOTTED.matcher(value).lookingAt());
  }

  /** The columns that could be a metric that none is called, the most likely first. */
  List<String> candidates(List<String> names, int metric) {
    Metric of = inputs.metrics().get(metric);
    record Candidate(String name, double size) {}
    List<Candidate> candidates = new ArrayList<>();
    for (String name : names) {
      List<String> values = survey.values(name);
      double sum = 0;
      int numbers = 0;
      for (String value : values) {
        try {
          sum += NumberWords.read(of, value);
          numbers++;
        } catch (InvalidValueException e) {
          // One that is no number speaks against the column, a few don't.
        }
      }
      if (numbers > 0 && numbers * 2 >= values.size() && sum / numbers >= 100) {
        candidates.add(new Candidate(name, sum / numbers));
      }
    }
    // What ends with the very name goes first, then what has the greatest numbers.
    HeaderWords words = new HeaderWords(inputs);
    candidates.sort(
        Comparator.comparing(
                (Candidate one) -> words.number(Surroundings.last(one.name())) != metric)
            .thenComparing(Comparator.comparing(Candidate::size).reversed()));
    return candidates.stream().limit(MOST_CANDIDATES).map(Candidate::name).toList();
  }

  /** Some values of a column, for people to see what it is. */
  String examples(String name) {
    return String.join(", ", survey.examples(name).stream().map(Printable::line).toList());
  }
}
