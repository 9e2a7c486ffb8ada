package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * One value of a card changed at random.
 *
 * @param what in words, for the message of a test that fails
 * @param root the changed tree of the file, written into {@code text}
 * @param spots what was changed, or what something was removed from
 * @param words the keys and texts that were there before or are now: names that others may use
 * @param must where the reader must find a fault, whatever else it finds; null: not known
 * @param rule the rule that fault must break
 */
record Mutation(
    String what,
    String file,
    String text,
    MutationDoc root,
    List<MutationCard.Spot> spots,
    Set<String> words,
    Place must,
    String rule) {

  /** The ways to change a card. */
  enum Kind {
    DELETE,
    RETYPE,
    RENAME,
    NEGATE,
    SWAP,
    EDIT,
    ADD,
    REPEAT
  }

  private static final Set<String> MAPS =
      Set.of("metrics", "attributes", "values", "sources", "positions");

  /** A card changed in one way, at one place. */
  static Mutation random(MutationCard card, RandomGenerator random) {
    List<String> names = new ArrayList<>(card.files().keySet());
    // The inputs hold about half of all figures.
    String file = random.nextInt(3) == 0 ? "inputs.json" : names.get(random.nextInt(names.size()));
    while (true) {
      Mutation mutation = new MutationMaker(file, card.files().get(file).copy(), random).make();
      if (mutation != null) {
        return mutation;
      }
    }
  }

  boolean isRefusedBy(Fault fault) {
    return fault.rule().equals(rule) && fault.file().equals(file) && fault.place().equals(must);
  }

  @Override
  public String toString() {
    return what + " in " + file;
  }

  /** The members of a metric have fixed names; the metrics themselves are named at will. */
  static boolean isMap(MutationCard.Spot object) {
    return object.entry() != null && MAPS.contains(object.entry().key);
  }
}
