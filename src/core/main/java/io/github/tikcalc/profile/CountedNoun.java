package io.github.tikcalc.profile;

import io.github.tikcalc.card.Metric;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands behind a number to tell what it counts. */
final class CountedNoun {
  /** What follows a number of people or things in Chinese, Japanese and Korean. */
  private static final Set<String> COUNTERS =
      Set.of("人", "名", "명", "位", "个", "個", "개", "次", "回", "회", "本", "条", "粉");

  private CountedNoun() {}

  /** Whether a noun behind a number is what the metric counts. */
  static boolean names(Metric metric, String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    String unit = metric.unit().toLowerCase(Locale.ROOT);
    return switch (metric.unit()) {
      case "%" -> word.equals("percent") || word.equals("per cent") || word.equals("pct");
      case "$" -> word.equals("dollars") || word.equals("dollar");
      default ->
          word.equals(unit)
              || (word + "s").equals(unit)
              || COUNTERS.contains(word)
              || InputWords.NAMES.getOrDefault(metric.id(), List.of()).contains(word)
              || metric.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(noun));
    };
  }
}
