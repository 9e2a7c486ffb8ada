package io.github.tikcalc.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of a folder that are all replaced or none of them. All is written to a hidden folder inside
 * first, beside what is there now; then the files are put in their places, one after the other.
 * Whoever finds that this was begun and not ended takes it back. Not thread-safe.
 */
final class FolderChange {
  private static final String NEW = "new";
  private static final String OLD = "old";

  /** There while files are replaced; lists what was not there before, a path a line. */
  private static final String BEGUN = "begun";

  private final Path folder;
  private final Path part;

  /**
   * A change of a folder.
   *
   * @param folder by its real path
   * @param part the hidden folder
   */
  FolderChange(Path folder, Path part) {
    this.folder = folder;
    this.part = part;
  }

  /** Writes what is to be there. Nothing else is touched. */
  void stage(Map<String, byte[]> files) throws IOException {
    Files.createDirectory(part);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      write(part.resolve(NEW).resolve(file.getKey()), file.getValue());
    }
    List<String> added = new ArrayList<>();
    for (String name : files.keySet()) {
      Path there = folder.resolve(name);
      for (Path above = there.getParent();
          above != null && !above.equals(folder);
          above = above.getParent()) {
        String path = folder.relativize(above).toString();
        if (!Files.exists(above, LinkOption.NOFOLLOW_LINKS) && !added.contains(path)) {
          added.add(path);
        }
      }
      if (Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
        keep(there, part.resolve(OLD).resolve(name));
      } else {
        added.add(name);
      }
    }
    // A folder before what is in it.
    added.sort(null);
    write(part.resolve(BEGUN + "-"), String.join("\n", added).getBytes(StandardCharsets.UTF_8));
  }

  /** From here on it is taken back where it isn't ended. */
  void begin() throws IOException {
    Files.move(part.resolve(BEGUN + "-"), part.resolve(BEGUN), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Puts files in their places. */
  void put(Collection<String> names) throws IOException {
    for (String name : names) {
      Path to = folder.resolve(name);
      if (to.getParent() != null) {
        Files.createDirectories(to.getParent());
      }
      Files.move(part.resolve(NEW).resolve(name), to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The files are in their places, and stay there. */
  void end() throws IOException {
    Files.delete(part.resolve(BEGUN));
    remove(part);
  }

  /** Puts back what was there before, as far as files were replaced; nothing is left of this. */
  void takeBack() throws IOException {
    if (Files.isRegularFile(part.resolve(BEGUN), LinkOption.NOFOLLOW_LINKS)) {
      for (String name : names(part.resolve(OLD))) {
        Path there = inside(name);
        if (there != null) {
          Files.move(part.resolve(OLD).resolve(name), there, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      List<String> added = Files.readAllLines(part.resolve(BEGUN));
      for (int i = added.size() - 1; i >= 0; i--) {
        Path there = inside(added.get(i));
        if (there != null) {
          removeUnlessFull(there);
        }
      }
    }
    remove(part);
  }

  /** What the list names is not believed: only what lies in this folder, behind no link. */
  private @Nullable Path inside(String name) throws IOException {
    Path path = folder.resolve(name).normalize();
    Path above = path.getParent();
    return !path.equals(folder)
            && path.startsWith(folder)
            && above != null
            && Files.isDirectory(above)
            && above.toRealPath().equals(above)
        ? path
        : null;
  }

  private static void removeUnlessFull(Path path) throws IOException {
    try {
      Files.deleteIfExists(path);
    } catch (DirectoryNotEmptyException e) {
      // Somebody else put something there.
    }
  }

  private static List<String> names(Path below) throws IOException {
    if (!Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(below)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> below.relativize(path).toString())
          .toList();
    }
  }

  private static void keep(Path there, Path old) throws IOException {
    Files.createDirectories(old.getParent());
    try {
      // The file itself, with all that belongs to it.
      Files.createLink(old, there);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(there, old, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Writes a new file and puts it on the disk. */
  static void write(Path path, byte[] bytes) throws IOException {
    Files.createDirectories(path.getParent());
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
        file.write(rest);
      }
      file.force(true);
    }
  }

  /** Removes a folder with all that is in it; no link is followed. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
