package io.github.tikcalc.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything an estimate consists of, as expressions.
 *
 * @param locals the expressions that have a name, each after those it reads
 * @param refusals why a profile cannot be; the first that holds is told, and nothing else counts
 * @param metrics in the card's order
 * @param attributes in the card's order
 * @param streams in the card's order
 */
public record Program(
    Map<String, Expression> locals,
    List<Refusal> refusals,
    List<MetricPart> metrics,
    List<AttributePart> attributes,
    List<StreamPart> streams) {

  public Program {
    locals = Collections.unmodifiableMap(new LinkedHashMap<>(locals));
    refusals = List.copyOf(refusals);
    metrics = List.copyOf(metrics);
    attributes = List.copyOf(attributes);
    streams = List.copyOf(streams);
  }

  /**
   * Why a profile cannot be.
   *
   * @param input the id of the input to correct
   * @param message what is wrong with it, in words that follow its name
   */
  public record Refusal(Condition when, String input, String message) {
    /** Whether it can be told from what is given alone, before anything is worked out. */
    public boolean ofGivenAlone() {
      Set<Expression> leaves = new HashSet<>();
      when.leaves(leaves::add);
      return leaves.stream().noneMatch(Expression.Local.class::isInstance);
    }
  }

  /**
   * What a metric is to the creator.
   *
   * @param origin given, derived, assumed or unknown
   * @param values its low, likely and high, in its unit
   */
  public record MetricPart(String id, Word origin, List<Figure> values) {}

  /** What an attribute is to the creator: given, or else assumed. */
  public record AttributePart(String id, Word value) {}

  /**
   * What becomes of a stream.
   *
   * @param cents its low, likely and high in whole cents a month; unknown where there is no figure
   */
  public record StreamPart(String id, Word status, List<Figure> cents) {}

  /** Gives names. */
  public static final class Locals {
    private final Map<String, Expression> byName = new LinkedHashMap<>();
    private final Map<Expression, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * Begins with none.
     *
     * @param taken names that none may have
     */
    public Locals(Set<String> taken) {
      this.taken.addAll(taken);
    }

    /** A figure that can be read more than once and is worked out once. */
    public Figure figure(String name, Figure value) {
      return value.parts().isEmpty() ? value : new Figure.Local(name(name, value));
    }

    /** A condition that can be read more than once and is worked out once. */
    public Condition condition(String name, Condition value) {
      return value.parts().isEmpty() ? value : new Condition.Local(name(name, value));
    }

    /** A word that can be read more than once and is worked out once. */
    public Word word(String name, Word value) {
      return value.parts().isEmpty() ? value : new Word.Local(name(name, value));
    }

    private String name(String wanted, Expression value) {
      return names.computeIfAbsent(
          value,
          expression -> {
            String name = wanted;
            for (int i = 2; !taken.add(name); i++) {
              name = wanted + i;
            }
            byName.put(name, expression);
            return name;
          });
    }

    /** All there are. */
    public Map<String, Expression> byName() {
      return byName;
    }
  }

  /**
   * What a name stands for.
   *
   * @throws IllegalArgumentException if it is no local's
   */
  public Expression local(String name) {
    Expression local = locals.get(name);
    if (local == null) {
      throw new IllegalArgumentException("no local " + name);
    }
    return local;
  }

  /** The names of the locals that some expressions need, directly or through others. */
  public Set<String> needed(List<? extends Expression> by) {
    Set<String> needed = new HashSet<>();
    List<Expression> left = new ArrayList<>(by);
    while (!left.isEmpty()) {
      left.remove(left.size() - 1)
          .leaves(
              leaf -> {
                if (leaf instanceof Expression.Local local && needed.add(local.name())) {
                  left.add(local(local.name()));
                }
              });
    }
    return needed;
  }
}
