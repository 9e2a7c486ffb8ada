package io.github.tikcalc.code;

import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JavaScript: an unknown figure is NaN and an unknown word null. Names are made as short as can be,
 * and texts and lists are written once; {@link #constants} defines them.
 */
final class JavaScript implements Language {
  /**
   * What the expressions call; capital letters name nothing else. Adding 2⁵² to a number and taking
   * it away again leaves the nearest whole one.
   */
  static final String HELPERS =
      """
      const K=x=>x===x,\
      C=(m,a,h)=>{let i=0;if(m!==m)return m;while(i<a.length&&m>a[i])i++;\
      return i?i<a.length?h[i-1]+(h[i]-h[i-1])*((m-a[i-1])/(a[i]-a[i-1])):h[i-1]:h[0]},
      W=(l,m,h,x)=>x<=.5?l+(m-l)*(2*x):m+(h-m)*(2*x-1),R=x=>x+4503599627370496-4503599627370496,
      T=(w,t,o,u)=>w===null?u:Object.hasOwn(t,w)?t[w]:o;
      """;

  private static final Set<String> RESERVED =
      Set.of("as", "do", "if", "in", "is", "of", "for", "let", "new", "try", "var", "NaN");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private int count;

  /** The definitions of everything that what was written so far refers to. */
  String constants() {
    return constants.entrySet().stream()
        .map(entry -> entry.getValue() + "=" + entry.getKey())
        .collect(Collectors.joining(",\n", "const ", ";\n"));
  }

  private String constant(String text) {
    return constants.computeIfAbsent(text, t -> next());
  }

  /** The next of a, b, …, z, aa, ab, … that means nothing else. */
  private String next() {
    StringBuilder name = new StringBuilder();
    for (int left = count++; left >= 0; left = left / 26 - 1) {
      name.insert(0, (char) ('a' + left % 26));
    }
    return RESERVED.contains(name.toString()) ? next() : name.toString();
  }

  /** A text as a literal that can also stand in HTML's script element. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '<' || c < ' ' || c > '~') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  @Override
  public String number(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    BigDecimal digits = Digits.fewest(value);
    String plain = digits.toPlainString();
    plain = plain.startsWith("0.") ? plain.substring(1) : plain;
    String scientific = digits.unscaledValue() + "e" + -digits.scale();
    String shorter =
        digits.signum() != 0 && scientific.length() < plain.length() ? scientific : plain;
    return value < 0 ? "(" + shorter + ")" : shorter;
  }

  @Override
  public String word(@Nullable String text) {
    return text == null ? "null" : constant(quoted(text));
  }

  @Override
  public String truth(boolean holds) {
    return holds ? "true" : "false";
  }

  @Override
  public String given(String input) {
    return local("given " + input);
  }

  @Override
  public String local(String name) {
    return names.computeIfAbsent(name, n -> next());
  }

  @Override
  public String operation(String left, Figure.Operator operator, String right) {
    return "(" + left + operator.sign() + right + ")";
  }

  @Override
  public String whole(String figure) {
    return "R(" + figure + ")";
  }

  @Override
  public String extreme(boolean greatest, List<String> figures) {
    return (greatest ? "Math.max(" : "Math.min(") + String.join(",", figures) + ")";
  }

  @Override
  public String curve(String figure, List<Double> at, List<Double> height) {
    return "C(" + figure + "," + list(at) + "," + list(height) + ")";
  }

  private String list(List<Double> numbers) {
    return constant(numbers.stream().map(this::number).collect(Collectors.joining(",", "[", "]")));
  }

  @Override
  public String within(String low, String likely, String high, String x) {
    return "W(" + low + "," + likely + "," + high + "," + x + ")";
  }

  @Override
  public String table(String word, Figure.Table table) {
    String figures =
        table.figures().entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream().map(key -> key(key) + ":" + number(entry.getKey())))
            .collect(Collectors.joining(",", "{", "}"));
    return "T("
        + word
        + ","
        + constant(figures)
        + ","
        + number(table.others())
        + ","
        + number(table.unknown())
        + ")";
  }

  private static String key(String word) {
    return word.matches("[a-zA-Z]+") ? word : quoted(word);
  }

  @Override
  public String choice(String when, String then, String otherwise) {
    return "(" + when + "?" + then + ":" + otherwise + ")";
  }

  @Override
  public String known(String value, boolean known, boolean isWord) {
    return isWord
        ? "(" + value + (known ? "!==null)" : "===null)")
        : (known ? "K(" : "!K(") + value + ")";
  }

  @Override
  public String comparison(String left, Condition.Sign sign, String right) {
    String operator =
        switch (sign) {
          case EQUAL -> "===";
          case UNEQUAL -> "!==";
          default -> sign.sign();
        };
    String comparison = "(" + left + operator + right + ")";
    // Everything differs from NaN.
    return sign == Condition.Sign.UNEQUAL
        ? "(K(" + left + ")&&K(" + right + ")&&" + comparison + ")"
        : comparison;
  }

  @Override
  public String oneOf(String word, List<String> of, boolean butNot, boolean unknown) {
    String words =
        constant(of.stream().map(JavaScript::quoted).collect(Collectors.joining(",", "[", "]")));
    String isOneOf = words + ".includes(" + word + ")";
    if (butNot) {
      return unknown ? "!" + isOneOf : "(" + word + "!==null&&!" + isOneOf + ")";
    }
    return unknown ? "(" + word + "===null||" + isOneOf + ")" : isOneOf;
  }

  @Override
  public String several(boolean all, List<String> conditions) {
    return "(" + String.join(all ? "&&" : "||", conditions) + ")";
  }
}
