package io.github.tikcalc.diff;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.plan.Worths;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each thing that two cards do not have in common is worth to some creators, whatever order it
 * is changed in: lines that add up to the difference of the likely totals, to the cent.
 *
 * @param lines what is changed; those that move nothing for anybody are left out
 */
public record CardWorths(List<Line> lines) {
  public CardWorths {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param texts each change in a line for people; of several, they are worth so much together
   * @param worths in cents a month, for each creator
   */
  public record Line(List<String> texts, List<Long> worths) {
    public Line {
      texts = List.copyOf(texts);
      worths = List.copyOf(worths);
    }
  }

  /**
   * One creator.
   *
   * @param metrics numbers by metric id
   * @param attributes words by attribute id
   */
  public record Told(Map<String, Double> metrics, Map<String, String> attributes) {
    public Told {
      metrics = Map.copyOf(metrics);
      attributes = Map.copyOf(attributes);
    }

    /** Of whom nothing is told but this. */
    public static Told followers(double followers) {
      return new Told(Map.of(Inputs.FOLLOWERS, followers), Map.of());
    }
  }

  /**
   * Works them out.
   *
   * @param asOf the day; null: each card's own
   */
  public static CardWorths of(
      RateCard before, RateCard after, List<Told> creators, @Nullable LocalDate asOf) {
    Search search = new Search(before, after, creators, asOf);
    try {
      return search.run(search.alone());
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Between the two cards lies one that cannot be, which asks for an input it has not, say.
      return search.run(List.of(search.splice.differences()));
    }
  }

  private static final class Search {
    private final RateCard before;
    private final List<Told> creators;
    private final @Nullable LocalDate asOf;
    private final Splice splice;
    private final CardDiff diff;
    private final Map<Set<String>, long[]> known = new HashMap<>();

    Search(RateCard before, RateCard after, List<Told> creators, @Nullable LocalDate asOf) {
      this.before = before;
      this.creators = creators;
      this.asOf = asOf;
      this.splice = new Splice(before, after);
      this.diff = CardDiff.between(before, after);
    }

    /** Each thing that moves anybody alone, and all others together. */
    private List<List<String>> alone() {
      List<String> all = splice.differences();
      Set<String> whole = new LinkedHashSet<>(all);
      Map<String, Long> moved = new LinkedHashMap<>();
      for (String one : all) {
        Set<String> others = new LinkedHashSet<>(whole);
        others.remove(one);
        moved.put(
            one,
            apart(likely(Set.of(one)), likely(Set.of())) + apart(likely(whole), likely(others)));
      }
      List<String> sorted = new ArrayList<>(all);
      sorted.sort(Comparator.comparing(one -> -moved.getOrDefault(one, 0L)));
      Set<String> kept = new HashSet<>();
      for (String one : sorted) {
        if (kept.size() < Worths.MOST - 1 && moved.getOrDefault(one, 0L) > 0) {
          kept.add(one);
        }
      }
      List<List<String>> groups = new ArrayList<>();
      all.stream().filter(kept::contains).forEach(one -> groups.add(List.of(one)));
      List<String> rest = all.stream().filter(one -> !kept.contains(one)).toList();
      if (!rest.isEmpty()) {
        groups.add(rest);
      }
      return groups;
    }

    private static long apart(long[] one, long[] other) {
      long apart = 0;
      for (int i = 0; i < one.length; i++) {
        apart += Math.abs(one[i] - other[i]);
      }
      return apart;
    }

    private CardWorths run(List<List<String>> groups) {
      List<List<Long>> columns = new ArrayList<>();
      for (int c = 0; c < creators.size(); c++) {
        int creator = c;
        columns.add(Worths.of(groups.size(), made -> likely(joined(groups, made))[creator]));
      }
      List<Line> lines = new ArrayList<>();
      for (int g = 0; g < groups.size(); g++) {
        int group = g;
        List<Long> worths = columns.stream().map(column -> column.get(group)).toList();
        if (worths.stream().anyMatch(worth -> worth != 0)) {
          lines.add(new Line(texts(groups.get(g)), worths));
        }
      }
      return new CardWorths(lines);
    }

    private static Set<String> joined(List<List<String>> groups, int made) {
      Set<String> some = new LinkedHashSet<>();
      for (int i = 0; i < groups.size(); i++) {
        if ((made & 1 << i) != 0) {
          some.addAll(groups.get(i));
        }
      }
      return some;
    }

    /** As a list of all changes has them. */
    private List<String> texts(List<String> group) {
      if (group.size() == splice.differences().size()) {
        return diff.changes().stream().map(CardChange::text).toList();
      }
      List<CardChange> changes =
          CardDiff.between(before, splice.with(new LinkedHashSet<>(group))).changes();
      return changes.isEmpty() ? group : changes.stream().map(CardChange::text).toList();
    }

    /** The likely total of each creator under the first card with some changes made. */
    private long[] likely(Set<String> made) {
      long[] kept = known.get(made);
      if (kept == null) {
        RateCard card = splice.with(made);
        LocalDate day = asOf;
        Estimator estimator = day == null ? Estimator.of(card) : Estimator.of(card, day);
        kept =
            creators.stream()
                .mapToLong(told -> estimator.estimate(profile(card, told)).total().likely())
                .toArray();
        known.put(made, kept);
      }
      return kept;
    }

    private static Profile profile(RateCard card, Told told) {
      Map<String, Double> metrics = new HashMap<>(told.metrics());
      metrics.keySet().removeIf(id -> card.inputs().indexOfMetric(id) < 0);
      Map<String, String> attributes = new HashMap<>(told.attributes());
      attributes.keySet().removeIf(id -> card.inputs().indexOfAttribute(id) < 0);
      return Profile.of(card.inputs(), metrics, attributes);
    }
  }
}
