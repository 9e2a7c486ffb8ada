package io.github.tikcalc.batch.columns;

import io.github.tikcalc.batch.row.Repeated;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.text.Printable;
import java.util.List;

/**
 * The names of a roster's columns, and how messages speak of them.
 *
 * @param header whether they stand in a header; else rows bring their own
 * @param names in the roster's order
 */
record ColumnNames(boolean header, List<String> names, HeaderWords words) {
  private static final int MOST_SHOWN = 8;

  ColumnNames {
    names = List.copyOf(names);
  }

  int size() {
    return names.size();
  }

  String get(int c) {
    return names.get(c);
  }

  /** What a column is called: its name without the number of one that others have too. */
  String meant(int c) {
    return Repeated.meant(names.get(c), names);
  }

  /** The column of this name, as it is written or else in another case; -1 where there is none. */
  int find(String name) {
    int exact = names.indexOf(name);
    for (int c = 0; exact < 0 && c < names.size(); c++) {
      if (names.get(c).strip().equalsIgnoreCase(name.strip())) {
        return c;
      }
    }
    return exact;
  }

  /** A column, at the beginning of a sentence that goes on. */
  String column(int c) {
    return header
        ? "column " + (c + 1) + ", " + Printable.quoted(names.get(c)) + ", "
        : "the key " + Printable.quoted(names.get(c)) + " ";
  }

  /** The first of them. */
  String shown() {
    List<String> first = names.stream().limit(MOST_SHOWN).map(Printable::quoted).toList();
    return String.join(", ", first)
        + (names.size() > MOST_SHOWN ? " and " + (names.size() - MOST_SHOWN) + " more" : "");
  }

  /** The option that has a column read as an input. */
  String choosing(int input, String name, String times) {
    String factor = times.isEmpty() ? "" : "*" + times;
    return "--column " + ShellWord.quoted(words.id(input) + "=" + Printable.line(name) + factor);
  }

  /** The option that has a column read as no input. */
  static String ignoring(String name) {
    return "--ignore " + ShellWord.quoted(Printable.line(name));
  }
}
