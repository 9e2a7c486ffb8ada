package io.github.tikcalc.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What exports in other languages, and raw answers of interfaces, call the inputs that most rosters
 * have, by the inputs' ids.
 */
final class InputWords {
  static final Map<String, List<String>> NAMES =
      WordLists.read("input-words.txt").stream()
          .collect(Collectors.toMap(line -> line.get(0), line -> line.subList(1, line.size())));

  private InputWords() {}
}
