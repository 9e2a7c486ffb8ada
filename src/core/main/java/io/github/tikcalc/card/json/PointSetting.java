package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The short form of a setting: a point by where it is, as in {@code live-gifts@10k=10/70/90} or
 * {@code live-gifts@10k.likely=70}; {@code everyone} is where a point is that is nowhere else.
 */
final class PointSetting {
  private static final String EVERYONE = "everyone";

  private PointSetting() {}

  /**
   * The settings that a text stands for, one for each figure; the text alone where it is no short
   * form.
   */
  static List<String> written(String text) {
    int at = text.indexOf('@');
    int equals = text.indexOf('=');
    if (at < 0 || equals < at || text.substring(0, at).contains("[")) {
      return List.of(text);
    }
    String where = text.substring(at + 1, equals);
    String value = text.substring(equals + 1);
    int point = where.lastIndexOf('.');
    String figure = point < 0 ? "" : where.substring(point + 1);
    String place = Setting.FIGURES.contains(figure) ? where.substring(0, point) : where;
    String path = text.substring(0, at) + ".points[" + key(place) + "]";
    if (Setting.FIGURES.contains(figure)) {
      return List.of(path + "." + figure + "=" + value);
    }
    String[] values = value.split("/", -1);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < Setting.FIGURES.size(); i++) {
      if (values.length == 1 || values.length == Setting.FIGURES.size()) {
        all.add(path + "." + Setting.FIGURES.get(i) + "=" + values[values.length == 1 ? 0 : i]);
      }
    }
    return all.isEmpty() ? List.of(text) : all;
  }

  /** Where a point is, as a path has it. */
  private static String key(String place) {
    if (place.equalsIgnoreCase(EVERYONE)) {
      return "0";
    }
    String number = place.toLowerCase(Locale.ROOT).replace(",", "");
    double times = number.endsWith("k") ? 1e3 : number.endsWith("m") ? 1e6 : 1;
    String digits = times == 1 ? number : number.substring(0, number.length() - 1);
    return digits.matches("[0-9]+([.][0-9]+)?")
        ? "at=" + Setting.plain(Double.parseDouble(digits) * times)
        : "in=" + place;
  }

  /** Where a point is, as a path has it that is made of its short form. */
  static String key(Node.Obj point) {
    return key(place(point));
  }

  /** How a point is called in a short form. */
  static String place(Node.Obj point) {
    if (point.get("at") instanceof Node.Num at) {
      return Setting.plain(at.value());
    }
    if (point.get("in") instanceof Node.Arr in && !in.items().isEmpty()) {
      return String.join(
          ",",
          in.items().stream()
              .map(item -> item instanceof Node.Text text ? text.value() : "")
              .toList());
    }
    return EVERYONE;
  }
}
