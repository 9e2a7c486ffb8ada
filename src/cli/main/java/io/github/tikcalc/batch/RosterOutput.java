package io.github.tikcalc.batch;

import io.github.tikcalc.batch.json.RejectJson;
import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.run.Job;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.batch.total.RosterReport;
import io.github.tikcalc.batch.total.RosterResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where rows go that are done: as they come, or once all are there, where they are sorted or have
 * places. Not thread-safe.
 */
final class RosterOutput {
  /** A row that is held: where it lies among those that came together. */
  @SuppressWarnings("ArrayRecordComponent") // a slice of the rows that came together
  private record Held(long key, byte[] rows, int from, int to, int[] gaps, boolean rejected) {
    /** The same row without those that came with it. */
    Held alone() {
      int[] own = Arrays.stream(gaps).map(gap -> gap - from).toArray();
      return new Held(key, Arrays.copyOfRange(rows, from, to), 0, to - from, own, rejected);
    }
  }

  private static final int[] NO_GAPS = {};

  /** So many more rows than are wanted are held before those are dropped that come too late. */
  private static final int MANY = 4_096;

  private final OutputStream out;
  private final @Nullable RosterReport report;
  private final RosterOptions.Writing writing;
  private final List<OutputColumn> late;
  private final boolean holds;
  private final long mostBytes = Runtime.getRuntime().maxMemory() / 3;
  private final List<Held> held = new ArrayList<>();

  /** The totals of all rows, also of those that are dropped; the first {@link #totals} of it. */
  private long[] keys = {};

  private int totals;
  private long heldBytes;

  /**
   * An output.
   *
   * @param report takes the rows; null where they are all there is
   * @param late the columns that are filled in once all rows are known, in their order
   */
  RosterOutput(
      OutputStream out,
      @Nullable RosterReport report,
      RosterOptions.Writing writing,
      List<OutputColumn> late) {
    this.out = out;
    this.report = report;
    this.writing = writing;
    this.late = List.copyOf(late);
    this.holds = writing.order().by() != null || !late.isEmpty();
  }

  void header(Bytes header, List<OutputColumn> columns) throws IOException {
    if (report == null) {
      header.copyTo(out);
    } else {
      report.header(new String(header.toArray(), StandardCharsets.UTF_8), columns);
    }
  }

  /**
   * Takes what came of a job.
   *
   * @param rejects its rejected rows, with their lines in the roster
   */
  void take(Job job, List<Reject> rejects) throws IOException {
    if (holds) {
      hold(job, rejects);
    } else if (!writing.keepRejects()) {
      write(job.out.bytes(), 0, job.out.length(), job.rows());
    } else {
      int from = 0;
      for (int i = 0; i < rejects.size(); i++) {
        int to = job.rejectedAt(i) == 0 ? 0 : job.end(job.rejectedAt(i) - 1);
        write(job.out.bytes(), from, to - from, 0);
        out.write(json(rejects.get(i)));
        from = to;
      }
      write(job.out.bytes(), from, job.out.length() - from, 0);
    }
    if (report != null) {
      for (Reject reject : rejects) {
        report.reject(reject.line(), reject.column(), reject.reason(), reject.row());
      }
    }
  }

  private static byte[] json(Reject reject) {
    return RejectJson.line(reject.line(), reject.column(), reject.reason(), reject.row());
  }

  private void hold(Job job, List<Reject> rejects) throws IOException {
    byte[] rows = job.out.toArray();
    drop();
    heldBytes += rows.length;
    if (heldBytes > mostBytes) {
      throw new IOException(
          "to sort rows or give them places, all are kept in memory, and these are too many (write"
              + " the first with --top, fewer columns with --select, or all as they come, without --sort"
              + " and --rank)");
    }
    int[] gaps = job.out.gaps();
    int reject = 0;
    for (int i = 0; i <= job.rows(); i++) {
      while (writing.keepRejects() && reject < rejects.size() && job.rejectedAt(reject) == i) {
        byte[] line = json(rejects.get(reject++));
        heldBytes += line.length;
        held.add(new Held(0, line, 0, line.length, NO_GAPS, true));
      }
      if (i < job.rows()) {
        int from = i == 0 ? 0 : job.end(i - 1);
        int[] own = new int[late.size()];
        System.arraycopy(gaps, i * late.size(), own, 0, own.length);
        held.add(new Held(job.key(i), rows, from, job.end(i), own, false));
        note(job.key(i));
      }
    }
  }

  private void note(long key) {
    if (totals == keys.length) {
      keys = Arrays.copyOf(keys, Math.max(MANY, totals * 2));
    }
    keys[totals++] = key;
  }

  /** Of many rows only those stay that may be among the first. */
  private void drop() {
    long top = writing.order().top();
    if (writing.order().by() == null || held.size() <= 2 * top + MANY) {
      return;
    }
    held.sort(Comparator.comparingLong(Held::key).reversed());
    held.subList((int) top, held.size()).clear();
    held.replaceAll(Held::alone);
    heldBytes = held.stream().mapToLong(row -> row.to).sum();
  }

  void finish(RosterResult result) throws IOException {
    if (holds) {
      Ranking ranking = new Ranking(Arrays.copyOf(keys, totals));
      if (writing.order().by() != null) {
        held.sort(Comparator.comparingLong(Held::key).reversed());
      }
      for (Held row : held.subList(0, Math.min(writing.order().top(), held.size()))) {
        write(row, ranking);
      }
    }
    if (report != null) {
      report.finish(result);
    }
    out.flush();
  }

  private void write(Held row, Ranking ranking) throws IOException {
    if (row.gaps.length == 0) {
      write(row.rows, row.from, row.to - row.from, 1);
      return;
    }
    Bytes whole = new Bytes(row.to - row.from + 64);
    int from = row.from;
    for (int i = 0; i < row.gaps.length; i++) {
      whole.write(row.rows, from, row.gaps[i] - from);
      whole.write(ranking.cell(late.get(i), row.key, writing.format()));
      from = row.gaps[i];
    }
    whole.write(row.rows, from, row.to - from);
    write(whole.bytes(), 0, whole.length(), 1);
  }

  private void write(byte[] bytes, int from, int length, int rows) throws IOException {
    if (report == null) {
      out.write(bytes, from, length);
    } else {
      report.rows(bytes, from, length, rows);
    }
  }
}
