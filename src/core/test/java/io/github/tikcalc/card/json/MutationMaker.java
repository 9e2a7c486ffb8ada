package io.github.tikcalc.card.json;

import io.github.tikcalc.card.json.MutationCard.Spot;
import io.github.tikcalc.json.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Changes one value of a file: which and how, chance tells. Good for one change. */
final class MutationMaker {
  /** Members that need not be there; all others must, but for the points of an amount. */
  private static final Set<String> OPTIONAL =
      Set.of(
          ("$schema required assume sources availability replacedBy notes countries from "
                  + "until source of per by narrowedBy aliases url date absent together atMost over "
                  + "when given except offered whereToFind")
              .split(" "));

  private static final MutationValues VALUES = MutationValues.ALL;

  private final String file;
  private final MutationDoc root;
  private final RandomGenerator random;
  private final List<Spot> all = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private final Set<String> words = new LinkedHashSet<>();
  private MutationDoc.Entry mustEntry;
  private MutationDoc mustDoc;
  private String rule;

  MutationMaker(String file, MutationDoc root, RandomGenerator random) {
    this.file = file;
    this.root = root;
    this.random = random;
    MutationCard.walk(root, all::add);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Null where the kind and the spot it fell on don't fit. */
  Mutation make() {
    Spot spot = all.get(1 + random.nextInt(all.size() - 1));
    Mutation.Kind kind = any(List.of(Mutation.Kind.values()));
    spot.addNames(words);
    spots.add(spot);
    boolean made =
        switch (kind) {
          case DELETE -> delete(spot);
          case RETYPE -> retype(spot);
          case RENAME -> rename(spot);
          case NEGATE -> negate(spot);
          case SWAP -> swap(spot);
          case EDIT -> edit(spot);
          case ADD -> add(spot);
          case REPEAT -> repeat(spot);
        };
    if (!made) {
      return null;
    }
    if (kind != Mutation.Kind.DELETE) {
      spots.forEach(changed -> changed.addNames(words));
    }
    String text = root.write(random);
    Place must = mustEntry != null ? mustEntry.place : mustDoc != null ? mustDoc.place : null;
    String what = kind + " " + spot.path();
    return new Mutation(what, file, text, root, spots, words, must, rule);
  }

  private void replace(Spot spot, MutationDoc value) {
    spots.removeIf(s -> s.value() == spot.value());
    spots.add(new Spot(spot.parent(), spot.entry(), value));
    if (spot.entry() != null) {
      spot.entry().value = value;
    } else {
      List<MutationDoc> items = ((MutationDoc.Arr) spot.parent().value()).items;
      items.set(MutationDoc.identity(items, spot.value()), value);
    }
  }

  private boolean delete(Spot spot) {
    if (spot.parent().value() instanceof MutationDoc.Obj object) {
      object.entries.remove(spot.entry());
      boolean amount =
          spot.key().equals("points")
              && object.entries.stream().noneMatch(e -> e.key.equals("metric"));
      if (!Mutation.isMap(spot.parent()) && !OPTIONAL.contains(spot.key()) && !amount) {
        mustDoc = object;
        rule = "missing-key";
      }
    } else if (spot.parent().value() instanceof MutationDoc.Arr list) {
      list.items.remove(MutationDoc.identity(list.items, spot.value()));
      if (spot.key().equals("position")) {
        mustDoc = list;
        rule = "position";
      }
    }
    spots.set(0, spot.parent());
    return true;
  }

  private boolean retype(Spot spot) {
    MutationDoc other = MutationDoc.of(JsonMapper.shared().readTree(any(VALUES.types())));
    if (other.type().equals(spot.value().type())) {
      return false;
    }
    replace(spot, other);
    boolean free =
        spot.key().equals("$schema")
            || (spot.key().equals("pays") && other.type().matches("null|object|list"))
            || (spot.key().equals("assume") && other.type().matches("object|list"))
            || (spot.key().equals("of") && other.type().matches("text|list"))
            || (spot.key().equals("values") && other.type().equals("object"));
    if (!free) {
      mustDoc = other;
      rule = spot.key().equals("values") && other.type().equals("text") ? "values" : "type";
    }
    return true;
  }

  private boolean rename(Spot spot) {
    if (spot.entry() == null) {
      return false;
    }
    String key = random.nextBoolean() ? any(VALUES.keys()) : spot.entry().key + "s";
    MutationDoc.Obj object = (MutationDoc.Obj) spot.parent().value();
    if (object.entries.stream().anyMatch(e -> e.key.equals(key))) {
      return false;
    }
    boolean known = !Mutation.isMap(spot.parent()) && fits(spot.parent(), key);
    spot.entry().key = key;
    if (!Mutation.isMap(spot.parent()) && !known) {
      mustEntry = spot.entry();
      rule = "unknown-key";
    }
    return true;
  }

  /**
   * Whether an object may have a member of this name; only asked for the names it may be changed
   * into.
   */
  private static boolean fits(Spot object, String key) {
    return Set.of("points", "of", "attribute", "low").contains(key)
        && Set.of("pays", "assume", "narrowedBy", "points").contains(object.key());
  }

  private boolean negate(Spot spot) {
    if (!(spot.value() instanceof MutationDoc.Leaf leaf)) {
      return false;
    }
    if (leaf.isNumber()) {
      MutationDoc.Leaf minus = new MutationDoc.Leaf("-" + leaf.json);
      replace(spot, minus);
      if (Double.parseDouble(leaf.json) != 0) {
        mustDoc = minus;
        rule = "number";
      }
      return true;
    }
    if (leaf.json.equals("true") || leaf.json.equals("false")) {
      replace(spot, new MutationDoc.Leaf(leaf.json.equals("true") ? "false" : "true"));
      return true;
    }
    return false;
  }

  private boolean swap(Spot spot) {
    List<Spot> others =
        all.stream()
            .filter(o -> o.parent() != null && o.value() != spot.value())
            .filter(
                o ->
                    o.parent().value() == spot.parent().value()
                        || o.value().type().equals(spot.value().type()))
            .filter(o -> !o.holds(spot) && !spot.holds(o))
            .toList();
    if (others.isEmpty()) {
      return false;
    }
    Spot other = any(others);
    MutationDoc one = spot.value();
    MutationDoc two = other.value();
    MutationDoc mark = new MutationDoc.Leaf("0");
    replace(spot, mark);
    replace(other, one);
    replace(new Spot(spot.parent(), spot.entry(), mark), two);
    return true;
  }

  private boolean edit(Spot spot) {
    if (!(spot.value() instanceof MutationDoc.Leaf leaf)) {
      return empty(spot);
    }
    if (leaf.text() != null) {
      replace(spot, new MutationDoc.Leaf('"' + any(VALUES.texts()) + '"'));
    } else if (leaf.isNumber()) {
      replace(spot, new MutationDoc.Leaf(any(VALUES.numbers())));
    } else {
      return false;
    }
    return true;
  }

  private boolean empty(Spot spot) {
    replace(
        spot,
        spot.value() instanceof MutationDoc.Arr ? new MutationDoc.Arr() : new MutationDoc.Obj());
    return true;
  }

  private boolean add(Spot spot) {
    if (spot.value() instanceof MutationDoc.Obj object) {
      String key = any(VALUES.extras());
      MutationDoc.Entry entry = new MutationDoc.Entry(key, new MutationDoc.Leaf("1"));
      object.entries.add(random.nextInt(object.entries.size() + 1), entry);
      if (!Mutation.isMap(spot)) {
        mustEntry = entry;
        rule = "unknown-key";
      }
      return true;
    }
    if (spot.value() instanceof MutationDoc.Arr list && !list.items.isEmpty()) {
      list.items.add(random.nextInt(list.items.size() + 1), any(list.items).copy());
      return true;
    }
    return false;
  }

  private boolean repeat(Spot spot) {
    if (spot.entry() == null) {
      return false;
    }
    MutationDoc.Entry again = new MutationDoc.Entry(spot.entry().key, spot.value().copy());
    List<MutationDoc.Entry> entries = ((MutationDoc.Obj) spot.parent().value()).entries;
    entries.add(
        entries.indexOf(spot.entry())
            + 1
            + random.nextInt(entries.size() - entries.indexOf(spot.entry())),
        again);
    mustEntry = again;
    rule = "duplicate-key";
    return true;
  }
}
