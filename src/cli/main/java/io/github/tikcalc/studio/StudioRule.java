package io.github.tikcalc.studio;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How one input comes about, as {@code rules.json} has it.
 *
 * @param input the id of the metric
 * @param how which arithmetic makes it
 * @param file what the export is called in TikTok Studio
 * @param columns of that export, in small letters
 * @param by the column it is parted by, or the day; empty where none is needed
 */
record StudioRule(String input, How how, String file, List<String> columns, String by) {
  /** The arithmetic there is. */
  enum How {
    /** What the last row tells. */
    LAST,
    /** The sum of the last 30 days. */
    SUM,
    /** The sum over the sum of {@code by}, as a percentage. */
    SHARE,
    /** The mean of all rows. */
    MEAN,
    /** The share, as a percentage, of rows in which {@code by} is longer than a minute. */
    LONGER,
    /** How many rows have a day among the last 30 days of the export that tells a day a row. */
    COUNT
  }

  /** All rules. */
  static List<StudioRule> all() throws IOException {
    byte[] bytes;
    try (InputStream in = StudioRule.class.getResourceAsStream("rules.json")) {
      bytes = Objects.requireNonNull(in, "rules.json").readAllBytes();
    }
    Faults faults = new Faults();
    Node root = Json.read("rules.json", bytes, faults);
    if (!(root instanceof Node.Arr list) || faults.count() > 0) {
      throw new IOException("rules.json is damaged: " + faults.list());
    }
    List<StudioRule> rules = new ArrayList<>();
    for (Node item : list.items()) {
      Node.Obj rule = (Node.Obj) item;
      List<String> columns = new ArrayList<>();
      for (Node column : ((Node.Arr) value(rule, "columns")).items()) {
        columns.add(((Node.Text) column).value());
      }
      rules.add(
          new StudioRule(
              text(rule, "input"),
              How.valueOf(text(rule, "how").toUpperCase(Locale.ROOT)),
              text(rule, "file"),
              columns,
              rule.members().containsKey("by") ? text(rule, "by") : ""));
    }
    return rules;
  }

  private static Node value(Node.Obj rule, String key) {
    return Objects.requireNonNull(rule.members().get(key), key).value();
  }

  private static String text(Node.Obj rule, String key) {
    return ((Node.Text) value(rule, key)).value();
  }

  /** The columns without which nothing comes about. */
  List<String> needed() {
    List<String> needed = new ArrayList<>(columns);
    if (!by.isEmpty()) {
      needed.add(by);
    }
    return needed;
  }
}
