package io.github.tikcalc.engine;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Word;
import java.util.ArrayList;
import java.util.List;

/** An attribute where it is not given. */
final class CompiledAttribute {
  private final int index;
  private final Attribute attribute;
  // The position of the value it is taken to have; -1: none.
  private final int assumed;
  // The position of the attribute whose value it takes; -1: none.
  private final int sameAs;
  // Of each value of that attribute the position among its own; -1 for one it cannot have.
  private final int[] translated;

  private CompiledAttribute(int index, Terms terms) {
    Inputs inputs = terms.inputs();
    this.index = index;
    this.attribute = inputs.attributes().get(index);
    this.assumed = terms.word(index, attribute.assume());
    this.sameAs = attribute.sameAs() == null ? -1 : inputs.indexOfAttribute(attribute.sameAs());
    List<Attribute.Value> values =
        sameAs < 0 ? List.of() : inputs.attributes().get(sameAs).values();
    this.translated = new int[values.size()];
    for (int i = 0; i < translated.length; i++) {
      translated[i] = terms.word(index, values.get(i).id());
    }
  }

  /** All attributes, each after the one it takes its value from. */
  static CompiledAttribute[] inOrder(Terms terms) {
    List<CompiledAttribute> rest = new ArrayList<>();
    for (int i = 0; i < terms.inputs().attributes().size(); i++) {
      rest.add(new CompiledAttribute(i, terms));
    }
    List<CompiledAttribute> ordered = new ArrayList<>();
    while (!rest.isEmpty()) {
      List<CompiledAttribute> next = new ArrayList<>();
      for (CompiledAttribute attribute : rest) {
        if (!holds(rest, attribute.sameAs)) {
          next.add(attribute);
        }
      }
      if (next.isEmpty()) {
        throw new IllegalArgumentException("attributes that are each the same as the other");
      }
      ordered.addAll(next);
      rest.removeAll(next);
    }
    return ordered.toArray(new CompiledAttribute[0]);
  }

  private static boolean holds(List<CompiledAttribute> attributes, int index) {
    for (CompiledAttribute attribute : attributes) {
      if (attribute.index == index) {
        return true;
      }
    }
    return false;
  }

  /** Its position in the card. */
  int index() {
    return index;
  }

  /**
   * The position of its value; -1 where it has none.
   *
   * @param words those of the attributes before it
   */
  int value(int[] words) {
    return sameAs < 0 ? assumed : words[sameAs] < 0 ? -1 : translated[words[sameAs]];
  }

  /** Its value, given or that of {@link #value}, as an expression. */
  Word express(SymbolicCreator creator) {
    Word given = creator.words[index];
    Word otherwise =
        sameAs < 0
            ? new Word.Constant(assumed < 0 ? null : attribute.values().get(assumed).id())
            : sameIfPossible(creator.words[sameAs], creator.values(sameAs));
    Word value = Word.Choice.of(Condition.isKnown(given), given, otherwise);
    return creator.locals.word(Inputs.snake(attribute.id()) + "_word", value);
  }

  private Word sameIfPossible(Word other, List<String> values) {
    List<String> impossible = new ArrayList<>();
    for (int i = 0; i < translated.length; i++) {
      if (translated[i] < 0) {
        impossible.add(values.get(i));
      }
    }
    return impossible.isEmpty()
        ? other
        : Word.Choice.of(
            new Condition.OneOf(other, impossible, false, false), Word.Constant.UNKNOWN, other);
  }
}
