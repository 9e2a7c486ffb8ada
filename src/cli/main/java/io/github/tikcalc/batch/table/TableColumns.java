package io.github.tikcalc.batch.table;

import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person wants to see of each creator: who it is, what they earn, and by what. */
public final class TableColumns {
  /** The likely total. */
  static final String LIKELY = "likely";

  /** Groups of columns that give way where there is no room, in this order. */
  static final List<String> SPARE = List.of("most", "attribute", "open");

  private static final Pattern WHO =
      Pattern.compile("(?i).*(handle|user|account|creator|influencer|name|nick|@).*");

  private final RateCard card;
  private final MoneyText money;

  /** The columns of a card. */
  public TableColumns(RateCard card) {
    this.card = card;
    this.money = new MoneyText(card.currency());
  }

  /**
   * The columns in their order.
   *
   * @param passed the names of those that pass through
   * @param told the ids of the inputs that the roster tells
   * @param asked what is asked for besides
   */
  public List<OutputColumn> of(
      List<String> passed, Collection<String> told, List<OutputColumn> asked) {
    List<OutputColumn> columns = new ArrayList<>();
    int who = who(passed);
    if (who >= 0) {
      String name = passed.get(who).isBlank() ? "creator" : passed.get(who).strip();
      columns.add(
          new OutputColumn(name, "", true, (to, row) -> to.passed(row.row(), row.passed(who))));
    }
    columns.add(figures("followers", "", (to, row) -> to.number(row.followers())));
    attribute(told, columns);
    columns.add(figures(LIKELY, "", (to, row) -> to.money(row.estimate().total(Scenario.LIKELY))));
    columns.add(figures("range", "", (to, row) -> to.text(range(row.estimate()))));
    columns.addAll(asked);
    columns.add(figures("open", SPARE.get(2), (to, row) -> to.text(open(row.estimate()))));
    columns.add(
        new OutputColumn(
            "most from", SPARE.get(0), true, (to, row) -> to.text(most(row.estimate()))));
    return columns;
  }

  private static OutputColumn figures(String name, String group, OutputColumn.Writer writer) {
    return new OutputColumn(name, group, false, writer);
  }

  /** The column that tells who a creator is: the first that sounds so, else the first; or -1. */
  private static int who(List<String> passed) {
    for (int i = 0; i < passed.size(); i++) {
      if (WHO.matcher(passed.get(i)).matches()) {
        return i;
      }
    }
    return passed.isEmpty() ? -1 : 0;
  }

  /** What the creators' first attribute is that is no country, where the roster tells it. */
  private void attribute(Collection<String> told, List<OutputColumn> columns) {
    List<Attribute> attributes = card.inputs().attributes();
    for (int a = 0; a < attributes.size(); a++) {
      Attribute attribute = attributes.get(a);
      if (!attribute.country() && told.contains(attribute.id())) {
        int index = a;
        String title = attribute.title().toLowerCase(Locale.ROOT);
        columns.add(
            new OutputColumn(
                title, SPARE.get(1), true, (to, row) -> to.text(value(row.estimate(), index))));
        return;
      }
    }
  }

  private static String value(Estimate estimate, int attribute) {
    Attribute.@Nullable Value value = estimate.attribute(attribute).value();
    return value == null ? "" : value.title();
  }

  private String range(Estimate estimate) {
    return money.rounded(estimate.total(Scenario.LOW))
        + "–"
        + money.rounded(estimate.total(Scenario.HIGH));
  }

  private String open(Estimate estimate) {
    int open = 0;
    for (int s = 0; s < card.streams().size(); s++) {
      open += estimate.status(s) == Status.ELIGIBLE ? 1 : 0;
    }
    return NumberText.exact(open);
  }

  /** The stream that most of the likely total is from; empty where there is none. */
  private String most(Estimate estimate) {
    String most = "";
    long best = 0;
    for (int s = 0; s < card.streams().size(); s++) {
      if (estimate.hasPay(s) && estimate.pay(s, Scenario.LIKELY) > best) {
        best = estimate.pay(s, Scenario.LIKELY);
        most = card.streams().get(s).title();
      }
    }
    return most;
  }
}
