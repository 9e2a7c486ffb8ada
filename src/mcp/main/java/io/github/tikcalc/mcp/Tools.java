package io.github.tikcalc.mcp;

import io.github.tikcalc.mcp.CommandTool.Option;
import java.util.List;
import java.util.Set;

/** The tools there are. */
final class Tools {
  /** What an agent is told of all of them. */
  static final String INSTRUCTIONS =
      "Estimates what a TikTok creator can earn a month, from a rate card whose figures have"
          + " sources. Call list_inputs first to learn what can be told of a creator. Figures are a"
          + " low, a likely and a high; what is marked assumed was not told. A stream without a"
          + " figure is unknown, never $0.";

  private static final Option AS_OF =
      Option.text(
          "asOf",
          "--as-of",
          "The day to estimate for, as 2026-11-01; the rate card's own day if left out.");

  static final List<CommandTool> ALL =
      List.of(
          new CommandTool(
              "list_inputs",
              "Lists the numbers that can be told of a creator: what each counts, its bounds, and"
                  + " what is assumed where it is not told. Niches and countries are in the schema"
                  + " of estimate.",
              List.of("metrics", "--format", "json"),
              false,
              List.of(),
              List.of(),
              Set.of(0)),
          new CommandTool(
              "estimate",
              "Estimates one creator's earnings a month: each way to earn with its status, what it"
                  + " needs, and its low, likely and high.",
              List.of("estimate", "--format", "json"),
              true,
              List.of(),
              List.of(AS_OF),
              Set.of(0)),
          new CommandTool(
              "explain",
              "The same estimate with every step to every figure and its source.",
              List.of("estimate", "--format", "json", "--explain"),
              true,
              List.of(),
              List.of(AS_OF),
              Set.of(0)),
          new CommandTool(
              "next",
              "What opens next for a creator: the followers at which each way to earn opens, what"
                  + " else it takes, and what it would bring a month.",
              List.of("next", "--format", "json"),
              true,
              List.of(),
              List.of(
                  AS_OF,
                  Option.text(
                      "growth",
                      "--growth",
                      "How fast the followers grow a month, as 8%: tells in which month.")),
              Set.of(0)),
          new CommandTool(
              "goal",
              "What a creator would have to change to earn so much a month: each input alone, from"
                  + " what it is to what it takes, and pairs.",
              List.of("goal", "--format", "json"),
              true,
              List.of(),
              List.of(
                  Option.number("monthly", "--monthly", "Dollars a month to reach.").needed(),
                  Option.text("of", "--of", "Which figure is to reach it: low, likely or high."),
                  AS_OF),
              Set.of(0, 1)),
          new CommandTool(
              "diff",
              "Why two creators, or one at two times, differ: the total of each, and what every"
                  + " change is worth.",
              List.of("diff", "--format", "json"),
              false,
              List.of("from", "to"),
              List.of(AS_OF),
              Set.of(0, 1)));

  private Tools() {}
}
