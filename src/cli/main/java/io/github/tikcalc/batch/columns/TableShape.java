package io.github.tikcalc.batch.columns;

import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables that have creators elsewhere than in their rows: what they are, and what makes rows. */
final class TableShape {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Survey survey;
  private final HeaderWords words;

  TableShape(Survey survey, HeaderWords words) {
    this.survey = survey;
    this.words = words;
  }

  /**
   * What a file is that is one JSON object in which the creators lie deeper, with the command that
   * makes rows of it; null where it is nothing of the kind.
   */
  @Nullable String oneObject() {
    if (survey.rows() != 1) {
      return null;
    }
    List<String> lists = starting("[{");
    if (!lists.isEmpty()) {
      String name = lists.get(0);
      return "the roster is one JSON object, not rows (jq -c '"
          + path(name)
          + "[]' makes a row a line of a list in it)";
    }
    if (starting("[[").contains("data") && survey.names().contains("columns")) {
      return "the roster is one JSON object with a table in it, not rows (jq -r '.columns, .data[] |"
          + " @csv' makes it CSV)";
    }
    Set<String> outer = new LinkedHashSet<>();
    Set<String> within = new HashSet<>();
    for (String name : survey.names()) {
      int dot = name.indexOf('.');
      if (dot > 0) {
        outer.add(name.substring(0, dot));
        within.add(name.substring(dot + 1));
      }
    }
    if (within.contains("0") && outer.stream().anyMatch(this::isInput)) {
      return "the roster has an object for each column, not rows (in pandas,"
          + " to_json(orient=\"records\") writes rows)";
    }
    boolean keyed = outer.size() > 1 && within.stream().anyMatch(this::isInput);
    return keyed ? byKey(new ArrayList<>(outer)) : null;
  }

  /** What is to be said of a table whose rows are no creators; null where they may be. */
  @Nullable String ofTable(List<String> names) {
    String turned = turned(names);
    return turned == null ? aligned(names) : turned;
  }

  /**
   * What is to be said of a table with a column a creator; null where its first column does not
   * name inputs all the way down.
   */
  private @Nullable String turned(List<String> names) {
    List<String> rows = names.size() < 2 ? List.of() : survey.values(names.get(0));
    boolean others = names.stream().skip(1).anyMatch(this::isInput);
    return others
            || rows.isEmpty()
            || !isInput(names.get(0))
            || !rows.stream().allMatch(this::isInput)
        ? null
        : "a column is a creator here, and "
            + Printable.quoted(names.get(0))
            + " names what each row tells; a row must be a creator (in a spreadsheet, copy all and"
            + " paste it transposed)";
  }

  /** What is to be said of a table whose columns stand apart by blanks alone; null: it is none. */
  private @Nullable String aligned(List<String> names) {
    String[] parts = names.size() == 1 ? names.get(0).strip().split("\\s{2,}") : new String[0];
    return parts.length < 2 || Stream.of(parts).noneMatch(this::isInput)
        ? null
        : "the columns stand apart by blanks alone (sed -E 's/ {2,}/\\t/g' puts tabs between them)";
  }

  private @Nullable String byKey(List<String> outer) {
    String second = outer.get(1);
    long like =
        survey.names().stream()
            .filter(name -> name.startsWith(second + "."))
            .map(name -> outer.get(0) + name.substring(second.length()))
            .filter(survey.names()::contains)
            .count();
    return like == 0
        ? null
        : "the roster is one JSON object with a creator a key, as "
            + Printable.quoted(second)
            + ", not rows (jq -c 'to_entries[] | {handle: .key} + .value' makes a row of each)";
  }

  private boolean isInput(String name) {
    return words.number(name) != HeaderWords.NONE;
  }

  /** A path as jq writes it. */
  private static String path(String name) {
    StringBuilder path = new StringBuilder();
    for (String part : name.split("\\.", -1)) {
      path.append(PLAIN.matcher(part).matches() ? "." + part : ".[\"" + part + "\"]");
    }
    return path.toString();
  }

  private List<String> starting(String with) {
    return survey.names().stream().filter(name -> with.equals(survey.nested(name))).toList();
  }
}
