package io.github.tikcalc.batch.digest;

import io.github.tikcalc.batch.output.RowAnswers;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.batch.total.GroupSums;
import io.github.tikcalc.batch.total.Groups;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.Openings;
import io.github.tikcalc.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster in short. Each chunk fills a part of its own; parts are added up in the roster's order,
 * so that the same roster gives the same, whatever the number of threads. Not thread-safe, but that
 * parts may be filled while others are added.
 */
public final class Digest {
  /** So many creators are shown at most. */
  public static final int MOST_ROWS = 1_000;

  /** So many that are near to a door. */
  public static final int MOST_NEAR = 10;

  /** So many rejected rows. */
  public static final int MOST_REJECTS = 100;

  /** So many columns that pass through. */
  public static final int MOST_COLUMNS = 3;

  private final RateCard card;
  private final @Nullable Digest whole;
  private final int country;
  private final GroupSums countries;
  private final Distribution likely = new Distribution();
  private final Best<Standing> highest = new Best<>(MOST_ROWS);
  private final Best<Standing> nearest = new Best<>(MOST_NEAR);
  private final List<Rejected> rejects = new ArrayList<>();
  private List<String> columns = List.of();
  private long rows;

  /** Creators with a likely total of at least so many cents and less than so many. */
  public record Step(long from, long to, long creators) {}

  /** A row without an estimate; its column is empty where the whole row is at fault. */
  public record Rejected(long line, String column, String reason) {}

  /** An empty digest of a roster under a card. */
  public Digest(RateCard card) {
    this(card, null);
  }

  private Digest(RateCard card, @Nullable Digest whole) {
    this.card = card;
    this.whole = whole;
    this.country = Groups.country(card.inputs());
    this.countries = new GroupSums(Groups.count(card.inputs(), country));
  }

  /** An empty part of it. */
  public Digest part() {
    return new Digest(card, this);
  }

  /** Says which columns pass through, before the first row. */
  public void columns(List<String> passed) {
    columns = passed.stream().limit(MOST_COLUMNS).toList();
  }

  /** The columns of which {@link Standing} has the cells. */
  public List<String> columns() {
    return whole == null ? columns : whole.columns;
  }

  /**
   * Counts a row; to a part only.
   *
   * @param passed which of its cells pass through
   * @param count how many these are
   */
  public void add(Row row, int[] passed, int count, Estimate estimate, RowAnswers answers) {
    Profile profile = estimate.profile();
    Money total = estimate.total();
    likely.add(total.likely());
    countries.add(country < 0 ? 0 : 1 + profile.attribute(country), estimate);
    Openings.Door next = answers.next();
    double followers = answers.followers();
    // The fewer times the followers have to grow, the nearer.
    double near = next == null ? Double.NEGATIVE_INFINITY : -next.followers() / followers;
    double likeliest = (double) total.likely();
    boolean high = highest.wants(likeliest) && (whole == null || whole.highest.wants(likeliest));
    boolean close = nearest.wants(near) && (whole == null || whole.nearest.wants(near));
    if (high || close) {
      Standing standing =
          new Standing(
              row.line(),
              cells(row, passed, count),
              followers,
              attributes(profile),
              total,
              next == null ? null : new Standing.Door(next.stream().title(), next.followers()));
      if (high) {
        highest.add(likeliest, rows, standing);
      }
      if (close) {
        nearest.add(near, rows, standing);
      }
    }
    rows++;
  }

  private List<String> cells(Row row, int[] passed, int count) {
    List<String> cells = new ArrayList<>();
    for (String column : columns()) {
      String text = "";
      for (int i = 0; i < count && text.isEmpty(); i++) {
        if (passed[i] != RowWriter.NONE && row.name(passed[i]).strip().equals(column.strip())) {
          text = row.text(passed[i]);
        }
      }
      cells.add(text);
    }
    return cells;
  }

  private List<Integer> attributes(Profile profile) {
    List<Integer> values = new ArrayList<>();
    for (int a = 0; a < card.inputs().attributes().size(); a++) {
      values.add(profile.attribute(a));
    }
    return values;
  }

  /**
   * Adds a part.
   *
   * @param lines how many lines of the roster stand before it
   */
  public void add(Digest part, long lines) {
    likely.add(part.likely);
    countries.add(part.countries);
    for (Best.Kept<Standing> one : part.highest.inOrder()) {
      highest.add(one.key(), rows + one.order(), one.thing().after(lines));
    }
    for (Best.Kept<Standing> one : part.nearest.inOrder()) {
      nearest.add(one.key(), rows + one.order(), one.thing().after(lines));
    }
    rows += part.rows;
  }

  /** Notes a rejected row by its line in the roster; to the whole only. */
  public void reject(long line, String column, String reason) {
    if (rejects.size() < MOST_REJECTS) {
      rejects.add(new Rejected(line, column, reason));
    }
  }

  /** Forgets all rows. */
  public void clear() {
    rows = 0;
    likely.clear();
    countries.clear();
    highest.clear();
    nearest.clear();
    rejects.clear();
  }

  /** How the likely totals of all creators spread, from the least to the greatest. */
  public List<Step> steps() {
    return likely.steps();
  }

  /** The creators with the highest likely totals, the highest first. */
  public List<Standing> highest() {
    return highest.sorted();
  }

  /** The creators whose followers have to grow the fewest times until a stream opens. */
  public List<Standing> nearest() {
    return nearest.sorted();
  }

  /** The first rejected rows. */
  public List<Rejected> rejects() {
    return List.copyOf(rejects);
  }

  /** What each country comes to, the largest likely total first; empty where the card has none. */
  public List<RosterResult.Group> countries() {
    Attribute attribute = country();
    return attribute == null ? List.of() : Groups.of(attribute, countries);
  }

  /** The attribute that tells the country; null where the card has none. */
  public @Nullable Attribute country() {
    Inputs inputs = card.inputs();
    return country < 0 ? null : inputs.attributes().get(country);
  }
}
