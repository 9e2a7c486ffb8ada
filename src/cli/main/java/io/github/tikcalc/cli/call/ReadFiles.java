package io.github.tikcalc.cli.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a call reads, none of which it may write to. Not thread-safe. */
public final class ReadFiles {
  private final Set<Path> paths = new LinkedHashSet<>();

  /**
   * Notes one.
   *
   * @param path a file, or the folder of a card
   */
  public void add(Path path) {
    paths.add(path);
  }

  /** Whether a file is one of them, by whatever name or link. */
  boolean contain(Path file) {
    // What isn't there can't have been read, and a device or a pipe isn't changed by writing to it.
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      for (Path path : paths) {
        for (Path read : Files.isDirectory(path) ? card(path) : List.of(path)) {
          if (Files.isRegularFile(read) && Files.isSameFile(read, file)) {
            return true;
          }
        }
      }
    } catch (IOException e) {
      // One of them went away meanwhile: what is left of it is in nobody's way.
    }
    return false;
  }

  /** What may lie in a card's folder besides, an estimate perhaps, is not read. */
  private static List<Path> card(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("card.json", "inputs.json", "terms.json")) {
      files.add(folder.resolve(name));
    }
    Path streams = folder.resolve("streams");
    if (Files.isDirectory(streams)) {
      try (Stream<Path> inside = Files.list(streams)) {
        inside.filter(path -> path.toString().endsWith(".json")).forEach(files::add);
      }
    }
    return files;
  }
}
