package io.github.tikcalc.cli.roster;

import io.github.tikcalc.batch.Order;
import io.github.tikcalc.batch.RosterFormat;
import io.github.tikcalc.batch.RosterOptions;
import io.github.tikcalc.batch.output.OutputChoice;
import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.input.Quantities;
import io.github.tikcalc.profile.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options that say how estimates of a roster are written. */
final class WritingOptions {
  /** Endings of files that are none of ours. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\.(json|tsv|md|markdown|pdf|xls|ods|html?|docx?|xml|parquet|numbers)([.](gz|zst))?$");

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
              + " groups of these: total, inputs, rank, spread, next, goal, a stream.");
  private final Argument<Boolean> inputs =
      Argument.flag(
          "--inputs",
          "Write the inputs that were used before the figures, and which of them were assumed. A"
              + " workbook has them always, JSON too.");
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
          "csv, ndjson or xlsx; else the output's name tells it, else the roster's, else csv.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "-o, --output",
          "FILE",
          "Where the estimates go; it appears when it is whole. Else standard output.");
  private final Argument<@Nullable String> rejects =
      Argument.text(
          "--rejects",
          "FILE",
          "Where rows without an estimate go, as CSV: line, column, reason, row.");
  private final Argument<@Nullable String> report =
      Argument.text(
          "--report",
          "FILE",
          "Where a page about the roster goes, too, as HTML: totals, how they spread, who is near to"
              + " what opens next, and the 1,000 highest in a table.");
  private final Argument<Boolean> spreadsheetSafe = Argument.spreadsheetSafe();

  private final Command command;

  /** Options of a command. */
  WritingOptions(Command command) {
    this.command = command;
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

  /** Whether text that a spreadsheet would run as a formula gets an apostrophe in front. */
  boolean spreadsheetSafe() {
    return spreadsheetSafe.value();
  }

  /**
   * What is said.
   *
   * @param like the kind of file that the roster is by its name or by the call; null: neither tells
   * @throws picocli.CommandLine.ParameterException if it makes no sense
   */
  RosterOptions.Writing value(@Nullable RosterFormat like) {
    if (RosterFile.isOutput(output.value())) {
      if (RosterFile.STREAM.equals(rejects.value())) {
        throw command.wrong("--rejects: standard output has the estimates (name a file)");
      }
      if (RosterFile.STREAM.equals(report.value())) {
        throw command.wrong("--report: standard output has the estimates (name a file)");
      }
    }
    RosterFormat to = to(like);
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
        to, order(), columns(to), keepRejects.value(), spreadsheetSafe.value());
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
    RosterFormat told = format.value();
    if (told != null) {
      return told;
    }
    String file = output.value();
    Matcher ending = file == null ? null : OTHER.matcher(file);
    if (ending != null && ending.find()) {
      // A name that promises another kind of file would be found out by whoever opens it.
      throw command.wrong(
          "--output: cannot write "
              + ending.group()
              + " (name it .csv, .ndjson or .xlsx, or say what it is with --format)");
    }
    RosterFormat named = file == null ? null : RosterFormat.ofName(file);
    if (named != null) {
      return named;
    }
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
