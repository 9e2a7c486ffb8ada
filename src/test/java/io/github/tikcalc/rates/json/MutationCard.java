package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A sound card, to be spoiled one value at a time: its files as trees, by name. */
public record MutationCard(String name, Map<String, MutationDoc> files) {

  /** The shipped card, and one that uses every feature of the format. */
  public static List<MutationCard> all() {
    return List.of(
        read(Path.of("rates")), read(Path.of("src/test/resources/schema/every-feature")));
  }

  static MutationCard read(Path folder) {
    Map<String, MutationDoc> files = new LinkedHashMap<>();
    try (Stream<Path> streams = Files.list(folder.resolve("streams"))) {
      List<Path> paths = new ArrayList<>(streams.sorted().toList());
      paths.add(0, folder.resolve("inputs.json"));
      paths.add(0, folder.resolve("card.json"));
      for (Path path : paths) {
        files.put(
            folder.relativize(path).toString().replace('\\', '/'),
            MutationDoc.of(Json.MAPPER.readTree(Files.readAllBytes(path))));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new MutationCard(folder.toString(), files);
  }

  /** Writes all of it into an empty folder. */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("streams"));
    for (var file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue().write(new Random(7)));
    }
  }

  /** The text of a file as {@link #writeTo} writes it. */
  public String text(String file) {
    return files.get(file).write(new Random(7));
  }

  /** One part of a file: the value, the member that holds it, and what these lie in. */
  record Spot(Spot parent, MutationDoc.Entry entry, MutationDoc value) {
    /** The key it stands under; for an item, the key of its list. */
    String key() {
      return entry != null ? entry.key : parent == null ? "" : parent.key();
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
