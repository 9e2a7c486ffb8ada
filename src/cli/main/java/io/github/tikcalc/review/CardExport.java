package io.github.tikcalc.review;

import io.github.tikcalc.card.json.TermsReader;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies a card to a folder, ready to edit. Either the whole card is there afterwards or nothing of
 * it; only while an existing card is overwritten can an interruption leave some files old and some
 * new, each of them whole.
 */
public final class CardExport {
  private static final String CARD = "card.json";

  /** Read before anything is written: a card is a few dozen kilobytes. */
  private final Map<String, byte[]> files;

  private final Path target;
  private final List<Path> made = new ArrayList<>();

  private CardExport(Map<String, byte[]> files, Path target) {
    this.files = files;
    this.target = target;
  }

  /**
   * Copies a card's files byte for byte; what else lies in its folder stays behind.
   *
   * @param card the folder of the card
   * @param target where it goes; made if it is not there
   * @param force whether files that are there may be overwritten; no other file is touched
   * @return the files, by their path inside the folder
   * @throws FileAlreadyExistsException if something is there and not forced; its reason says what
   * @throws IOException if reading or writing fails
   */
  public static List<String> export(Path card, Path target, boolean force) throws IOException {
    Map<String, byte[]> files = filesOf(card);
    if (Files.exists(target)) {
      Path folder = target.toRealPath();
      refuse(files, target, folder, force);
      new CardExport(files, folder).fill(force);
    } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "it is a link to nowhere (remove it, or name another folder)");
    } else {
      new CardExport(files, target.toAbsolutePath().normalize()).create();
    }
    return List.copyOf(files.keySet());
  }

  /** What was there before a card was copied over it, and where it is now. */
  public record Kept(Path folder, List<String> files) {}

  /**
   * Copies what a forced export would overwrite with something else to a folder beside the target,
   * {@code NAME.before}, or with a number where that is taken.
   *
   * @return null where nothing would be lost
   * @throws IOException if reading or writing fails
   */
  public static @Nullable Kept keep(Path card, Path target) throws IOException {
    Path name = target.getFileName();
    if (name == null || !Files.isDirectory(target)) {
      return null;
    }
    Map<String, byte[]> lost = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : filesOf(card).entrySet()) {
      Path there = target.resolve(file.getKey());
      if (Files.isRegularFile(there)) {
        byte[] bytes = Files.readAllBytes(there);
        if (!Arrays.equals(bytes, file.getValue())) {
          lost.put(file.getKey(), bytes);
        }
      }
    }
    if (lost.isEmpty()) {
      return null;
    }
    Path folder = target.resolveSibling(name + ".before");
    for (int i = 2; Files.exists(folder, LinkOption.NOFOLLOW_LINKS); i++) {
      folder = target.resolveSibling(name + ".before" + i);
    }
    new CardExport(lost, folder.toAbsolutePath().normalize()).create();
    return new Kept(folder, List.copyOf(lost.keySet()));
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

  /** A folder that is not there appears in one move, complete. */
  private void create() throws IOException {
    Path parent = target.getParent();
    Path name = target.getFileName();
    if (parent == null || name == null) {
      throw new IOException(target + ": not a folder that can be made");
    }
    Files.createDirectories(parent);
    Path part = beside(parent, name.toString());
    Files.createDirectory(part);
    made.add(part);
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = part.resolve(file.getKey());
        makeFolderOf(path);
        made.add(path);
        Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      undo(e);
      throw e;
    }
  }

  /** A folder that is there, perhaps the one the user stands in, stays and is filled. */
  private void fill(boolean force) throws IOException {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(target.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      if (!force) {
        undo(e);
      }
      throw e;
    }
  }

  private void put(Path path, byte[] bytes) throws IOException {
    Path parent = makeFolderOf(path);
    Path part = beside(parent, path.getFileName().toString());
    try {
      Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
      made.add(path);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private Path makeFolderOf(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IOException(path + ": not inside a folder");
    }
    if (!Files.exists(parent)) {
      Files.createDirectory(parent);
      made.add(parent);
    }
    return parent;
  }

  /** A name that nothing has yet. The JDK's temporary files would keep their narrow permissions. */
  private static Path beside(Path parent, String name) {
    Path free = parent.resolve("." + name + ".part");
    for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
      free = parent.resolve("." + name + ".part" + i);
    }
    return free;
  }

  private void undo(IOException because) {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(made.get(i));
      } catch (IOException e) {
        because.addSuppressed(e);
      }
    }
  }
}
