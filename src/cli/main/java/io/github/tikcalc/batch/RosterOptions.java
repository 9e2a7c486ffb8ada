package io.github.tikcalc.batch;

import io.github.tikcalc.batch.columns.ColumnOptions;
import io.github.tikcalc.batch.output.OutputChoice;
import io.github.tikcalc.batch.table.Screen;
import io.github.tikcalc.batch.value.Defaults;
import io.github.tikcalc.batch.value.UnknownWords;
import io.github.tikcalc.report.CardLabel;
import java.nio.charset.Charset;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a roster is run.
 *
 * @param reading how it is read
 * @param writing how the estimates are written
 * @param threads how many rows are worked on at a time, 1 or more; changes no byte of the output
 * @param failFast whether to stop at the first row that is rejected
 * @param card which rate card is used, as the output tells it
 * @param gate what each estimate is held against; null: nothing
 * @param summaryBy the column that totals are told by; null: the card's first attribute
 */
public record RosterOptions(
    Reading reading,
    Writing writing,
    int threads,
    boolean failFast,
    CardLabel card,
    @Nullable RowGate gate,
    @Nullable String summaryBy) {

  public RosterOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }

  /** Holds no estimate against anything. */
  public RosterOptions(
      Reading reading, Writing writing, int threads, boolean failFast, CardLabel card) {
    this(reading, writing, threads, failFast, card, null, null);
  }

  /**
   * How a roster is read.
   *
   * @param format how it is written; null: what is in it tells
   * @param encoding how its text is encoded; null: in UTF-8, or UTF-16 where its bytes show that
   * @param sheet the sheet of a workbook that is read; null: the first that is shown
   * @param columns what the user says of its columns
   * @param defaults what rows that tell nothing else are taken to tell
   * @param unknownWords what becomes of words that no attribute has
   */
  public record Reading(
      @Nullable RosterFormat format,
      @Nullable Charset encoding,
      @Nullable String sheet,
      ColumnOptions columns,
      Defaults defaults,
      UnknownWords unknownWords) {

    /** A roster of which the user says nothing but how it is written. */
    public static Reading of(@Nullable RosterFormat format) {
      return new Reading(
          format, null, null, ColumnOptions.NONE, Defaults.NONE, UnknownWords.IGNORE);
    }
  }

  /** The same roster, of which some columns are taken as they are and tell no input. */
  public RosterOptions taking(Predicate<String> names) {
    Reading read =
        new Reading(
            reading.format(),
            reading.encoding(),
            reading.sheet(),
            reading.columns().taking(names),
            reading.defaults(),
            reading.unknownWords());
    return new RosterOptions(read, writing, threads, failFast, card, gate, summaryBy);
  }

  /**
   * How estimates are written.
   *
   * @param order in which order rows are written
   * @param columns which columns the output has
   * @param keepRejects whether rejected rows stand among the others, with their reasons; NDJSON in
   *     the roster's order only
   * @param spreadsheetSafe whether text that a spreadsheet would run as a formula gets an
   *     apostrophe in front; not in NDJSON
   * @param screen where a table is shown
   */
  public record Writing(
      RosterFormat format,
      Order order,
      OutputChoice columns,
      boolean keepRejects,
      boolean spreadsheetSafe,
      Screen screen) {
    /** Of the kinds that programs read, or as wide as a file is. */
    public Writing(
        RosterFormat format,
        Order order,
        OutputChoice columns,
        boolean keepRejects,
        boolean spreadsheetSafe) {
      this(format, order, columns, keepRejects, spreadsheetSafe, Screen.PLAIN);
    }

    /** In the roster's order, as they are. */
    public static Writing of(RosterFormat format) {
      return new Writing(format, Order.NONE, OutputChoice.PLAIN, false, false);
    }
  }

  /** A roster of which the user says nothing but how it is written. */
  public static RosterOptions of(
      @Nullable RosterFormat input, RosterFormat output, int threads, CardLabel card) {
    return new RosterOptions(Reading.of(input), Writing.of(output), threads, false, card);
  }
}
