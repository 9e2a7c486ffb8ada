package io.github.tikcalc.batch.xlsx;

import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.batch.total.RosterReport;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.text.Printable;
import io.github.tikcalc.xlsx.CellStyle;
import io.github.tikcalc.xlsx.XlsxCells;
import io.github.tikcalc.xlsx.XlsxException;
import io.github.tikcalc.xlsx.XlsxWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The workbook of a batch, written as its rows come. Not thread-safe. */
public final class XlsxReport implements RosterReport {
  private static final int NARROW = 12;
  private static final int WIDE = 24;
  private static final int LONGEST = 1_000;
  private static final int MOST_REJECTS = 100_000;

  private final RateCard card;
  private final LocalDate asOf;
  private final XlsxWriter writer;
  private final XlsxCells rejects = new XlsxCells();
  private long notKept;

  /** Begins a workbook; {@code out} isn't closed. */
  public XlsxReport(OutputStream out, RateCard card, LocalDate asOf) throws IOException {
    this.card = card;
    this.asOf = asOf;
    OutputStream open =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        };
    this.writer = new XlsxWriter(open, List.of("Estimates", "Assumptions", "Rejected rows"));
    row(rejects, CellStyle.HEADER, "line", "column", "reason", "row");
  }

  /**
   * Begins the sheet of estimates with its header.
   *
   * @throws XlsxException if a sheet can't hold so many columns, or so long a name
   */
  @Override
  public void header(String xml, List<OutputColumn> columns) throws IOException {
    for (OutputColumn column : columns) {
      if (column.name().length() >= WorkbookCells.LONGEST) {
        throw new XlsxException(
            "the name of a column is longer than a cell of a workbook can be (write CSV): "
                + Printable.quoted(column.name()));
      }
    }
    writer.sheet(columns.stream().map(column -> column.wide() ? WIDE : NARROW).toList(), 1);
    writer.rows(xml, 1);
  }

  @Override
  public void rows(byte[] xml, int from, int length, int count) throws IOException {
    if (count > 0) {
      writer.rows(new String(xml, from, length, StandardCharsets.UTF_8), count);
    }
  }

  @Override
  public void reject(long line, String column, String reason, String row) {
    if (rejects.rows() > MOST_REJECTS) {
      notKept++;
      return;
    }
    rejects.row().number(BigDecimal.valueOf(line), CellStyle.PLAIN);
    for (String text : List.of(column, reason, row)) {
      rejects.text(cut(text), CellStyle.PLAIN);
    }
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  @Override
  public void finish(RosterResult result) throws IOException {
    XlsxCells cells = new XlsxCells();
    row(cells, CellStyle.HEADER, "rate card", card.title());
    row(cells, CellStyle.PLAIN, "as of", asOf.toString());
    row(cells, CellStyle.PLAIN, "figures", card.currency() + " a month; low, likely and high");
    row(cells, CellStyle.PLAIN, "rows", result.rows() + ": " + result.estimated() + " estimated");
    cells.row();
    row(cells, CellStyle.HEADER, "assumed for every row", "");
    for (RosterResult.Assumed assumed : result.assumed()) {
      String value = assumed.value().isEmpty() ? "as the rate card assumes it" : assumed.value();
      row(cells, CellStyle.PLAIN, assumed.title(), value);
    }
    cells.row();
    row(cells, CellStyle.HEADER, "sources", "");
    Set<Source> sources = new LinkedHashSet<>();
    card.streams().forEach(stream -> sources.addAll(stream.sources()));
    card.inputs().metrics().forEach(metric -> sources.addAll(metric.sources()));
    for (Source source : sources) {
      row(cells, CellStyle.PLAIN, source.title(), source.url() == null ? "" : source.url());
    }
    writer.sheet(List.of(50, 80), 0);
    writer.rows(cells);
    if (notKept > 0) {
      row(rejects, CellStyle.PLAIN, "", "", notKept + " more (--rejects FILE keeps all)", "");
    }
    writer.sheet(List.of(8, WIDE, 60, 60), 1);
    writer.rows(rejects);
    writer.finish();
    writer.close();
  }

  private static void row(XlsxCells cells, CellStyle style, String... texts) {
    cells.row();
    for (String text : texts) {
      cells.text(text, style);
    }
  }
}
