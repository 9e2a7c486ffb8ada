package io.github.tikcalc.roster;

import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The groups a summary is made by: the values of the card's first attribute that is no country.
 * Group 0 is for creators of whom it isn't told; value {@code i} is group {@code i + 1}.
 */
final class Groups {
  private Groups() {}

  /** The position of the attribute, or -1 where the card has none. */
  static int attribute(Inputs inputs) {
    for (int i = 0; i < inputs.attributes().size(); i++) {
      if (!inputs.attributes().get(i).country()) {
        return i;
      }
    }
    return -1;
  }

  /** How many groups there are. */
  static int count(Inputs inputs) {
    int attribute = attribute(inputs);
    return attribute < 0 ? 1 : 1 + inputs.attributes().get(attribute).values().size();
  }

  /** What a tally by these groups comes to. */
  static RosterResult result(Inputs inputs, Tally tally, boolean stopped) {
    int index = attribute(inputs);
    RosterResult.Total total = RosterResult.Total.NONE;
    List<RosterResult.Group> groups = new ArrayList<>();
    for (int g = 0; g < tally.groups(); g++) {
      RosterResult.Total part = tally.total(g);
      total = total.plus(part);
      if (index >= 0 && part.creators() > 0) {
        groups.add(new RosterResult.Group(title(inputs.attributes().get(index), g), part));
      }
    }
    groups.sort(
        Comparator.comparing((RosterResult.Group group) -> group.total().likely())
            .reversed()
            .thenComparing(RosterResult.Group::title));
    String groupedBy = index < 0 ? "" : inputs.attributes().get(index).title();
    return new RosterResult(tally.estimated, tally.rejected, stopped, total, groupedBy, groups);
  }

  private static String title(Attribute attribute, int group) {
    return group == 0 ? "not given" : attribute.values().get(group - 1).title();
  }
}
