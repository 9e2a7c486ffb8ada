package io.github.tikcalc.card.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A sound card, to be spoiled one value at a time: its files as trees, by name. */
record MutationCard(Map<String, MutationDoc> files) {

  static MutationCard read(Path folder) {
    Map<String, MutationDoc> files = new LinkedHashMap<>();
    try (Stream<Path> streams = Files.list(folder.resolve("streams"))) {
      List<Path> paths = new ArrayList<>(streams.sorted().toList());
      paths.add(0, folder.resolve("inputs.json"));
      paths.add(0, folder.resolve("card.json"));
      for (Path path : paths) {
        files.put(
            folder.relativize(path).toString().replace('\\', '/'),
            MutationDoc.of(JsonMapper.shared().readTree(Files.readAllBytes(path))));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new MutationCard(files);
  }

  /** Writes all of it into an empty folder, and returns the texts of the files. */
  Map<String, String> writeTo(Path folder) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    Files.createDirectories(folder.resolve("streams"));
    for (var file : files.entrySet()) {
      texts.put(file.getKey(), file.getValue().write(new SplittableRandom(7)));
      Files.writeString(folder.resolve(file.getKey()), texts.get(file.getKey()));
    }
    return texts;
  }

  /** One part of a file: the value, the member that holds it, and what these lie in. */
  record Spot(Spot parent, MutationDoc.Entry entry, MutationDoc value) {
    /** The key it stands under; for an item, the key of its list. */
    String key() {
      return entry != null ? entry.key : parent == null ? "" : parent.key();
    }

    String path() {
      return parent == null ? "" : parent.path() + "/" + (entry != null ? entry.key : "[]");
    }

    /** Adds every name in it, and those it lies under. */
    void addNames(Set<String> names) {
      walk(
          entry != null ? entry.value : value,
          inner -> {
            if (inner.entry() != null) {
              names.add(inner.entry().key);
            }
            if (inner.value() instanceof MutationDoc.Leaf leaf && leaf.text() != null) {
              names.add(leaf.text());
            }
          });
      for (Spot s = this; s.parent() != null; s = s.parent()) {
        if (s.entry() != null && (s == this || Mutation.isMap(s.parent()))) {
          names.add(s.entry().key);
        }
      }
    }

    boolean holds(Spot inner) {
      for (Spot s = inner; s != null; s = s.parent()) {
        if (s.value() == value) {
          return true;
        }
      }
      return false;
    }
  }

  static void walk(MutationDoc root, Consumer<Spot> visit) {
    walk(new Spot(null, null, root), visit);
  }

  private static void walk(Spot spot, Consumer<Spot> visit) {
    visit.accept(spot);
    if (spot.value() instanceof MutationDoc.Obj obj) {
      obj.entries.forEach(e -> walk(new Spot(spot, e, e.value), visit));
    } else if (spot.value() instanceof MutationDoc.Arr arr) {
      arr.items.forEach(item -> walk(new Spot(spot, null, item), visit));
    }
  }
}
