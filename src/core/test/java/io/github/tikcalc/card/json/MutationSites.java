package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The places where a change of one value can rightly be complained about: there and in what lies in
 * it, in what it lies in, beside it, and wherever a name that it took away or brought is used.
 */
final class MutationSites {
  private final Set<String> sites = new HashSet<>();
  private final Set<String> words;

  MutationSites(MutationCard card, Mutation mutation) {
    this.words = mutation.words();
    card.files()
        .forEach(
            (file, tree) -> {
              MutationDoc root = file.equals(mutation.file()) ? mutation.root() : tree;
              MutationCard.walk(root, spot -> visit(file, spot, mutation));
            });
    for (String word : mutation.words()) {
      add("streams/" + word + ".json", Place.START);
    }
  }

  private void visit(String file, MutationCard.Spot spot, Mutation mutation) {
    boolean changed =
        file.equals(mutation.file())
            && mutation.spots().stream()
                .anyMatch(
                    s ->
                        s.value() == spot.value()
                            || (s.entry() != null && s.entry() == spot.entry()));
    boolean named =
        (spot.entry() != null && names(spot, mutation.words()))
            || (spot.value() instanceof MutationDoc.Leaf leaf
                && mutation.words().contains(leaf.text()));
    if (changed) {
      MutationCard.walk(spot.value(), inner -> own(file, inner));
    }
    if (changed || named) {
      own(file, spot);
      around(file, spot);
    }
  }

  private static boolean names(MutationCard.Spot spot, Set<String> words) {
    String key = spot.entry().key;
    // Windows on countries speak of that attribute without naming it.
    return (words.contains(key) && Mutation.isMap(spot.parent()))
        || (words.contains("country") && Set.of("countries", "except").contains(key));
  }

  private void own(String file, MutationCard.Spot spot) {
    add(file, spot.value().place);
    if (spot.entry() != null) {
      add(file, spot.entry().place);
    }
  }

  /** What it lies in, what stands beside it, and the item after each list item it lies in. */
  private void around(String file, MutationCard.Spot spot) {
    if (spot.parent() != null) {
      children(file, spot.parent().value());
      if (spot.key().equals("by")) {
        // It says how the points beside it are written.
        MutationCard.walk(spot.parent().value(), inner -> own(file, inner));
      }
    }
    for (MutationCard.Spot s = spot; s.parent() != null; s = s.parent()) {
      own(file, s.parent());
      if (s.parent().value() instanceof MutationDoc.Arr list) {
        List<MutationDoc> items = list.items;
        for (int i = 1; i < items.size(); i++) {
          if (items.get(i - 1) == s.value()) {
            add(file, items.get(i).place);
          }
        }
      }
    }
  }

  private void children(String file, MutationDoc doc) {
    if (doc instanceof MutationDoc.Obj object) {
      for (MutationDoc.Entry entry : object.entries) {
        add(file, entry.place);
        add(file, entry.value.place);
        if (entry.value instanceof MutationDoc.Arr list) {
          // A metric's bounds hold for each of the amounts it may be assumed to be.
          list.items.forEach(item -> add(file, item.place));
        }
      }
    } else if (doc instanceof MutationDoc.Arr list) {
      list.items.forEach(item -> add(file, item.place));
    }
  }

  private void add(String file, Place place) {
    sites.add(file + ":" + place);
  }

  boolean hold(Fault fault) {
    // A circle is told once, at one of those that it runs through.
    return fault.rule().equals("cycle") && words.stream().anyMatch(fault.message()::contains)
        || sites.contains(fault.file() + ":" + fault.place());
  }
}
