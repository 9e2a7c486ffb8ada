package io.github.tikcalc.benchmark;

import static io.github.tikcalc.benchmark.SqlAmount.number;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Dependencies;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.IncomeStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A rate card as one SQL statement that reads a roster and writes what a batch writes. */
final class SqlCard {
  private final RateCard card;
  private final SqlCondition conditions;
  private final List<String> columns;
  private String query = "";
  private int depth;

  private SqlCard(RateCard card, List<String> columns) {
    this.card = card;
    this.conditions = new SqlCondition(card);
    this.columns = columns;
  }

  /**
   * The statement.
   *
   * @param columns the roster's header
   * @param passThrough those of them that name no input
   */
  static String copy(
      RateCard card, List<String> columns, List<String> passThrough, String from, String to) {
    return new SqlCard(card, columns).copy(passThrough, from, to);
  }

  private String copy(List<String> passThrough, String from, String to) {
    Inputs inputs = card.inputs();
    query = read(from);
    List<String> given = new ArrayList<>();
    for (Metric metric : inputs.metrics()) {
      if (!columns.contains(metric.id())) {
        given.add("NULL::DOUBLE AS " + metric.id());
      }
    }
    for (Attribute attribute : inputs.attributes()) {
      if (!columns.contains(attribute.id())) {
        given.add("NULL::VARCHAR AS " + attribute.id());
      }
    }
    step(given);
    step(
        inputs.metrics().stream()
            .filter(metric -> !canDerive(metric))
            .map(metric -> metric.id() + " AS " + metric.id() + "_known")
            .toList());
    // One that takes its value from another stands behind it in every card there is.
    inputs.attributes().forEach(this::attribute);
    for (String step : Dependencies.ofSteps(inputs.metrics()).order()) {
      boolean derive = step.endsWith(Dependencies.DERIVED);
      metric(inputs.metric(step.replace(Dependencies.DERIVED, "")), derive);
    }
    card.streams().forEach(this::stream);
    step(
        List.of(
            "(" + sum(1) + ") / 100 AS total_1",
            "(" + sum(2) + ") / 100 AS total_2",
            "(" + sum(3) + ") / 100 AS total_3"));
    List<String> out = new ArrayList<>(passThrough);
    out.add(dollars("total_1", "total_low"));
    out.add(dollars("total_2", "total_likely"));
    out.add(dollars("total_3", "total_high"));
    for (int s = 0; s < card.streams().size(); s++) {
      String id = card.streams().get(s).id();
      out.add("s" + s + "_status AS \"" + id + "_status\"");
      out.add(dollars("s" + s + "_c1 / 100", id + "_low"));
      out.add(dollars("s" + s + "_c2 / 100", id + "_likely"));
      out.add(dollars("s" + s + "_c3 / 100", id + "_high"));
    }
    return "COPY (SELECT "
        + String.join(", ", out)
        + " FROM ("
        + query
        + ")) TO '"
        + to
        + "' (FORMAT csv, HEADER, DELIMITER ',')";
  }

  private static String dollars(String expression, String name) {
    return "(" + expression + ")::DECIMAL(18, 2) AS \"" + name + "\"";
  }

  private String read(String from) {
    String types =
        columns.stream()
            .map(
                c -> "'" + c + "': '" + (card.inputs().indexOfMetric(c) >= 0 ? "DOUBLE" : "VARCHAR") + "'")
            .collect(Collectors.joining(", "));
    String bounds =
        card.inputs().metrics().stream()
            .filter(m -> columns.contains(m.id()))
            .map(
                m ->
                    (m.required() ? "" : m.id() + " IS NULL OR ")
                        + (m.id() + " BETWEEN " + number(m.min()) + " AND " + number(m.max())))
            .collect(Collectors.joining(") AND (", "(", ")"));
    String limits =
        card.inputs().metrics().stream()
            .filter(m -> columns.contains(m.id()) && columns.contains(m.atMost()))
            .map(m -> " AND COALESCE(" + m.id() + " <= " + m.atMost() + ", true)")
            .collect(Collectors.joining());
    return "SELECT * FROM read_csv('"
        + from
        + "', auto_detect = false, header = true, delim = ',', quote = '\"', ignore_errors = true,"
        + " columns = {"
        + types
        + "}) WHERE "
        + bounds
        + limits;
  }

  /** Puts columns on top of the query. */
  private void step(List<String> expressions) {
    if (!expressions.isEmpty()) {
      query = "SELECT *, " + String.join(", ", expressions) + " FROM (" + query + ") t" + depth++;
    }
  }

  private void attribute(Attribute attribute) {
    String otherwise =
        attribute.sameAs() != null
            ? attribute.sameAs()
            : attribute.assume() == null ? "NULL" : "'" + attribute.assume() + "'";
    query =
        "SELECT * REPLACE (COALESCE(ID, OTHERWISE) AS ID) FROM (QUERY)"
            .replace("ID", attribute.id())
            .replace("OTHERWISE", otherwise)
            .replace("QUERY", query);
  }

  /** Puts a metric as it is derived, in {@code m_known}, or as it is, in {@code m_1} and so on. */
  private void metric(Metric metric, boolean derive) {
    String id = metric.id();
    for (int i = 0; i < metric.assume().size(); i++) {
      Amount amount = metric.assume().get(i);
      if (amount.derives() == derive) {
        String name = id + "_a" + i;
        new SqlAmount(amount, derive, card.inputs()).steps(name).forEach(this::step);
      }
    }
    if (derive) {
      step(List.of(first(metric, 2, true) + " AS " + id + "_known"));
      query =
          "SELECT * FROM ("
              + query
              + ") WHERE "
              + id
              + " IS NOT NULL OR COALESCE("
              + first(metric, 1, true)
              + " >= "
              + number(metric.min())
              + " AND "
              + first(metric, 3, true)
              + " <= "
              + number(metric.max())
              + ", true)";
      return;
    }
    List<String> figures = new ArrayList<>();
    for (int k = 1; k <= 3; k++) {
      figures.add(first(metric, k, false) + " AS " + id + "_" + k);
    }
    step(figures);
  }

  private static boolean canDerive(Metric metric) {
    return metric.assume().stream().anyMatch(Amount::derives);
  }

  /** A metric as given, or else by the first of its amounts that holds. */
  private String first(Metric metric, int k, boolean onlyDerived) {
    StringBuilder sql = new StringBuilder();
    sql.append("(CASE WHEN ID IS NOT NULL THEN ID".replace("ID", metric.id()));
    for (int i = 0; i < metric.assume().size(); i++) {
      Amount amount = metric.assume().get(i);
      sql.append(" WHEN ").append(conditions.of(amount.when())).append(" THEN ");
      sql.append(
          onlyDerived && !amount.derives() ? "NULL" : metric.id() + "_a" + i + "_" + k);
    }
    return sql.append(" END)").toString();
  }

  private void stream(IncomeStream stream) {
    String name = "s" + card.streams().indexOf(stream);
    boolean always = stream.availability().isEmpty();
    String offered = always ? "true" : conditions.any(stream.availability(), true);
    String perhaps = always ? "false" : conditions.any(stream.availability(), false);
    step(
        List.of(
            "CASE WHEN "
                + conditions.absent()
                + " OR NOT ("
                + offered
                + " OR "
                + perhaps
                + ") THEN 'unavailable' WHEN "
                + conditions.unmet(stream.requires())
                + " THEN 'ineligible' WHEN "
                + offered
                + " AND "
                + conditions.met(stream.requires())
                + " THEN 'eligible' ELSE 'uncertain' END AS "
                + name
                + "_status"));
    if (stream.pays().isEmpty()) {
      step(List.of(none(name, 1), none(name, 2), none(name, 3)));
      return;
    }
    List<String> figures = new ArrayList<>(List.of("(CASE", "(CASE", "(CASE"));
    for (int i = 0; i < stream.pays().size(); i++) {
      Amount amount = stream.pays().get(i);
      String pay = name + "_p" + i;
      new SqlAmount(amount, false, card.inputs()).steps(pay).forEach(this::step);
      for (int k = 1; k <= 3; k++) {
        String when = " WHEN " + conditions.of(amount.when()) + " THEN " + pay + "_" + k;
        figures.set(k - 1, figures.get(k - 1) + when);
      }
    }
    step(
        List.of(
            figures.get(0) + " END) AS " + name + "_1",
            figures.get(1) + " END) AS " + name + "_2",
            figures.get(2) + " END) AS " + name + "_3"));
    String likely = "NOT (" + offered + " AND " + conditions.likely(stream.requires()) + ")";
    step(List.of(cents(name, 1, "true"), cents(name, 2, likely), cents(name, 3, "false")));
  }

  private static String none(String name, int k) {
    return "NULL::DOUBLE AS " + name + "_c" + k;
  }

  /** Cents; where a stream is uncertain and {@code zero} holds, none. */
  private static String cents(String name, int k, String zero) {
    return ("CASE S_status WHEN 'unavailable' THEN NULL WHEN 'ineligible' THEN 0.0::DOUBLE"
            + " WHEN 'uncertain' THEN CASE WHEN S_K IS NULL THEN NULL WHEN ZERO THEN 0.0::DOUBLE"
            + " ELSE round_even(S_K * 100, 0) END"
            + " ELSE round_even(S_K * 100, 0) END AS S_cK")
        .replace("ZERO", zero)
        .replace("S_", name + "_")
        .replace("_K", "_" + k)
        .replace("_cK", "_c" + k);
  }

  private String sum(int k) {
    List<String> parts = new ArrayList<>();
    for (int s = 0; s < card.streams().size(); s++) {
      if (!card.streams().get(s).pays().isEmpty()) {
        parts.add("COALESCE(s" + s + "_c" + k + ", 0)");
      }
    }
    return String.join(" + ", parts);
  }
}
