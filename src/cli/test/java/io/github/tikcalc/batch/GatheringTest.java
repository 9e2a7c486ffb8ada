package io.github.tikcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.tikcalc.batch.columns.ColumnOptions;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.value.Defaults;
import io.github.tikcalc.batch.value.UnknownWords;
import io.github.tikcalc.xlsx.SomeWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of videos become the same creators, whatever kind of file they come in. */
class GatheringTest {
  private static final List<List<String>> VIDEOS =
      List.of(
          List.of("2026-09-01", "anna", "5000", "tech"),
          List.of("2026-09-11", "@Anna", "5200", "tech"),
          List.of("2026-09-11", "ben", "many", "beauty"),
          List.of("2026-09-12", "ben", "900", "beauty"),
          List.of("2026-09-21", "anna", "5100", "beauty"));

  @TempDir private Path folder;

  private enum Kind {
    CSV,
    NDJSON,
    ARRAY,
    ARRAY_OF_ROWS_IN_LINES,
    XLSX,
    CSV_GZ,
    CSV_ZST,
    NDJSON_GZ,
    ARRAY_ZST,
    UTF_16
  }

  private static RosterOptions options(RosterFormat to) {
    return new RosterOptions(
        new RosterOptions.Reading(
            null,
            null,
            null,
            new ColumnOptions(List.of(), List.of(), List.of(), "handle"),
            Defaults.NONE,
            UnknownWords.IGNORE),
        RosterOptions.Writing.of(to),
        2,
        false,
        RosterRun.LABEL);
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameFromAnyKindOfFile(Kind kind) throws Exception {
    RosterRun run = RosterRun.of(RosterRun.SMALL, options(RosterFormat.CSV), written(kind));
    assertEquals(
        List.of(
            "handle,videos,total_low,total_likely,total_high",
            "anna,3,10.00,41.00,150.00",
            "ben,1,0.00,0.00,0.00"),
        run.lines().stream().map(line -> first(line, 5)).toList());
    assertEquals(1, run.rejects().size());
    assertEquals("followers", run.rejects().get(0).column());
    assertEquals(5, run.result().gathered().rows());
    assertEquals(
        "gathered by \"handle\", other columns left out: followers: the greatest; niche: the"
            + " commonest",
        run.notes().get(run.notes().size() - 1));
  }

  private static String first(String line, int cells) {
    return String.join(",", List.of(line.split(",")).subList(0, cells));
  }

  /** A count is a number also where every other cell that passes through is a text. */
  @Test
  void countsVideosInNumbers() throws Exception {
    RosterRun run =
        RosterRun.of(RosterRun.SMALL, options(RosterFormat.NDJSON), written(Kind.NDJSON));
    assertEquals(
        "{\"handle\":\"anna\",\"videos\":3}",
        run.lines().get(0).replaceAll(".*\"passThrough\":(\\{[^}]*}).*", "$1"));
  }

  @Test
  void refusesMoreCreatorsThanItKeeps() {
    StringBuilder roster = new StringBuilder("handle,followers\n");
    for (int i = 0; i <= 200_000; i++) {
      roster.append('u').append(i).append(",1000\n");
    }
    byte[] bytes = roster.toString().getBytes(UTF_8);
    RosterReadException refused =
        assertThrows(
            RosterReadException.class,
            () -> RosterRun.of(RosterRun.SMALL, options(RosterFormat.CSV), bytes));
    assertEquals(
        "more than 200,000 creators, and no more are gathered at once (split it by \"handle\", all"
            + " rows of a creator into the same file)",
        refused.getMessage());
  }

  private byte[] written(Kind kind) throws IOException {
    return switch (kind) {
      case CSV -> csv().getBytes(UTF_8);
      case UTF_16 -> ("\ufeff" + csv()).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
      case NDJSON -> lines("", "\n", "").getBytes(UTF_8);
      case ARRAY -> lines("[", ",", "]").getBytes(UTF_8);
      case ARRAY_OF_ROWS_IN_LINES -> lines("[\n", ",\n", "\n]\n").getBytes(UTF_8);
      case XLSX -> workbook();
      case CSV_GZ -> packed(true, csv());
      case CSV_ZST -> packed(false, csv());
      case NDJSON_GZ -> packed(true, lines("", "\n", "\n"));
      case ARRAY_ZST -> packed(false, lines("[", ",", "]"));
    };
  }

  private static String csv() {
    StringBuilder text = new StringBuilder("posted,handle,followers,niche\n");
    VIDEOS.forEach(cells -> text.append(String.join(",", cells)).append('\n'));
    return text.toString();
  }

  private static String lines(String before, String between, String after) {
    return before
        + String.join(
            between,
            VIDEOS.stream()
                .map(
                    cells ->
                        "{\"posted\":\"%s\",\"handle\":\"%s\",\"followers\":\"%s\",\"niche\":\"%s\"}"
                            .formatted(cells.toArray()))
                .toList())
        + after;
  }

  private static byte[] packed(boolean gzip, String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = gzip ? new GZIPOutputStream(packed) : new ZstdOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  /** Days are days of a spreadsheet, which counts them; counts are numbers. */
  private byte[] workbook() throws IOException {
    SomeWorkbook workbook = new SomeWorkbook();
    workbook.formats = List.of("14");
    StringBuilder rows = new StringBuilder("<row>");
    List.of("posted", "handle", "followers", "niche").forEach(name -> rows.append(text(name)));
    rows.append("</row>");
    for (List<String> cells : VIDEOS) {
      long day = java.time.LocalDate.parse(cells.get(0)).toEpochDay() + 25_569;
      rows.append("<row><c s=\"1\"><v>" + day + "</v></c>").append(text(cells.get(1)));
      String count = cells.get(2);
      rows.append(count.matches("[0-9]+") ? "<c><v>" + count + "</v></c>" : text(count));
      rows.append(text(cells.get(3))).append("</row>");
    }
    workbook.rows = rows.toString();
    return Files.readAllBytes(workbook.write(folder.resolve("videos.xlsx")));
  }

  private static String text(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }
}
