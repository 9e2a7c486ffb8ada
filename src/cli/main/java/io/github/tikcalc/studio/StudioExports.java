package io.github.tikcalc.studio;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.text.PlainNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The exports of one creator, told by their columns and not by their names. Rows of days stand from
 * the oldest to the newest, as TikTok Studio writes them. Not thread-safe.
 */
public final class StudioExports {
  private static final int DAYS = 30;
  private static final int FEWEST_DAYS = 28;
  private static final String DAY = "date";
  private static final int MINUTE = 60;

  private final List<StudioRule> rules = StudioRule.all();
  private final List<StudioTable> tables = new ArrayList<>();
  private final Map<String, String> missing = new LinkedHashMap<>();

  /** None yet. */
  public StudioExports() throws IOException {}

  /**
   * Adds an export.
   *
   * @param file how messages name it
   * @param text its content, CSV
   * @throws StudioException if it is none, or one of its kind was added before
   */
  public void add(String file, String text) throws StudioException {
    StudioTable table = StudioTable.read(file, text);
    List<StudioRule> read = rules.stream().filter(rule -> table.has(rule.needed())).toList();
    if (read.isEmpty()) {
      throw new StudioException(
          file
              + ": has none of the columns of TikTok Studio's exports (export Overview, Content and"
              + " Followers in English; the first line of this one: "
              + String.join(", ", table.header())
              + ")");
    }
    for (StudioTable other : tables) {
      if (read.stream().anyMatch(rule -> other.has(rule.needed()))) {
        throw new StudioException(
            file + ": tells the same as " + other.file() + " (give one of the two)");
      }
    }
    tables.add(table);
  }

  /**
   * What they tell of the inputs that a card has, in the rules' order.
   *
   * @throws StudioException if a cell is no number
   */
  public List<StudioFigure> figures(Inputs inputs) throws StudioException {
    missing.clear();
    Map<String, StudioFigure> figures = new LinkedHashMap<>();
    for (StudioRule rule : rules) {
      if (inputs.indexOfMetric(rule.input()) < 0 || figures.containsKey(rule.input())) {
        continue;
      }
      StudioTable table = find(rule.needed());
      StudioFigure figure =
          table == null ? without(rule, rule.file() + " would tell it") : figure(rule, table);
      if (figure != null) {
        figures.put(rule.input(), figure);
        missing.remove(rule.input());
      }
    }
    return List.copyOf(figures.values());
  }

  /** What the last call of {@link #figures} could not tell, and why, an input each. */
  public List<String> missing() {
    List<String> lines = new ArrayList<>();
    missing.forEach((input, why) -> lines.add(input + ": " + why));
    return lines;
  }

  private @Nullable StudioTable find(List<String> columns) {
    return tables.stream().filter(table -> table.has(columns)).findFirst().orElse(null);
  }

  private @Nullable StudioFigure figure(StudioRule rule, StudioTable table) throws StudioException {
    if (table.rows().isEmpty()) {
      return without(rule, table.file() + " has no rows");
    }
    return switch (rule.how()) {
      case LAST -> last(rule, table);
      case SUM -> sum(rule, table);
      case SHARE -> share(rule, table);
      case MEAN -> mean(rule, table);
      case LONGER -> longer(rule, table);
      case COUNT -> count(rule, table);
    };
  }

  private @Nullable StudioFigure without(StudioRule rule, String why) {
    missing.putIfAbsent(rule.input(), why);
    return null;
  }

  private StudioFigure last(StudioRule rule, StudioTable table) throws StudioException {
    CsvRecord row = table.last(1).get(0);
    String day = table.has(List.of(DAY)) ? " on " + table.text(row, DAY) : "";
    return new StudioFigure(
        rule.input(),
        table.number(row, rule.columns().get(0)),
        "the last row of " + table.file() + day);
  }

  private @Nullable StudioFigure sum(StudioRule rule, StudioTable table) throws StudioException {
    List<CsvRecord> days = table.last(DAYS);
    if (days.size() < FEWEST_DAYS) {
      return without(rule, few(table));
    }
    double sum = table.sum(days, rule.columns());
    String how = plain(sum) + " in " + span(table, days);
    if (days.size() == DAYS) {
      return new StudioFigure(rule.input(), sum, how);
    }
    return new StudioFigure(
        rule.input(), Math.rint(sum * DAYS / days.size()), how + ", × 30 ÷ " + days.size());
  }

  private @Nullable StudioFigure share(StudioRule rule, StudioTable table) throws StudioException {
    List<CsvRecord> days = table.last(DAYS);
    double whole = table.sum(days, List.of(rule.by()));
    if (!(whole > 0)) {
      return without(rule, "no " + rule.by() + " in " + table.file());
    }
    double part = table.sum(days, rule.columns());
    return new StudioFigure(
        rule.input(),
        percent(part, whole),
        plain(part)
            + " "
            + String.join(" + ", rule.columns())
            + " ÷ "
            + plain(whole)
            + " "
            + rule.by()
            + " in "
            + span(table, days));
  }

  private StudioFigure mean(StudioRule rule, StudioTable table) throws StudioException {
    double sum = table.sum(table.rows(), rule.columns());
    int count = table.rows().size();
    String how = plain(sum) + " ÷ " + videos(count) + " in " + table.file();
    return new StudioFigure(rule.input(), Math.rint(sum / count), how);
  }

  private @Nullable StudioFigure count(StudioRule rule, StudioTable table) {
    StudioTable daily =
        tables.stream()
            .filter(other -> other.has(List.of(DAY)) && other.rows().size() >= FEWEST_DAYS)
            .findFirst()
            .orElse(null);
    if (daily == null) {
      return without(
          rule, "an export of 28 days or more beside " + table.file() + " would tell it");
    }
    List<CsvRecord> days = daily.last(DAYS);
    Set<String> texts = new HashSet<>();
    days.forEach(day -> texts.add(daily.text(day, DAY)));
    long count =
        table.rows().stream().filter(row -> isOn(texts, table.text(row, rule.by()))).count();
    if (count == 0) {
      return without(
          rule, "no " + rule.by() + " in " + table.file() + " is a day of " + daily.file());
    }
    String how = videos(count) + " posted in " + span(daily, days);
    return new StudioFigure(rule.input(), count, how);
  }

  /** Whether a moment is on one of some days, written alike, perhaps with the time behind it. */
  private static boolean isOn(Set<String> days, String moment) {
    int blank = moment.lastIndexOf(' ');
    return days.contains(moment) || (blank > 0 && days.contains(moment.substring(0, blank)));
  }

  private @Nullable StudioFigure longer(StudioRule rule, StudioTable table) throws StudioException {
    double whole = table.sum(table.rows(), rule.columns());
    double part = 0;
    for (CsvRecord row : table.rows()) {
      if (table.seconds(row, rule.by()) > MINUTE) {
        part += table.sum(List.of(row), rule.columns());
      }
    }
    if (!(whole > 0)) {
      return without(rule, "no " + rule.columns().get(0) + " in " + table.file());
    }
    String how =
        plain(part)
            + " views of videos longer than a minute ÷ "
            + plain(whole)
            + " views in "
            + table.file();
    return new StudioFigure(rule.input(), percent(part, whole), how);
  }

  private static double percent(double part, double whole) {
    return BigDecimal.valueOf(100 * part / whole).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static String few(StudioTable table) {
    return table.file() + " has " + table.rows().size() + " days (export 28 or more)";
  }

  private static String span(StudioTable table, List<CsvRecord> days) {
    return days.size()
        + " days, "
        + table.text(days.get(0), DAY)
        + " to "
        + table.text(days.get(days.size() - 1), DAY)
        + ", "
        + table.file();
  }

  private static String videos(long count) {
    return count + (count == 1 ? " video" : " videos");
  }

  private static String plain(double value) {
    return PlainNumber.of(value);
  }
}
