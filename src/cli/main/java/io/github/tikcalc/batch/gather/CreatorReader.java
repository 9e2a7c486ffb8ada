package io.github.tikcalc.batch.gather;

import io.github.tikcalc.batch.csv.CsvRoster;
import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowReader;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a {@link CreatorSource}: each stands on the line of its first video. */
final class CreatorReader implements RowReader {
  private final List<String> header;
  private final RowReader csv;
  private final Row whole;

  CreatorReader(List<String> header) {
    this.header = header;
    List<String> all = new ArrayList<>(List.of("line"));
    all.addAll(header);
    csv = CsvRoster.reader(all);
    whole = csv.newRow();
  }

  @Override
  public Row newRow() {
    return new Row(header);
  }

  @Override
  public void begin(Chunk chunk) {
    csv.begin(chunk);
  }

  @Override
  public boolean next(Row row) {
    if (!csv.next(whole)) {
      return false;
    }
    int end = whole.to(whole.cells() - 1);
    row.begin(
        whole.bytes(),
        whole.to(0) + 1,
        whole.quoted(whole.cells() - 1) ? end + 1 : end,
        Long.parseLong(whole.text(0)));
    for (int cell = 1; cell < whole.cells(); cell++) {
      // Counts are numbers wherever they go; what tells an input is read as any other cell is.
      Row.Kind kind = cell == Gathering.COUNT + 1 ? Row.Kind.NUMBER : whole.kind(cell);
      row.add(whole.from(cell), whole.to(cell), kind, whole.quoted(cell));
    }
    return true;
  }

  @Override
  public long lines() {
    return 0;
  }
}
