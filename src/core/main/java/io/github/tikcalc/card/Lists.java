package io.github.tikcalc.card;

import java.util.ArrayList;
import java.util.List;

/** Lists of lists that nobody can change. */
final class Lists {
  private Lists() {}

  /** Copies a list and each list in it. */
  static <T> List<List<T>> copyOfEach(List<List<T>> lists) {
    List<List<T>> copies = new ArrayList<>(lists.size());
    for (List<T> list : lists) {
      copies.add(List.copyOf(list));
    }
    return List.copyOf(copies);
  }
}
