package io.github.tikcalc.code;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL: what is unknown is NULL, and a condition that is NULL does not hold. */
final class Sql implements Language {
  private static final double TWO_TO_52 = 0x1p52;
  private static final int LONGEST_HINT = 45;

  private final Dialect dialect;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  Sql(Dialect dialect) {
    this.dialect = dialect;
  }

  /** A text as a literal. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The column of an input, or one that is named like an input. */
  static String column(String id) {
    return '"' + Inputs.snake(id) + '"';
  }

  @Override
  public String number(double value) {
    return Double.isNaN(value) ? "NULL" : dialect.number(value);
  }

  @Override
  public String word(@Nullable String text) {
    return text == null ? "NULL" : quoted(text);
  }

  @Override
  public String truth(boolean holds) {
    return holds ? "TRUE" : "FALSE";
  }

  @Override
  public String given(String input) {
    return column(input);
  }

  /** Its own name where that is short enough for every database. */
  @Override
  public String local(String name) {
    return names.computeIfAbsent(
        name,
        n -> {
          String hint = n.length() <= LONGEST_HINT ? n : n.substring(0, LONGEST_HINT);
          hint = Character.isDigit(hint.charAt(0)) ? "n" + hint : hint;
          String unique = hint;
          for (int i = 2; !taken.add(unique); i++) {
            unique = hint + "_" + i;
          }
          return unique;
        });
  }

  @Override
  public String operation(String left, Figure.Operator operator, String right) {
    return "(" + left + " " + operator.sign() + " " + right + ")";
  }

  /** Beyond 2⁵² doubles are whole: adding it rounds, half to even. */
  @Override
  public String whole(String figure) {
    String far = number(TWO_TO_52);
    return "((" + figure + " + " + far + ") - " + far + ")";
  }

  @Override
  public String extreme(boolean greatest, List<String> figures) {
    return dialect.extreme(greatest) + "(" + String.join(", ", figures) + ")";
  }

  @Override
  public String curve(String figure, List<Double> at, List<Double> height) {
    int last = at.size() - 1;
    StringBuilder sql = new StringBuilder("(CASE");
    for (int i = 0; i <= last; i++) {
      sql.append(" WHEN ").append(figure).append(" <= ").append(number(at.get(i)));
      sql.append(" THEN ").append(i == 0 ? number(height.get(0)) : segment(figure, at, height, i));
    }
    sql.append(" WHEN ").append(figure).append(" > ").append(number(at.get(last)));
    return sql.append(" THEN ").append(number(height.get(last))).append(" END)").toString();
  }

  /** The straight line that ends in a point; level ones are what they begin with, to the bit. */
  private String segment(String figure, List<Double> at, List<Double> height, int end) {
    double rise = height.get(end) - height.get(end - 1);
    String begin = number(height.get(end - 1));
    return rise == 0
        ? begin
        : Template.fill(
            "{0} + {1} * (({2} - {3}) / {4})",
            begin,
            signed(rise),
            figure,
            number(at.get(end - 1)),
            number(at.get(end) - at.get(end - 1)));
  }

  private String signed(double value) {
    return value < 0 ? "(-" + number(-value) + ")" : number(value);
  }

  @Override
  public String within(String low, String likely, String high, String x) {
    return Template.fill(
        "(CASE WHEN {3} <= {4} THEN {0} + ({1} - {0}) * ({5} * {3})"
            + " ELSE {1} + ({2} - {1}) * ({5} * {3} - {6}) END)",
        low, likely, high, x, number(0.5), number(2), number(1));
  }

  @Override
  public String table(String word, Figure.Table table) {
    StringBuilder sql = new StringBuilder("(CASE");
    table
        .figures()
        .forEach(
            (figure, words) -> {
              sql.append(" WHEN ").append(word).append(" IN ").append(list(words));
              sql.append(" THEN ").append(number(figure));
            });
    boolean same = Double.compare(table.others(), table.unknown()) == 0;
    if (!same) {
      sql.append(" WHEN ").append(word).append(" IS NOT NULL THEN ").append(number(table.others()));
    } else if (table.figures().isEmpty()) {
      return number(table.others());
    }
    return sql.append(" ELSE ").append(number(table.unknown())).append(" END)").toString();
  }

  private static String list(List<String> words) {
    return words.stream().map(Sql::quoted).collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String choice(String when, String then, String otherwise) {
    return "(CASE WHEN " + when + " THEN " + then + " ELSE " + otherwise + " END)";
  }

  @Override
  public String known(String value, boolean known, boolean isWord) {
    return "(" + value + (known ? " IS NOT NULL)" : " IS NULL)");
  }

  @Override
  public String comparison(String left, Condition.Sign sign, String right) {
    return "(" + left + " " + sign.sign() + " " + right + ")";
  }

  @Override
  public String oneOf(String word, List<String> of, boolean butNot, boolean unknown) {
    String isOneOf = word + (butNot ? " NOT IN " : " IN ") + list(of);
    return unknown ? "(" + word + " IS NULL OR " + isOneOf + ")" : "(" + isOneOf + ")";
  }

  @Override
  public String several(boolean all, List<String> conditions) {
    return "(" + String.join(all ? " AND " : " OR ", conditions) + ")";
  }
}
