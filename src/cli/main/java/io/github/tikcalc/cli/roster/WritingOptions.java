package io.github.tikcalc.cli.roster;

import io.github.tikcalc.batch.Order;
import io.github.tikcalc.batch.Rejects;
import io.github.tikcalc.batch.RosterFormat;
import io.github.tikcalc.batch.RosterOptions;
import io.github.tikcalc.batch.output.OutputChoice;
import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.batch.table.Screen;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.input.Quantities;
import io.github.tikcalc.profile.InvalidValueException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options that say how estimates of a roster are written. */
final class WritingOptions {
  private final Argument<@Nullable Scenario> sort =
      Argument.word(
          "--sort",
          "TOTAL",
          Scenario.values(),
          "low, likely or high: the greatest of these totals first. Else in the roster's order.");
  private final Argument<Integer> top =
      Argument.number(
          "--top", 0, "Write the first N only, the greatest likely totals if --sort is not given.");
  private final Argument<@Nullable String> select =
      Argument.text(
          "--select",
          "COLUMNS",
          "Write these columns only, in this order, as handle,total: of the roster, of the output, or"
              + " groups of these: total, inputs, rank, spread, next, goal, rates, a stream.");
  private final Argument<Boolean> inputs =
      Argument.flag(
          "--inputs",
          "Write the inputs that were used before the figures, which of them were assumed, and last"
              + " the card. A workbook has all of it always, JSON too.");
  private final Argument<Boolean> rank =
      Argument.flag(
          "--rank",
          "Write each row's place in this roster, by the likely total or that of --sort, and how"
              + " many in 100 of the others earn less.");
  private final Argument<Boolean> spread =
      Argument.flag(
          "--spread",
          "Write what 8 in 10 such creators earn in all: low, median and high. Takes about a"
              + " millisecond a row.");
  private final Argument<Boolean> next =
      Argument.flag(
          "--next", "Write the stream that opens next, at how many followers, and how many more.");
  private final Argument<@Nullable String> goal =
      Argument.text(
          "--goal",
          "DOLLARS",
          "Write the followers, all else equal, at which the likely total is so much a month, and"
              + " how many more that is. Takes about two milliseconds a row.");
  private final Argument<Boolean> keepRejects =
      Argument.flag(
          "--keep-rejects",
          "Write rejected rows too, each in its place: a line of JSON with its reason. NDJSON only.");
  private final Argument<@Nullable RosterFormat> format =
      Argument.word(
          "--format",
          "FORMAT",
          RosterFormat.values(),
          "csv, ndjson, xlsx, or for people table or markdown; else the output's name tells it, else"
              + " a terminal gets a table, else the roster's name tells it, else csv.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "-o, --output",
          "FILE",
          "Where the estimates go; written only when complete. Else standard output.");
  private final Argument<@Nullable String> rejects =
      Argument.text(
          "--rejects",
          "FILE",
          "Where rows without an estimate go: line, column, reason, row. As CSV, or as lines of JSON"
              + " where the name ends in .ndjson.");
  private final Argument<@Nullable String> report =
      Argument.text(
          "--report",
          "FILE",
          "Where a page about the roster goes, too, as HTML: totals, how they spread, who is near to"
              + " what opens next, and the 1,000 highest in a table.");
  private final Argument<Boolean> spreadsheetSafe = Argument.spreadsheetSafe();

  private final Command command;
  private final Environment environment;
  private final WrittenNames names;

  /** Options of a command. */
  WritingOptions(Command command, Environment environment) {
    this.environment = environment;
    this.command = command;
    this.names = new WrittenNames(command);
  }

  /** Adds them to the command. */
  void add() {
    command.add(output, rejects, sort, top, select, report, format);
    command.add(inputs, rank, spread, next, goal, keepRejects, spreadsheetSafe);
  }

  /** Where the estimates go; null is standard output. */
  @Nullable String output() {
    return output.value();
  }

  /** Where rejected rows go, or null. */
  @Nullable String rejects() {
    return rejects.value();
  }

  /** Where a page about the roster goes, or null. */
  @Nullable String report() {
    return report.value();
  }

  /**
   * What writes rejected rows down, in the form that the name of their file tells.
   *
   * @param out where they go, which isn't closed
   */
  Rejects rejects(OutputStream out) throws IOException {
    String name = String.valueOf(rejects.value());
    boolean json = RosterFormat.ofName(name) == RosterFormat.NDJSON;
    return new Rejects(out, json, spreadsheetSafe.value());
  }

  /**
   * What is said.
   *
   * @param like the kind of file that the roster is by its name or by the call; null: neither tells
   * @param screen where a table would be shown
   * @throws picocli.CommandLine.ParameterException if it makes no sense
   */
  RosterOptions.Writing value(@Nullable RosterFormat like, Screen screen) {
    if (RosterFile.isOutput(output.value())) {
      if (RosterFile.STREAM.equals(rejects.value())) {
        throw command.wrong("--rejects: standard output has the estimates (name a file)");
      }
      if (RosterFile.STREAM.equals(report.value())) {
        throw command.wrong("--report: standard output has the estimates (name a file)");
      }
    }
    RosterFormat to = to(like);
    names.checkRejects(rejects.value() == null ? "" : rejects.value());
    if (keepRejects.value() && to != RosterFormat.NDJSON) {
      throw command.wrong(
          "--keep-rejects: only NDJSON has room for them (--format ndjson, or --rejects FILE)");
    }
    if (keepRejects.value() && order().by() != null) {
      throw command.wrong(
          "--keep-rejects: rejected rows have no place in another order (leave --sort and --top"
              + " out)");
    }
    return new RosterOptions.Writing(
        to, order(), columns(to), keepRejects.value(), spreadsheetSafe.value(), screen);
  }

  private OutputChoice columns(RosterFormat to) {
    List<String> names = new ArrayList<>();
    String told = select.value();
    for (String name : told == null ? List.<String>of() : List.of(told.split(",", -1))) {
      if (name.isBlank()) {
        throw command.wrong("--select: a name is missing (write as in --select handle,total)");
      }
      names.add(name.strip());
    }
    boolean workbook = to == RosterFormat.XLSX && names.isEmpty();
    return new OutputChoice(
        names,
        inputs.value() || workbook,
        inputs.value() && to == RosterFormat.CSV,
        rank.value() || names.stream().anyMatch(OutputColumn.RANK::equalsIgnoreCase),
        spread.value(),
        next.value(),
        cents());
  }

  private @Nullable Long cents() {
    String text = goal.value();
    try {
      return text == null ? null : (long) Math.rint(Quantities.money("goal", text) * 100);
    } catch (InvalidValueException e) {
      throw command.wrong("--goal: " + e.getMessage());
    }
  }

  private RosterFormat to(@Nullable RosterFormat like) {
    String file = output.value();
    if (file != null) {
      names.checkUnpacked(file);
    }
    RosterFormat told = format.value();
    if (told != null) {
      return told;
    }
    if (file != null && !RosterFile.isOutput(file)) {
      RosterFormat named = names.output(file);
      return named == null ? orElse(like) : named;
    }
    if (keepRejects.value()) {
      return RosterFormat.NDJSON;
    }
    return environment.terminal().out() ? RosterFormat.TABLE : orElse(like);
  }

  private static RosterFormat orElse(@Nullable RosterFormat like) {
    return like == null ? RosterFormat.CSV : like;
  }

  private Order order() {
    if (top.value() < 0) {
      throw command.wrong("--top: " + top.value() + " is no number of rows");
    }
    if (top.value() == 0) {
      return new Order(sort.value(), Integer.MAX_VALUE);
    }
    return new Order(sort.value() == null ? Scenario.LIKELY : sort.value(), top.value());
  }
}
