package io.github.tikcalc.batch;

import io.github.tikcalc.batch.columns.ColumnOptions;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.columns.Survey;
import io.github.tikcalc.batch.csv.CsvRoster;
import io.github.tikcalc.batch.file.Content;
import io.github.tikcalc.batch.file.OpenedFile;
import io.github.tikcalc.batch.gather.VideoColumns;
import io.github.tikcalc.batch.json.JsonRoster;
import io.github.tikcalc.batch.row.ReadAhead;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.RowInput;
import io.github.tikcalc.batch.row.Sample;
import io.github.tikcalc.batch.xlsx.XlsxRoster;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.profile.HeaderWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A roster of which the first rows have been looked at.
 *
 * @param input where its rows come from, but for those that the sample has
 * @param sample its rows, the first ones included
 * @param survey what stands in the first ones
 * @param words the names by which inputs are called
 * @param videos its columns where a row is a video, as the user says; null: a row is a creator
 */
record OpenedRoster(
    RowInput input,
    Sample sample,
    Survey survey,
    HeaderWords words,
    @Nullable VideoColumns videos) {
  /** JSON is long; fewer rows at a time keep the memory small. */
  private static final int MOST_ROWS = 1024;

  private static final int MOST_JSON_ROWS = 128;

  /**
   * Opens a roster.
   *
   * @throws RosterException if it has no columns, or not the one that its rows are gathered by
   */
  static OpenedRoster of(RosterOptions options, HeaderWords words, InputStream in)
      throws RosterReadException, RosterException {
    RowInput input = open(options, words, in);
    Sample sample = Sample.of(input.source());
    Survey survey = new Survey();
    sample.each(input.readers().get(), survey::add);
    ColumnOptions said = options.reading().columns();
    String by = said.by();
    VideoColumns videos =
        by == null ? null : VideoColumns.of(names(input, survey), survey, words, said, by);
    return new OpenedRoster(input, sample, survey, words, videos);
  }

  private static List<String> names(RowInput input, Survey survey) {
    return input.header().isEmpty() ? survey.names() : input.header();
  }

  /** The names of its columns. */
  List<String> names() {
    return names(input, survey);
  }

  /**
   * Finds out how its columns are read.
   *
   * @param outputs the names of the columns that the output has besides, or null where it has none
   * @throws RosterException if a column is missing, given twice or unclear
   */
  Columns read(Inputs inputs, ColumnOptions said, @Nullable List<String> outputs)
      throws RosterException {
    try {
      return Columns.of(input.header(), survey, words, inputs, said, outputs);
    } catch (RosterException e) {
      // That another sheet, or a line further down, was meant may be all there is to it.
      List<String> faults = new ArrayList<>(e.faults());
      faults.add(
          String.join(
              "; ",
              Stream.concat(Stream.of(faults.remove(faults.size() - 1)), input.notes().stream())
                  .toList()));
      throw new RosterException(faults);
    }
  }

  private static RowInput open(RosterOptions options, HeaderWords words, InputStream in)
      throws RosterReadException, RosterException {
    OpenedFile file;
    try {
      file = OpenedFile.of(in, options.reading().encoding());
    } catch (IOException e) {
      throw new RosterReadException(e);
    }
    boolean json =
        options.writing().format() == RosterFormat.NDJSON
            && !options.writing().columns().isSelection();
    int mostRows = json ? MOST_JSON_ROWS : MOST_ROWS;
    ReadAhead read = new ReadAhead(file.stream());
    return switch (content(options, file)) {
      case CSV -> CsvRoster.open(read, name -> words.number(name) != HeaderWords.NONE, mostRows);
      case JSON_LINES -> JsonRoster.open(read, false, mostRows, !json);
      case JSON_ARRAY -> JsonRoster.open(read, true, mostRows, !json);
      case XLSX -> {
        XlsxRoster.OpenedSheet sheet;
        try {
          sheet = XlsxRoster.open(file.stream(), options.reading().sheet());
        } catch (IOException e) {
          throw new RosterReadException(e);
        }
        yield CsvRoster.open(
                new ReadAhead(sheet.csv()),
                name -> words.number(name) != HeaderWords.NONE,
                mostRows)
            .noting(sheet.notes());
      }
    };
  }

  /** What the file is by its content, unless the user says another kind of text. */
  private static Content content(RosterOptions options, OpenedFile file) {
    RosterFormat said = options.reading().format();
    if (said == null || file.content() == Content.XLSX) {
      return file.content();
    }
    return switch (said) {
      case XLSX, TABLE, MARKDOWN -> file.content();
      case CSV -> Content.CSV;
      case NDJSON -> file.content() == Content.JSON_ARRAY ? Content.JSON_ARRAY : Content.JSON_LINES;
    };
  }
}
