package io.github.tikcalc.batch.columns;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.Surroundings;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how each column of a roster is read: as the user says; else by its name; else, where
 * its values look like those of an input, as unclear. All that is unclear is told at once, with the
 * options that settle it. Not thread-safe.
 */
final class ColumnReading {
  private final boolean header;
  private final ColumnNames names;
  private final Survey survey;
  private final HeaderWords words;
  private final Inputs inputs;
  private final List<String> outputs;

  /** Whether the output has columns, so that names must not be given twice. */
  private final boolean fixed;

  private final ColumnValues values;
  private final Surroundings surroundings;

  private final List<String> faults = new ArrayList<>();
  private final ChosenColumns chosen;
  private final Set<Integer> settled = new LinkedHashSet<>();
  private final Likely likely;
  private final WrittenNumbers numbers;
  private final Set<String> passing = new HashSet<>();

  ColumnReading(
      List<String> header,
      Survey survey,
      HeaderWords words,
      Inputs inputs,
      ColumnOptions options,
      @Nullable List<String> outputs) {
    this.header = !header.isEmpty();
    this.names = new ColumnNames(this.header, this.header ? header : survey.names(), words);
    this.chosen = new ChosenColumns(names, words, options, faults);
    settled.addAll(chosen.inputs());
    this.survey = survey;
    this.words = words;
    this.inputs = inputs;
    this.outputs = outputs == null ? List.of() : outputs;
    this.fixed = outputs != null;
    this.values = new ColumnValues(inputs, survey);
    this.surroundings = new Surroundings(names.names());
    this.likely = new Likely(names, words, values);
    this.numbers = new WrittenNumbers(names, words, inputs, values, chosen, faults);
  }

  /** How all columns are read. */
  Columns columns() {
    Columns columns = read();
    TableShape shapes = new TableShape(survey, words);
    String shape =
        header
            ? shapes.ofTable(names.names())
            : settled.stream().anyMatch(this::isRequired) ? null : shapes.oneObject();
    if (shape != null) {
      faults.clear();
      faults.add(shape);
    }
    return columns;
  }

  private boolean isRequired(int input) {
    return input < words.metrics() && inputs.metrics().get(input).required();
  }

  private Columns read() {
    Column[] read = new Column[names.size()];
    for (int c = 0; c < read.length; c++) {
      Column column = chosen.columns().get(c);
      if (column == null && !chosen.ignored().contains(c)) {
        int input = isOther(c) ? HeaderWords.NONE : words.number(names.meant(c));
        boolean another = input != HeaderWords.NONE && chosen.isChosen(input);
        column = input == HeaderWords.NONE || another ? null : Column.input(input);
        if (column != null) {
          settled.add(input);
        }
      }
      read[c] = column;
    }
    for (int c = 0; c < read.length; c++) {
      int input =
          read[c] != null || chosen.ignored().contains(c) || isOther(c)
              ? HeaderWords.NONE
              : surroundings.input(names.get(c), words);
      if (input != HeaderWords.NONE && !chosen.isChosen(input) && settled.add(input)) {
        read[c] = Column.input(input);
      }
    }
    List<String> passed = new ArrayList<>();
    Map<Integer, Integer> given = new HashMap<>();
    for (int c = 0; c < read.length; c++) {
      Column column = read[c];
      if (column == null && !chosen.ignored().contains(c) && !isOther(c)) {
        column = likely.read(c, settled, header ? settled : chosen.chosenInputs());
        if (column != null && column.reading() == Column.Reading.INPUT) {
          settled.add(column.input());
        }
      }
      if (column == null) {
        boolean within = !fixed && survey.isInner(names.get(c));
        column = Column.passed(within ? -1 : passed.size());
        if (!within) {
          pass(c, passed);
        }
      } else if (column.reading() == Column.Reading.UNCLEAR) {
        if (!forItsRow(c)) {
          faults.add((header ? "" : names.column(c)) + column.fault());
        }
      } else {
        Integer first = given.putIfAbsent(column.input(), c);
        if (first != null && header) {
          twice(column.input(), first, c);
        }
        column = numbers.written(c, column);
      }
      read[c] = column;
    }
    numbers.alike(read);
    missing(given.keySet());
    RowFilter filter = RowFilter.of(names.names(), chosen.conditions(), platform());
    return new Columns(words, names.names(), List.of(read), passed, filter, header, fixed);
  }

  /** What keeps a roster from being read so; known once its {@link #columns} are. */
  List<String> faults() {
    return faults;
  }

  /** Whether it tells no input whatever it is called: an account's figures, JSON within JSON. */
  private boolean isOther(int c) {
    String name = names.get(c);
    String nested = survey.nested(name);
    boolean words = nested.equals("[\"") || nested.equals("[]");
    return surroundings.areOfAccount(name) || (!nested.isEmpty() && !words && !values.any(name));
  }

  private void pass(int c, List<String> passed) {
    String name = names.get(c);
    if (outputs.contains(name)) {
      faults.add(names.column(c) + "has the name of a column of the output (rename or drop it)");
    } else if (!passing.add(name) && !(name.isEmpty() && fixed)) {
      faults.add(
          names.column(c)
              + (name.isEmpty()
                  ? "is not the only one without a name (name it, or use --format csv)"
                  : "is given twice (rename or drop one of the two)"));
    }
    passed.add(name);
  }

  private void twice(int input, int first, int second) {
    String one = names.get(first);
    String other = names.get(second);
    if (one.equals(other)) {
      faults.add(names.column(second) + "is given twice (rename or drop one of the two)");
    } else {
      faults.add(
          names.column(second)
              + "is "
              + words.id(input)
              + " as is column "
              + (first + 1)
              + ", "
              + Printable.quoted(one)
              + " (say which: "
              + ColumnNames.ignoring(one)
              + " or "
              + ColumnNames.ignoring(other)
              + ")");
    }
  }

  /**
   * Whether it is a slip in some row only: where rows bring their own names, and others call the
   * input by its name, that row alone is rejected.
   */
  private boolean forItsRow(int c) {
    return !header && settled.containsAll(words.nearly(names.meant(c)));
  }

  private int platform() {
    for (int c = 0; c < names.size(); c++) {
      if (!chosen.ignored().contains(c)
          && RowFilter.isPlatform(names.get(c), survey.values(names.get(c)))) {
        return c;
      }
    }
    return -1;
  }

  private void missing(Set<Integer> given) {
    for (int m = 0; m < words.metrics(); m++) {
      boolean told = given.contains(m) || likely.meant().contains(m) || settled.contains(m);
      if (!told && inputs.metrics().get(m).required() && (header || names.size() > 0)) {
        faults.add(new MissingColumn(names, values).told(m));
      }
    }
  }
}
