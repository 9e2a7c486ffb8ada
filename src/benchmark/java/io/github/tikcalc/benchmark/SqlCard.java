package io.github.tikcalc.benchmark;

import static io.github.tikcalc.benchmark.SqlAmount.number;

import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A rate card as one SQL statement that reads a roster and writes what a batch writes. */
final class SqlCard {
  private final RateCard card;
  private final List<String> columns;
  private String query = "";
  private int depth;

  private SqlCard(RateCard card, List<String> columns) {
    this.card = card;
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
    List<String> told = new ArrayList<>();
    for (Metric metric : inputs.metrics()) {
      if (!columns.contains(metric.id())) {
        told.add("NULL::DOUBLE AS " + metric.id());
      }
    }
    step(told);
    Set<String> done = new LinkedHashSet<>();
    inputs.metrics().forEach(metric -> metric(metric, done));
    for (Attribute attribute : inputs.attributes()) {
      if (attribute.assume() != null) {
        query =
            "SELECT * REPLACE (COALESCE(ID, 'ASSUMED') AS ID) FROM (QUERY)"
                .replace("ID", attribute.id())
                .replace("ASSUMED", attribute.assume())
                .replace("QUERY", query);
      }
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
                c -> "'" + c + "': '" + (card.inputs().metric(c) >= 0 ? "DOUBLE" : "VARCHAR") + "'")
            .collect(Collectors.joining(", "));
    String bounds =
        card.inputs().metrics().stream()
            .filter(m -> columns.contains(m.id()))
            .map(
                m ->
                    (m.required() ? "" : m.id() + " IS NULL OR ")
                        + (m.id() + " BETWEEN " + number(m.min()) + " AND " + number(m.max())))
            .collect(Collectors.joining(") AND (", "(", ")"));
    return "SELECT * FROM read_csv('"
        + from
        + "', auto_detect = false, header = true, delim = ',', quote = '\"', ignore_errors = true,"
        + " columns = {"
        + types
        + "}) WHERE "
        + bounds;
  }

  /** Puts columns on top of the query. */
  private void step(List<String> expressions) {
    if (!expressions.isEmpty()) {
      query = "SELECT *, " + String.join(", ", expressions) + " FROM (" + query + ") t" + depth++;
    }
  }

  private void metric(Metric metric, Set<String> done) {
    if (!done.add(metric.id())) {
      return;
    }
    String id = metric.id();
    Amount assume = metric.assume();
    if (assume == null) {
      step(List.of(id + " AS " + id + "_1", id + " AS " + id + "_2", id + " AS " + id + "_3"));
      return;
    }
    Inputs inputs = card.inputs();
    assume.of().forEach(of -> metric(inputs.metrics().get(inputs.metric(of)), done));
    if (assume.by() != null) {
      metric(inputs.metrics().get(inputs.metric(assume.by())), done);
    }
    new SqlAmount(assume, inputs).steps(id + "_a").forEach(this::step);
    step(
        List.of(
            "COALESCE(" + id + ", " + id + "_a_1) AS " + id + "_1",
            "COALESCE(" + id + ", " + id + "_a_2) AS " + id + "_2",
            "COALESCE(" + id + ", " + id + "_a_3) AS " + id + "_3"));
  }

  private void stream(Stream stream) {
    String name = "s" + card.streams().indexOf(stream);
    String unmet = any(stream, r -> r.metric() + "_3 < " + number(r.atLeast()));
    String unmeet = any(stream, r -> "NOT " + r.metric() + "_1 >= " + number(r.atLeast()));
    String likely = any(stream, r -> "NOT " + r.metric() + "_2 >= " + number(r.atLeast()));
    step(
        List.of(
            "CASE WHEN "
                + closed(stream)
                + " THEN 'unavailable' WHEN "
                + unmet
                + " THEN 'ineligible' WHEN "
                + unmeet
                + " THEN 'uncertain' ELSE 'eligible' END AS "
                + name
                + "_status"));
    Amount pays = stream.pays();
    if (pays == null) {
      step(List.of(none(name, 1), none(name, 2), none(name, 3)));
      return;
    }
    new SqlAmount(pays, card.inputs()).steps(name).forEach(this::step);
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

  private static String any(
      Stream stream, java.util.function.Function<Requirement, String> condition) {
    return stream.requires().isEmpty()
        ? "false"
        : stream.requires().stream()
            .map(r -> "(" + r.metric() + "_1 IS NOT NULL AND " + condition.apply(r) + ")")
            .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private String closed(Stream stream) {
    if (stream.availability().isEmpty()) {
      return "false";
    }
    Set<String> open = new LinkedHashSet<>();
    LocalDate day = card.asOf();
    for (Window window : stream.availability()) {
      boolean holds =
          (window.from() == null || !day.isBefore(window.from()))
              && (window.until() == null || day.isBefore(window.until()));
      if (holds && window.countries() == null) {
        return "false";
      }
      if (holds) {
        open.addAll(window.countries());
      }
    }
    String country = card.inputs().attributes().get(card.inputs().country()).id();
    return open.isEmpty()
        ? "true"
        : country + " NOT IN ('" + String.join("', '", new java.util.TreeSet<>(open)) + "')";
  }

  private String sum(int k) {
    List<String> parts = new ArrayList<>();
    for (int s = 0; s < card.streams().size(); s++) {
      if (card.streams().get(s).pays() != null) {
        parts.add("COALESCE(s" + s + "_c" + k + ", 0)");
      }
    }
    return String.join(" + ", parts);
  }
}
