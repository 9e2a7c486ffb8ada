package io.github.tikcalc.roster;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Stream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes estimates as CSV: the text that passes through, the total, and for each stream its status
 * and figures. Immutable and thread-safe.
 */
final class CsvOutput implements RowOutput {
  private static final int ENDS = 3;
  private static final List<String> ENDS_NAMES = List.of("low", "likely", "high");

  private static final byte[] ELIGIBLE = bytes(Status.ELIGIBLE);
  private static final byte[] UNCERTAIN = bytes(Status.UNCERTAIN);
  private static final byte[] INELIGIBLE = bytes(Status.INELIGIBLE);
  private static final byte[] UNAVAILABLE = bytes(Status.UNAVAILABLE);
  private static final byte[] NO_FIGURES = {',', ',', ','};

  private final RateCard card;
  private final List<String> passThrough;
  private final boolean spreadsheetSafe;
  private final int streams;

  CsvOutput(RateCard card, List<String> passThrough, boolean spreadsheetSafe) {
    this.card = card;
    this.passThrough = List.copyOf(passThrough);
    this.spreadsheetSafe = spreadsheetSafe;
    this.streams = card.streams().size();
  }

  /** The names of its own columns, which follow those that pass through. */
  static List<String> columns(RateCard card) {
    List<String> names = new ArrayList<>();
    ENDS_NAMES.forEach(end -> names.add("total_" + end));
    for (Stream stream : card.streams()) {
      names.add(stream.id() + "_status");
      ENDS_NAMES.forEach(end -> names.add(stream.id() + "_" + end));
    }
    return names;
  }

  @Override
  public void header(Bytes out) {
    for (int i = 0; i < passThrough.size(); i++) {
      char[] name = RowAnswers.encode(passThrough.get(i));
      cell(out, i, name, 0, name.length, false);
    }
    String own = String.join(",", columns(card));
    out.write((passThrough.isEmpty() ? "" : ",") + own + "\n");
  }

  @Override
  public void cell(Bytes out, int index, char[] cell, int offset, int length, boolean quoted) {
    if (index > 0) {
      out.write(',');
    }
    cell(out, spreadsheetSafe, cell, offset, length, quoted);
  }

  /** Writes a cell in quotes where it stood in quotes or needs them, else as it is. */
  static void cell(Bytes out, boolean safe, char[] cell, int offset, int length, boolean quoted) {
    boolean quotes = quoted || needsQuotes(cell, offset, length);
    if (quotes) {
      out.write('"');
    }
    if (safe && length > 0 && isFormula(cell[offset])) {
      out.write('\'');
    }
    for (int i = offset; i < offset + length; i++) {
      if (cell[i] == '"') {
        out.write('"');
      }
      out.write(cell[i]);
    }
    if (quotes) {
      out.write('"');
    }
  }

  @Override
  public void figures(Bytes out, Estimate estimate) {
    for (int end = 0; end < ENDS; end++) {
      if (end > 0 || !passThrough.isEmpty()) {
        out.write(',');
      }
      out.amount(estimate.total(end));
    }
    for (int s = 0; s < streams; s++) {
      out.write(word(estimate.status(s)));
      if (!estimate.hasPay(s)) {
        out.write(NO_FIGURES);
        continue;
      }
      for (int end = 0; end < ENDS; end++) {
        out.write(',');
        out.amount(estimate.pay(s, end));
      }
    }
    out.write('\n');
  }

  /** Whether text that begins so is run by spreadsheets rather than shown. */
  private static boolean isFormula(char first) {
    return switch (first) {
      case '=', '+', '-', '@', '\t', '\r' -> true;
      default -> false;
    };
  }

  private static boolean needsQuotes(char[] cell, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      switch (cell[i]) {
        case ',', '"', '\n', '\r' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static byte[] word(Status status) {
    return switch (status) {
      case ELIGIBLE -> ELIGIBLE;
      case UNCERTAIN -> UNCERTAIN;
      case INELIGIBLE -> INELIGIBLE;
      case UNAVAILABLE -> UNAVAILABLE;
    };
  }

  private static byte[] bytes(Status status) {
    return ("," + status).getBytes(StandardCharsets.UTF_8);
  }
}
