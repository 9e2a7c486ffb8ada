package io.github.tikcalc.cli.roster;

import io.github.tikcalc.batch.RosterFormat;
import io.github.tikcalc.batch.RosterOptions;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.batch.total.Summary;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameter and the options by which a command reads a roster with what was really paid. */
final class PaidRoster {
  private final Argument<String> file =
      Argument.parameter(
          "PAID",
          "A roster, CSV or NDJSON, with what was really paid in dollars a month: in a column"
              + " paid_total, in columns called paid_ and a stream's id, or in two columns, stream"
              + " and paid. - reads standard input.");
  private final Argument<@Nullable RosterFormat> inputFormat =
      Argument.word(
          "--input-format",
          "FORMAT",
          RosterFormat.ofFiles(),
          "csv or ndjson; else the roster's name tells it.");

  private final Argument<Boolean> quiet =
      Argument.flag("-q, --quiet", "Print nothing to standard error but what goes wrong.");

  private final Command command;
  private final Environment environment;

  /** Reads what is given. */
  interface Reading<T> {
    T of(RosterOptions options, InputStream in, BatchWatch watch)
        throws IOException, RosterException;
  }

  PaidRoster(Command command, Environment environment) {
    this.command = command;
    this.environment = environment;
    command.add(file, inputFormat, quiet);
  }

  /**
   * Reads the roster.
   *
   * @param card that is used
   * @throws FaultsException if it can't be begun with
   * @throws IOException if it can't be read
   */
  <T> T read(CardLabel card, Reading<T> reading) throws IOException {
    RosterOptions options =
        RosterOptions.of(
            format(),
            RosterFormat.NDJSON,
            Math.max(1, Runtime.getRuntime().availableProcessors()),
            card);
    RosterFile roster = roster();
    roster.checkApart(command, null);
    try (InputStream in = roster.open();
        BatchWatch watch = new BatchWatch(environment, name(), roster.size(), true, null, false)) {
      return reading.of(options, in, watch);
    } catch (RosterException e) {
      throw roster.faults(e);
    } catch (RosterReadException e) {
      throw new IOException(name() + ": " + e.getMessage(), e);
    }
  }

  /** Tells how many rows there were, and which columns were of no use. */
  void tell(RosterResult rows, List<String> unread) {
    if (quiet.value() && rows.rejected() == 0) {
      return;
    }
    Console console = new Console(environment);
    if (!unread.isEmpty()) {
      String names = String.join(", ", unread.stream().map(Printable::line).toList());
      console.warn("tikcalc: not read, neither an input nor what was paid: " + names);
    }
    console.warn(
        "tikcalc: "
            + Summary.count(rows.rows())
            + (rows.rows() == 1 ? " row: " : " rows: ")
            + Summary.count(rows.estimated())
            + " read, "
            + Summary.count(rows.rejected())
            + " rejected");
  }

  private RosterFile roster() {
    return new RosterFile(environment, file.value());
  }

  /** How messages name it. */
  String name() {
    return roster().name();
  }

  private RosterFormat format() {
    environment.path(file.value());
    RosterFormat told = inputFormat.value();
    RosterFormat named = told == null ? RosterFormat.ofName(file.value()) : told;
    if (named == null) {
      String what =
          file.value().equals(RosterFile.STREAM) ? "standard input" : "the name of " + file.value();
      throw command.wrong(
          what + " does not tell how it is written (use --input-format csv or ndjson)");
    }
    return named;
  }
}
