package io.github.tikcalc.batch.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that several columns of a roster have: each but the first gets its number. */
public final class Repeated {
  private Repeated() {}

  /** The same names, the second {@code Views} as {@code Views (2)}; blank ones stay. */
  public static List<String> numbered(List<String> names) {
    Set<String> others = new HashSet<>(names);
    Map<String, Integer> counts = new HashMap<>();
    List<String> numbered = new ArrayList<>();
    for (String name : names) {
      int count = counts.merge(name, 1, Integer::sum);
      String unique = name;
      boolean taken = count > 1 && !name.isBlank();
      while (taken) {
        unique = name + " (" + count + ")";
        taken = !others.add(unique);
        if (taken) {
          count = counts.merge(name, 1, Integer::sum);
        }
      }
      numbered.add(unique);
    }
    return numbered;
  }

  /** The name without its number, if another column has it so. */
  public static String meant(String name, List<String> names) {
    int number = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
    if (number <= 0 || names.size() > Row.MOST_CELLS) {
      return name;
    }
    String digits = name.substring(number + 2, name.length() - 1);
    boolean isNumber = !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
    String plain = name.substring(0, number);
    return isNumber && names.contains(plain) ? plain : name;
  }
}
