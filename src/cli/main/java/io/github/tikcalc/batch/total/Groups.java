package io.github.tikcalc.batch.total;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups a summary is made by: the values of the card's first attribute that is no country.
 * Group 0 is for creators of whom it isn't told; value {@code i} is group {@code i + 1}.
 */
public final class Groups {
  private Groups() {}

  /** The position of the attribute, or -1 where the card has none. */
  public static int attribute(Inputs inputs) {
    return first(inputs, false);
  }

  /** The position of the attribute that tells the country, or -1 where the card has none. */
  public static int country(Inputs inputs) {
    return first(inputs, true);
  }

  private static int first(Inputs inputs, boolean country) {
    for (int i = 0; i < inputs.attributes().size(); i++) {
      if (inputs.attributes().get(i).country() == country) {
        return i;
      }
    }
    return -1;
  }

  /** How many groups there are. */
  public static int count(Inputs inputs) {
    return count(inputs, attribute(inputs));
  }

  /**
   * How many groups there are by an attribute.
   *
   * @param attribute its position; -1: none, so that all are in one
   */
  public static int count(Inputs inputs, int attribute) {
    return attribute < 0 ? 1 : 1 + inputs.attributes().get(attribute).values().size();
  }

  /**
   * What a tally by these groups comes to.
   *
   * @param gathered what it counts of rows of videos besides; null where a row is a creator
   */
  public static RosterResult result(
      Inputs inputs, Tally tally, RosterResult.@Nullable Gathered gathered, boolean stopped) {
    int index = attribute(inputs);
    RosterResult.Total total = RosterResult.Total.NONE;
    for (int g = 0; g < tally.groups(); g++) {
      total = total.plus(tally.sums().total(g));
    }
    Attribute attribute = index < 0 ? null : inputs.attributes().get(index);
    List<RosterResult.Group> groups = attribute == null ? List.of() : of(attribute, tally.sums());
    String groupedBy = attribute == null ? "" : attribute.title();
    return new RosterResult(
        tally.estimated(),
        tally.rejected() - (gathered == null ? 0 : gathered.rejected()),
        gathered == null ? tally.leftOut() : 0,
        gathered,
        stopped,
        total,
        groupedBy,
        groups,
        assumed(inputs, tally),
        tally.notes());
  }

  private static List<RosterResult.Assumed> assumed(Inputs inputs, Tally tally) {
    List<RosterResult.Assumed> assumed = new ArrayList<>();
    int metrics = inputs.metrics().size();
    for (int a = 0; a < inputs.attributes().size(); a++) {
      Attribute attribute = inputs.attributes().get(a);
      int value = attribute.indexOf(attribute.assume());
      if (value >= 0 && !tally.isGiven(metrics + a)) {
        String title = attribute.values().get(value).title();
        assumed.add(new RosterResult.Assumed(attribute.title(), title));
      }
    }
    for (int m = 0; m < metrics; m++) {
      Metric metric = inputs.metrics().get(m);
      if (metric.assume() != null && !tally.isGiven(m)) {
        assumed.add(new RosterResult.Assumed(metric.title(), ""));
      }
    }
    return assumed;
  }

  /**
   * The groups in which there are creators, the largest likely total first.
   *
   * @param sums a group for creators of whom the attribute isn't told, and one for each value
   */
  public static List<RosterResult.Group> of(Attribute attribute, GroupSums sums) {
    List<RosterResult.Group> groups = new ArrayList<>();
    for (int g = 0; g < sums.count(); g++) {
      RosterResult.Total part = sums.total(g);
      if (part.creators() > 0) {
        groups.add(new RosterResult.Group(title(attribute, g), part));
      }
    }
    groups.sort(RosterResult.Group.LARGEST_FIRST);
    return groups;
  }

  private static String title(Attribute attribute, int group) {
    return group == 0 ? "not given" : attribute.values().get(group - 1).title();
  }
}
