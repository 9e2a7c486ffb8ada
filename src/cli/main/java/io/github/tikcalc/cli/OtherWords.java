package io.github.tikcalc.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call commands and options that have another name, however unlike the two look. */
final class OtherWords {
  /** An option that is a question of its own. */
  static final String GOAL = "--goal";

  private static final String ESTIMATE = "tikcalc estimate --followers 1000";
  private static final String STREAMS = "tikcalc streams --followers 1000";
  private static final String QUOTE = "tikcalc quote 12k beauty";
  private static final String GOAL_CALL = "tikcalc goal --monthly 500 12k beauty";

  private static final Map<String, String> CALLS =
      Map.ofEntries(
          Map.entry("calc", ESTIMATE),
          Map.entry("calculate", ESTIMATE),
          Map.entry("earn", ESTIMATE),
          Map.entry("earnings", ESTIMATE),
          Map.entry("income", ESTIMATE),
          Map.entry("money", ESTIMATE),
          Map.entry("followers", ESTIMATE),
          Map.entry("eligible", STREAMS),
          Map.entry("eligibility", STREAMS),
          Map.entry("requirements", STREAMS),
          Map.entry("price", QUOTE),
          Map.entry("charge", QUOTE),
          Map.entry("cost", QUOTE),
          Map.entry("post", QUOTE),
          Map.entry("sponsor", QUOTE),
          Map.entry("goal", GOAL_CALL),
          Map.entry("target", GOAL_CALL),
          Map.entry("forecast", "tikcalc grow 12k beauty"),
          Map.entry("growth", "tikcalc grow 12k beauty"),
          Map.entry("compare", "tikcalc diff before.json after.json"),
          Map.entry("roster", "tikcalc batch roster.csv"),
          Map.entry("csv", "tikcalc batch roster.csv"),
          Map.entry("inputs", "tikcalc metrics"),
          Map.entry("countries", "tikcalc estimate 12k UK"),
          Map.entry("card", "tikcalc rates show"),
          Map.entry("check", "tikcalc rates check"),
          Map.entry("export", "tikcalc rates export my-rates"),
          Map.entry("init", "tikcalc profile init"));

  private static final Map<String, String> OPTIONS =
      Map.of(
          "--columns", "--select",
          "--fields", "--select",
          "--limit", "--top",
          "--out", "--output",
          "--file", "--profile",
          "--exclude", "--without",
          "--include", "--only",
          "--card", "--rates",
          "--date", "--as-of");

  private OtherWords() {}

  /** A whole call that answers what a word asks for; null where it is none of these. */
  static @Nullable String call(String word) {
    return CALLS.get(word.toLowerCase(Locale.ROOT));
  }

  /** The option of a command that another name stands for; null where there is none. */
  static @Nullable String option(String name, Collection<String> known) {
    String meant = OPTIONS.get(name);
    return meant != null && known.contains(meant) ? meant : null;
  }
}
