package io.github.tikcalc.review;

import io.github.tikcalc.card.json.TermsReader;
import io.github.tikcalc.io.WholeFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies a card to a folder, ready to edit: the whole card is there afterwards, or all is as it
 * was.
 */
public final class CardExport {
  private static final String CARD = "card.json";

  private CardExport() {}

  /**
   * A card that was copied.
   *
   * @param files by their path inside the folder
   * @param kept null where nothing was lost
   */
  public record Copy(List<String> files, @Nullable Kept kept) {}

  /** What was there before a card was copied over it, and where it is now. */
  public record Kept(Path folder, List<String> files) {}

  /**
   * Copies a card's files byte for byte; what else lies in its folder stays behind. What is written
   * over with something else is kept in a folder beside the target, {@code NAME.before}, or with a
   * number where that holds something else.
   *
   * @param card the folder of the card
   * @param target where it goes; made if it is not there
   * @param force whether files that are there may be overwritten; no other file is touched
   * @throws FileAlreadyExistsException if something is there and not forced; its reason says what
   * @throws IOException if reading or writing fails
   */
  public static Copy export(Path card, Path target, boolean force) throws IOException {
    // Read before anything is written: a card is a few dozen kilobytes.
    Map<String, byte[]> files = filesOf(card);
    List<String> names = List.copyOf(files.keySet());
    heal(target);
    if (!Files.exists(target)) {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(
            target.toString(), null, "it is a link to nowhere (remove it, or name another folder)");
      }
      WholeFolder.create(target, files);
      return new Copy(names, null);
    }
    Path folder = target.toRealPath();
    refuse(files, target, folder, force);
    Map<String, byte[]> lost = lost(files, folder);
    if (lost.isEmpty()) {
      WholeFolder.fill(folder, files);
      return new Copy(names, null);
    }
    Path kept = kept(folder, 1);
    for (int i = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS) && !holds(kept, lost); i++) {
      kept = kept(folder, i);
    }
    boolean made = !Files.exists(kept, LinkOption.NOFOLLOW_LINKS);
    if (made) {
      WholeFolder.create(kept, lost);
    }
    try {
      WholeFolder.fill(folder, files);
    } catch (IOException e) {
      if (made) {
        remove(kept, lost);
      }
      throw e;
    }
    return new Copy(names, new Kept(kept, List.copyOf(lost.keySet())));
  }

  /**
   * Puts right the target and what keeps files beside it, up to the next one that would be made.
   */
  private static void heal(Path target) throws IOException {
    WholeFolder.heal(target);
    if (!Files.isDirectory(target)) {
      return;
    }
    Path folder = target.toRealPath();
    Path kept = kept(folder, 1);
    WholeFolder.heal(kept);
    for (int i = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); i++) {
      kept = kept(folder, i);
      WholeFolder.heal(kept);
    }
  }

  private static Path kept(Path folder, int number) {
    return folder.resolveSibling(
        folder.getFileName() + ".before" + (number == 1 ? "" : String.valueOf(number)));
  }

  /** What would be overwritten with something else. */
  private static Map<String, byte[]> lost(Map<String, byte[]> files, Path folder)
      throws IOException {
    Map<String, byte[]> lost = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path there = folder.resolve(file.getKey());
      if (Files.isRegularFile(there)) {
        byte[] bytes = Files.readAllBytes(there);
        if (!Arrays.equals(bytes, file.getValue())) {
          lost.put(file.getKey(), bytes);
        }
      }
    }
    return lost;
  }

  /** Whether a folder has these files and no other: a run that was killed had kept them. */
  private static boolean holds(Path folder, Map<String, byte[]> files) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      if (paths.filter(path -> !Files.isDirectory(path)).count() != files.size()) {
        return false;
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path there = folder.resolve(file.getKey());
      if (!Files.isRegularFile(there)
          || !Arrays.equals(Files.readAllBytes(there), file.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Removes copies of what stayed where it was. */
  private static void remove(Path kept, Map<String, byte[]> files) {
    for (String name : files.keySet()) {
      Path path = kept.resolve(name);
      for (; path != null && !path.equals(kept); path = path.getParent()) {
        // A folder that isn't empty yet stays for now.
        path.toFile().delete();
      }
    }
    kept.toFile().delete();
  }

  private static Map<String, byte[]> filesOf(Path card) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(List.of("README.md", "inputs.json"));
    for (String folder : List.of("presets", "schema", "streams", "tests")) {
      if (Files.isDirectory(card.resolve(folder))) {
        try (Stream<Path> paths = Files.list(card.resolve(folder))) {
          paths
              .map(path -> folder + "/" + path.getFileName())
              .filter(name -> name.endsWith(".json"))
              .sorted()
              .forEach(names::add);
        }
      }
    }
    if (Files.exists(card.resolve(TermsReader.FILE))) {
      names.add(TermsReader.FILE);
    }
    // Last, because a folder is no card without it.
    names.add(CARD);
    for (String name : names) {
      if (!name.endsWith(".md") || Files.exists(card.resolve(name))) {
        files.put(name, Files.readAllBytes(card.resolve(name)));
      }
    }
    return files;
  }

  private static void refuse(Map<String, byte[]> files, Path target, Path folder, boolean force)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FileAlreadyExistsException(target.toString(), null, "it is a file (name a folder)");
    }
    for (String name : files.keySet()) {
      Path parent = folder.resolve(name).getParent();
      if (parent != null && !parent.equals(folder) && isOther(parent)) {
        throw new FileAlreadyExistsException(
            parent.toString(), null, "it is no folder (move it, or name another folder)");
      }
      if (Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(
            folder.resolve(name).toString(), null, "it is a folder (move it, or name another)");
      }
    }
    String held = force ? null : firstHeld(files, folder);
    if (held != null) {
      throw new FileAlreadyExistsException(
          target.toString(),
          null,
          "it already holds "
              + held
              + (held.equals(CARD)
                  ? " (name another folder, or copy over it with --force: what differs is kept)"
                  : " (name another folder)"));
    }
  }

  /** Whether something stands where a folder must be: a link could lead out of the target. */
  private static boolean isOther(Path parent) {
    return Files.exists(parent, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS);
  }

  /** What an empty folder would not hold: a file of the card, else the first by name. */
  private static @Nullable String firstHeld(Map<String, byte[]> files, Path folder)
      throws IOException {
    for (String name : Stream.concat(Stream.of(CARD), files.keySet().stream()).toList()) {
      if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        return name;
      }
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().findFirst().orElse(null);
    }
  }
}
