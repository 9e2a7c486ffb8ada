package io.github.tikcalc.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Lists of words that come with the program: an id a line, then words for it, parted by strokes.
 */
final class WordLists {
  private WordLists() {}

  /** The lines of a list, each with its id first; those that begin with # are remarks. */
  static List<List<String>> read(String name) {
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\\|")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
