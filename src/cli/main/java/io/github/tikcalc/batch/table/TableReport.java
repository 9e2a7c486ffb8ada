package io.github.tikcalc.batch.table;

import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.batch.total.RosterReport;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.batch.total.Summary;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.MarkdownWriter;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.document.TextWidth;
import io.github.tikcalc.report.document.TextWriter;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster's estimates as a table, written once all rows are there. No more are kept than anyone
 * reads. Not thread-safe.
 */
public final class TableReport implements RosterReport {
  private static final int MOST_ROWS = 1_000;
  private static final int GAP = 2;
  private static final String NOBODY = "–";

  /** A wider column of words is wrapped before others give way. */
  private static final int WIDE = 24;

  private static final BigInteger HALF = BigInteger.valueOf(50);
  private static final BigInteger CENTS = BigInteger.valueOf(100);

  private final OutputStream out;
  private final RateCard card;
  private final CardLabel label;
  private final LocalDate asOf;
  private final @Nullable Screen screen;
  private final List<List<String>> rows = new ArrayList<>();
  private List<OutputColumn> columns = List.of();
  private long count;

  /**
   * A table; {@code out} isn't closed.
   *
   * @param asOf the day that is estimated for
   * @param screen where it is shown; null: it is Markdown
   */
  public TableReport(
      OutputStream out, RateCard card, CardLabel label, LocalDate asOf, @Nullable Screen screen) {
    this.out = out;
    this.card = card;
    this.label = label;
    this.asOf = asOf;
    this.screen = screen;
  }

  @Override
  public void header(String header, List<OutputColumn> shown) {
    columns = List.copyOf(shown);
  }

  @Override
  public void rows(byte[] bytes, int from, int length, int more) {
    count += more;
    if (rows.size() >= MOST_ROWS) {
      return;
    }
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    for (String row : text.split(String.valueOf(TableCells.ROW), -1)) {
      if (!row.isEmpty() && rows.size() < MOST_ROWS) {
        String[] cells = row.split(String.valueOf(TableCells.CELL), -1);
        // Who has no name still has a row.
        cells[0] = cells[0].isEmpty() ? NOBODY : cells[0];
        rows.add(List.of(Arrays.copyOf(cells, columns.size())));
      }
    }
  }

  @Override
  public void reject(long line, String column, String reason, String row) {
    // Whoever looks is told on standard error.
  }

  @Override
  public void finish(RosterResult result) throws IOException {
    Document document = new Document().paragraph(sentence(result));
    List<Integer> kept = kept();
    if (!rows.isEmpty()) {
      document.add(table(kept));
    }
    document.notes(notes(result, kept));
    String text =
        screen == null
            ? MarkdownWriter.write(document)
            : TextWriter.write(document, screen.width(), screen.palette());
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Text sentence(RosterResult result) {
    RosterResult.Total total = result.total();
    if (total.creators() == 0) {
      return Text.of("No row has an estimate.");
    }
    boolean one = total.creators() == 1;
    return Text.of(
            Summary.count(total.creators()) + (one ? " creator" : " creators") + " could earn ")
        .plus("about " + dollars(total.likely()) + " a month", Text.Tone.STRONG)
        .plus(
            (one ? " by doing" : " together, each by doing")
                + " all that is open to them, between "
                + dollars(total.low())
                + " and "
                + dollars(total.high())
                + ".");
  }

  private String dollars(BigInteger cents) {
    return MoneyText.symbol(card.currency())
        + Summary.count(cents.add(HALF).divide(CENTS).longValue());
  }

  /** The columns for which there is room, by their positions. */
  private List<Integer> kept() {
    List<Integer> kept = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      kept.add(c);
    }
    for (String spare : TableColumns.SPARE) {
      if (screen != null && width(kept) > screen.width()) {
        kept.removeIf(c -> columns.get(c).group().equals(spare));
      }
    }
    return kept;
  }

  private int width(List<Integer> kept) {
    int width = GAP * (kept.size() - 1);
    for (int c : kept) {
      int widest = TextWidth.width(columns.get(c).name());
      for (List<String> row : rows) {
        widest = Math.max(widest, TextWidth.width(row.get(c)));
      }
      width += columns.get(c).wide() ? Math.min(widest, Math.max(WIDE, word(c))) : widest;
    }
    return width;
  }

  /** How wide the widest word of a column is: a handle that is cut in two is none. */
  private int word(int column) {
    int widest = 0;
    for (List<String> row : rows) {
      for (String word : row.get(column).split(" ", -1)) {
        widest = Math.max(widest, TextWidth.width(word));
      }
    }
    return widest;
  }

  private Table table(List<Integer> kept) {
    List<Table.Column> headers = new ArrayList<>();
    for (int c : kept) {
      OutputColumn column = columns.get(c);
      Table.Kind kind =
          column.wide()
              ? Table.Kind.WORDS
              : column.name().equals(TableColumns.LIKELY) ? Table.Kind.LIKELY : Table.Kind.FIGURES;
      headers.add(new Table.Column(Printable.line(column.name()), kind));
    }
    List<Table.Row> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(new Table.Row(kept.stream().map(row::get).toList(), false));
    }
    return new Table(headers, lines);
  }

  private List<Document.Note> notes(RosterResult result, List<Integer> kept) {
    List<Document.Note> notes = new ArrayList<>();
    if (rows.size() < result.total().creators()) {
      String of = rows.size() + " of " + Summary.count(result.total().creators());
      notes.add(
          Document.Note.of(
              "Shown", rows.size() < count ? "the first " + of + "; a file has all" : of));
    }
    if (kept.stream().anyMatch(c -> columns.get(c).name().equals("open"))) {
      String ways = "ways to earn that are open to them, of " + card.streams().size();
      notes.add(Document.Note.of("Open", ways + "; of some nobody publishes what they pay"));
    }
    if (screen != null) {
      notes.add(Document.Note.of("CSV", "with every column: -o estimates.csv; here: --format csv"));
    }
    notes.add(label.note(card, asOf));
    return notes;
  }
}
