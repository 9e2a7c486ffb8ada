package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

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

  /** The ways to change a card that the format's own rules are held against. */
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

  private static final Set<String> OPTIONAL =
      Set.of(
          "$schema",
          "required",
          "assume",
          "sources",
          "availability",
          "replacedBy",
          "notes",
          "countries",
          "from",
          "until",
          "source",
          "of",
          "per",
          "by",
          "narrowedBy",
          "aliases",
          "url",
          "date");
  private static final Set<String> MAPS =
      Set.of("metrics", "attributes", "values", "sources", "positions");
  private static final List<String> TYPES =
      List.of("\"word\"", "12", "true", "null", "[]", "{}", "[[]]", "{\"a\": {}}", "[1, 0.5]");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0.0",
          "0.5",
          "1",
          "1.5",
          "1e15",
          "1.0000001e15",
          "1e16",
          "1e300",
          "1e999",
          "5e-324",
          "-1e-9",
          "1e-400",
          "7",
          "12345.678",
          "1" + "0".repeat(120));
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\\t",
          "\u00a0",
          "\u200b",
          "a\\u0000b",
          "a\\nb",
          "\\u001b[31m",
          "a\u202eb",
          "\u2028",
          "\ufeff",
          "\ud83d\ude00",
          "\\ud800",
          "nothing",
          "followers",
          "Followers",
          "live-gifts",
          "ZZ",
          "US",
          "us",
          "*",
          "beauty",
          "2026-02-30",
          "2026-13-01",
          "2026-1-1",
          "0000-01-01",
          "2026",
          "2026-11",
          "http://x",
          "http:// x",
          "ftp://x",
          "https://x/\u00e9",
          "__proto__",
          "../../etc/passwd",
          "iso-3166-1",
          "-a",
          "a-",
          "a--b",
          "aB",
          "A",
          "a_b",
          "usd",
          "USD",
          "EURO",
          "1",
          "$",
          "%",
          "a".repeat(100),
          "a".repeat(101),
          "x".repeat(2000),
          "x".repeat(2001),
          "\ud83d\ude00".repeat(2000),
          "\ud83d\ude00".repeat(2001));
  private static final List<String> KEYS =
      List.of(
          "",
          "x",
          "__proto__",
          "Title",
          "title ",
          "titel",
          "asOf",
          "profile",
          "metrics",
          "a-b",
          "aB",
          "low",
          "*",
          "\\u001bkey",
          "k".repeat(101),
          "points",
          "of",
          "attribute");

  /** A card changed in one way, at one place. */
  static Mutation random(MutationCard card, RandomGenerator random) {
    List<String> names = new ArrayList<>(card.files().keySet());
    // The inputs hold about half of all figures.
    String file = random.nextInt(3) == 0 ? "inputs.json" : names.get(random.nextInt(names.size()));
    while (true) {
      Mutation mutation = new Maker(file, card.files().get(file).copy(), random).make();
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

  private static final class Maker {
    private final String file;
    private final MutationDoc root;
    private final RandomGenerator random;
    private final List<MutationCard.Spot> all = new ArrayList<>();
    private final List<MutationCard.Spot> spots = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();
    private MutationDoc.Entry mustEntry;
    private MutationDoc mustDoc;
    private String rule;

    Maker(String file, MutationDoc root, RandomGenerator random) {
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
      MutationCard.Spot spot = all.get(1 + random.nextInt(all.size() - 1));
      Kind kind = any(List.of(Kind.values()));
      note(spot);
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
      if (kind != Kind.DELETE) {
        spots.forEach(this::note);
      }
      String text = root.write(random);
      Place must = mustEntry != null ? mustEntry.place : mustDoc != null ? mustDoc.place : null;
      String what = kind + " " + path(spot);
      return new Mutation(what, file, text, root, spots, words, must, rule);
    }

    /** Notes every name in a part of the tree, and those it lies under. */
    private void note(MutationCard.Spot spot) {
      MutationDoc now = spot.entry() != null ? spot.entry().value : spot.value();
      MutationCard.walk(
          now,
          inner -> {
            if (inner.entry() != null) {
              words.add(inner.entry().key);
            }
            if (inner.value() instanceof MutationDoc.Leaf leaf && leaf.text() != null) {
              words.add(leaf.text());
            }
          });
      for (MutationCard.Spot s = spot; s.parent() != null; s = s.parent()) {
        if (s.entry() != null && (s == spot || isMap(s.parent()))) {
          words.add(s.entry().key);
        }
      }
    }

    private static String path(MutationCard.Spot spot) {
      if (spot.parent() == null) {
        return "";
      }
      String step = spot.entry() != null ? spot.entry().key : "[]";
      return path(spot.parent()) + "/" + step;
    }

    private void replace(MutationCard.Spot spot, MutationDoc value) {
      spots.removeIf(s -> s.value() == spot.value());
      spots.add(new MutationCard.Spot(spot.parent(), spot.entry(), value));
      if (spot.entry() != null) {
        spot.entry().value = value;
      } else {
        List<MutationDoc> items = ((MutationDoc.Arr) spot.parent().value()).items;
        items.set(identity(items, spot.value()), value);
      }
    }

    private static int identity(List<MutationDoc> items, MutationDoc item) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) == item) {
          return i;
        }
      }
      throw new IllegalStateException();
    }

    private boolean delete(MutationCard.Spot spot) {
      if (spot.parent().value() instanceof MutationDoc.Obj object) {
        object.entries.remove(spot.entry());
        boolean amount =
            spot.key().equals("points")
                && object.entries.stream().noneMatch(e -> e.key.equals("metric"));
        if (!isMap(spot.parent()) && !OPTIONAL.contains(spot.key()) && !amount) {
          mustDoc = object;
          rule = "missing-key";
        }
      } else if (spot.parent().value() instanceof MutationDoc.Arr list) {
        list.items.remove(identity(list.items, spot.value()));
        if (spot.key().equals("position")) {
          mustDoc = list;
          rule = "position";
        }
      }
      spots.set(0, spot.parent());
      return true;
    }

    private boolean retype(MutationCard.Spot spot) {
      MutationDoc other = MutationDoc.of(JsonMapper.shared().readTree(any(TYPES)));
      if (type(other).equals(type(spot.value()))) {
        return false;
      }
      replace(spot, other);
      boolean free =
          spot.key().equals("$schema")
              || (spot.key().equals("pays") && type(other).matches("null|object"))
              || (spot.key().equals("values") && type(other).equals("object"));
      if (!free) {
        mustDoc = other;
        rule = spot.key().equals("values") && type(other).equals("text") ? "values" : "type";
      }
      return true;
    }

    private static String type(MutationDoc doc) {
      if (doc instanceof MutationDoc.Leaf leaf) {
        return leaf.text() != null
            ? "text"
            : leaf.isNumber() ? "number" : leaf.json.equals("null") ? "null" : "bool";
      }
      return doc instanceof MutationDoc.Arr ? "list" : "object";
    }

    private boolean rename(MutationCard.Spot spot) {
      if (spot.entry() == null) {
        return false;
      }
      String key = random.nextBoolean() ? any(KEYS) : spot.entry().key + "s";
      MutationDoc.Obj object = (MutationDoc.Obj) spot.parent().value();
      if (object.entries.stream().anyMatch(e -> e.key.equals(key))) {
        return false;
      }
      boolean known = !isMap(spot.parent()) && fits(spot.parent(), key);
      spot.entry().key = key;
      if (!isMap(spot.parent()) && !known) {
        mustEntry = spot.entry();
        rule = "unknown-key";
      }
      return true;
    }

    /** Whether an object may have a member of this name; only asked for names in KEYS. */
    private static boolean fits(MutationCard.Spot object, String key) {
      return Set.of("points", "of", "attribute", "low").contains(key)
          && Set.of("pays", "assume", "narrowedBy", "points").contains(object.key());
    }

    private boolean negate(MutationCard.Spot spot) {
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

    private boolean swap(MutationCard.Spot spot) {
      List<MutationCard.Spot> others =
          all.stream()
              .filter(o -> o.parent() != null && o.value() != spot.value())
              .filter(
                  o ->
                      o.parent().value() == spot.parent().value()
                          || type(o.value()).equals(type(spot.value())))
              .filter(o -> !holds(o, spot) && !holds(spot, o))
              .toList();
      if (others.isEmpty()) {
        return false;
      }
      MutationCard.Spot other = any(others);
      MutationDoc one = spot.value();
      MutationDoc two = other.value();
      MutationDoc mark = new MutationDoc.Leaf("0");
      replace(spot, mark);
      replace(other, one);
      replace(new MutationCard.Spot(spot.parent(), spot.entry(), mark), two);
      return true;
    }

    private static boolean holds(MutationCard.Spot outer, MutationCard.Spot inner) {
      for (MutationCard.Spot s = inner; s != null; s = s.parent()) {
        if (s.value() == outer.value()) {
          return true;
        }
      }
      return false;
    }

    private boolean edit(MutationCard.Spot spot) {
      if (!(spot.value() instanceof MutationDoc.Leaf leaf)) {
        return empty(spot);
      }
      if (leaf.text() != null) {
        replace(spot, new MutationDoc.Leaf('"' + any(TEXTS) + '"'));
      } else if (leaf.isNumber()) {
        replace(spot, new MutationDoc.Leaf(any(NUMBERS)));
      } else {
        return false;
      }
      return true;
    }

    private boolean empty(MutationCard.Spot spot) {
      replace(
          spot,
          spot.value() instanceof MutationDoc.Arr ? new MutationDoc.Arr() : new MutationDoc.Obj());
      return true;
    }

    private boolean add(MutationCard.Spot spot) {
      if (spot.value() instanceof MutationDoc.Obj object) {
        String key = any(List.of("extra", "lowest", "__proto__", "$comment", "", "\\u0000"));
        MutationDoc.Entry entry = new MutationDoc.Entry(key, new MutationDoc.Leaf("1"));
        object.entries.add(random.nextInt(object.entries.size() + 1), entry);
        if (!isMap(spot)) {
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

    private boolean repeat(MutationCard.Spot spot) {
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
}
