package io.github.tikcalc.cli.roster;

import io.github.tikcalc.batch.RosterFormat;
import io.github.tikcalc.batch.RosterOptions;
import io.github.tikcalc.batch.columns.ColumnChoice;
import io.github.tikcalc.batch.columns.ColumnOptions;
import io.github.tikcalc.batch.value.Defaults;
import io.github.tikcalc.batch.value.UnknownWords;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.text.Printable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The options that say how a roster is read. */
final class ReadingOptions {
  private final Argument<@Nullable RosterFormat> format =
      Argument.word(
          "--input-format",
          "FORMAT",
          RosterFormat.ofFiles(),
          "csv, ndjson or xlsx; else what is in it tells.");
  private final Argument<@Nullable String> encoding =
      Argument.text(
          "--encoding",
          "NAME",
          "How its text is encoded, as windows-1252. Else UTF-8, or UTF-16 where that shows.");
  private final Argument<List<String>> column =
      Argument.texts(
          "--column",
          "INPUT=COLUMN",
          "Read a column as this input, as in followers=Fans, followers=author.fans for JSON, or"
              + " 'engagementRate=ER*100'. Can be given more than once.");
  private final Argument<List<String>> ignore =
      Argument.texts(
          "--ignore",
          "COLUMN",
          "Read this column as no input; it passes through. Can be given more than once.");
  private final Argument<List<String>> where =
      Argument.texts(
          "--where",
          "COLUMN=VALUE",
          "Leave rows out that have anything else in this column. Can be given more than once.");
  private final Argument<@Nullable String> by =
      Argument.text(
          "--by",
          "COLUMN",
          "A row is a video: gather those of a creator to one row, by this column, as handle or"
              + " authorMeta.name, of 200,000 creators at most. Standard error tells how.");
  private final Argument<UnknownWords> unknownWords =
      Argument.word(
          "--unknown-niche",
          "WHAT",
          UnknownWords.values(),
          UnknownWords.IGNORE,
          "ignore (default): a niche that the card does not know tells nothing, and is counted;"
              + " reject: its row gets no estimate.");
  private final Argument<Boolean> columnsOnly =
      Argument.flag(
          "--columns-only", "Show how each column is read, with its first values, and stop.");
  private final Argument<@Nullable String> sheet =
      Argument.text("--sheet", "NAME", "The sheet of a workbook. Else the first that is shown.");

  private final Command command;

  /** Options of a command. */
  ReadingOptions(Command command) {
    this.command = command;
  }

  /** Adds them to the command. */
  void add() {
    command.add(format, encoding, column, ignore, columnsOnly, where, by, unknownWords, sheet);
  }

  /** Whether nothing but the reading of the columns is asked for. */
  boolean columnsOnly() {
    return columnsOnly.value();
  }

  /** The kind of file that the call says the roster is; null where it says nothing. */
  @Nullable RosterFormat format() {
    return format.value();
  }

  /**
   * What is said.
   *
   * @param defaults what rows that tell nothing else are taken to tell
   * @throws picocli.CommandLine.ParameterException if it makes no sense
   */
  RosterOptions.Reading value(Defaults defaults) {
    return new RosterOptions.Reading(
        format.value(), charset(), sheet.value(), columns(), defaults, unknownWords.value());
  }

  private ColumnOptions columns() {
    return new ColumnOptions(
        each("--column", column.value(), ColumnChoice::of),
        ignore.value(),
        each("--where", where.value(), ColumnOptions.Condition::of),
        by.value());
  }

  private <T> List<T> each(String option, List<String> texts, Function<String, T> reading) {
    List<T> read = new ArrayList<>();
    for (String text : texts) {
      try {
        read.add(reading.apply(text));
      } catch (IllegalArgumentException e) {
        throw command.wrong(option + " " + ShellWord.quoted(text) + ": " + e.getMessage());
      }
    }
    return read;
  }

  private @Nullable Charset charset() {
    String name = encoding.value();
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw command.wrong(
          "--encoding: " + Printable.quoted(name) + " is no encoding (try windows-1252)");
    }
  }
}
