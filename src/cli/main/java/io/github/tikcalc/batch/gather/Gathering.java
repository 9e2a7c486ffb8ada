package io.github.tikcalc.batch.gather;

import io.github.tikcalc.batch.columns.Column;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowReader;
import io.github.tikcalc.batch.row.RowSource;
import io.github.tikcalc.batch.value.RowValues;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.text.Blank;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers rows of videos to rows of creators, which are then a roster as any other. It keeps a few
 * numbers a creator and nothing of a row. Not thread-safe.
 */
public final class Gathering {
  /** More creators than these are refused, so that memory stays bounded. */
  static final int MOST_CREATORS = 200_000;

  /** Which cell of a gathered row says how many videos it is of. */
  static final int COUNT = 1;

  private static final int LONGEST = 200;
  private static final String VIDEOS = "videos";
  private static final String POSTED_A_MONTH = "videosPerMonth";

  private final VideoColumns from;
  private final HeaderWords words;
  private final Inputs inputs;
  private final int greatest;
  private final int[] means;
  private final int[] attributes;
  private final boolean counts;
  private final Columns columns;
  private final Map<String, Videos> creators = new LinkedHashMap<>();
  private final int most;
  private long videos;
  private int count;

  /**
   * A gathering of no rows so far.
   *
   * @param columns how the roster's columns are read
   * @param outputs the names of columns that the output has besides, or null where it has none
   * @throws RosterException if the output has one of the gathered rows' own columns
   */
  public Gathering(
      VideoColumns from, Columns columns, Inputs inputs, @Nullable List<String> outputs)
      throws RosterException {
    this(from, columns, inputs, outputs, MOST_CREATORS);
  }

  Gathering(
      VideoColumns from, Columns columns, Inputs inputs, @Nullable List<String> outputs, int most)
      throws RosterException {
    this.from = from;
    this.words = columns.words();
    this.inputs = inputs;
    this.most = most;
    TreeSet<Integer> told = new TreeSet<>();
    for (int c = 0; c < columns.names().size(); c++) {
      if (columns.column(c).reading() == Column.Reading.INPUT) {
        told.add(columns.column(c).input());
      }
    }
    int metrics = words.metrics();
    this.greatest =
        told.stream()
            .filter(input -> input < metrics && inputs.metrics().get(input).required())
            .findFirst()
            .orElse(HeaderWords.NONE);
    this.means =
        told.stream()
            .mapToInt(Integer::intValue)
            .filter(input -> input < metrics && input != greatest)
            .toArray();
    this.attributes =
        told.stream()
            .mapToInt(Integer::intValue)
            .filter(input -> input >= metrics)
            .map(input -> input - metrics)
            .toArray();
    int aMonth = words.ids().indexOf(POSTED_A_MONTH);
    this.counts = from.posted() != null && aMonth >= 0 && !told.contains(aMonth);
    if (counts) {
      told.add(aMonth);
    }
    if (outputs != null && (outputs.contains(from.creator()) || outputs.contains(VIDEOS))) {
      throw new RosterException(
          "--by: the column "
              + Printable.quoted(from.creator())
              + " has the name of a column of the output (rename it)");
    }
    this.columns = Columns.plain(words, List.of(from.creator(), VIDEOS), told(), outputs != null);
  }

  /** The inputs that gathered rows tell, in the order in which they are written. */
  private List<Integer> told() {
    List<Integer> told = new ArrayList<>();
    if (greatest >= 0) {
      told.add(greatest);
    }
    for (int mean : means) {
      told.add(mean);
    }
    for (int attribute : attributes) {
      told.add(words.metrics() + attribute);
    }
    if (counts) {
      told.add(words.ids().indexOf(POSTED_A_MONTH));
    }
    return told;
  }

  /**
   * Takes a video in.
   *
   * @param line where in the roster it stands
   * @throws InvalidValueException if it does not say whose it is
   * @throws RosterReadException if there are more creators than can be kept
   */
  public void add(Row row, RowValues values, long line) throws RosterReadException {
    String creator = text(row, from.creator());
    if (creator.isEmpty()) {
      throw new InvalidValueException(from.creator(), "blank, so that nobody knows whose it is");
    }
    if (creator.length() > LONGEST) {
      throw new InvalidValueException(
          from.creator(), "longer than " + LONGEST + " characters, which no handle is");
    }
    String name = creator.startsWith("@") ? creator.substring(1) : creator;
    String key = name.toLowerCase(Locale.ROOT);
    Videos known = creators.get(key);
    if (known == null) {
      if (creators.size() == most) {
        throw new RosterReadException(
            new IOException(
                "more than "
                    + NumberText.count(most)
                    + " creators, and no more are gathered at once (split it by "
                    + Printable.quoted(from.creator())
                    + ", all rows of a creator into the same file)"));
      }
      known = new Videos(creator, line, means.length, attributes.length);
      creators.put(key, known);
    }
    long day = from.posted() == null ? PostDay.UNKNOWN : PostDay.read(text(row, from.posted()));
    known.add(values, greatest, means, attributes, day);
    videos++;
    count = creators.size();
  }

  private static String text(Row row, String column) {
    for (int cell = 0; cell < row.cells(); cell++) {
      if (row.name(cell).equals(column)) {
        return row.kind(cell) == Row.Kind.NESTED ? "" : Blank.strip(row.text(cell));
      }
    }
    return "";
  }

  /** How many videos were gathered. */
  public long videos() {
    return videos;
  }

  /** How many creators they are of. */
  public int creators() {
    return count;
  }

  /** How the columns of gathered rows are read. */
  public Columns columns() {
    return columns;
  }

  /** The gathered rows, in the order of their creators' first videos. They are taken out. */
  public RowSource source() {
    return new CreatorSource(creators.values().iterator(), this::cells);
  }

  /** Makes a reader of gathered rows, for one thread. */
  public Supplier<RowReader> readers() {
    return () -> new CreatorReader(columns.names());
  }

  private List<String> cells(Videos of) {
    List<String> cells = new ArrayList<>();
    cells.add(of.creator);
    cells.add(Integer.toString(of.count()));
    if (greatest >= 0) {
      cells.add(CreatorSource.number(of.followers(), true));
    }
    for (int i = 0; i < means.length; i++) {
      boolean whole = inputs.metrics().get(means[i]).whole();
      cells.add(CreatorSource.number(of.mean(i), whole));
    }
    for (int i = 0; i < attributes.length; i++) {
      int value = of.word(i);
      cells.add(value < 0 ? "" : inputs.attributes().get(attributes[i]).values().get(value).id());
    }
    if (counts) {
      cells.add(CreatorSource.number(of.aMonth(), false));
    }
    return cells;
  }

  /** How rows become one, to be told. */
  public String how() {
    List<String> rules = new ArrayList<>();
    if (greatest >= 0) {
      rules.add(words.id(greatest) + ": the greatest");
    }
    List<String> ids = new ArrayList<>();
    for (int mean : means) {
      ids.add(words.id(mean));
    }
    if (!ids.isEmpty()) {
      rules.add(String.join(", ", ids) + ": the mean of those that tell it");
    }
    List<String> commonest = new ArrayList<>();
    for (int attribute : attributes) {
      commonest.add(words.id(words.metrics() + attribute));
    }
    if (!commonest.isEmpty()) {
      rules.add(String.join(", ", commonest) + ": the commonest");
    }
    String posted = from.posted();
    if (counts && posted != null) {
      rules.add(
          POSTED_A_MONTH
              + ": as if no video between a creator's first and last were missing, by "
              + Printable.quoted(posted)
              + ", where these are 3 or more in 14 days or more");
    }
    return "gathered by "
        + Printable.quoted(from.creator())
        + ", other columns left out: "
        + String.join("; ", rules);
  }
}
