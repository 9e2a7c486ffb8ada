package io.github.tikcalc.card.file;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a card. Reads nothing outside it, whatever names or links say, and no more than any
 * card holds.
 */
public final class CardFolder {
  private static final int LARGEST = 2 * 1024 * 1024;

  private final Path folder;
  private final Faults faults;
  private final Map<String, Node> files = new LinkedHashMap<>();
  private final Map<String, byte[]> bytes = new LinkedHashMap<>();
  private int left = LARGEST;

  /**
   * Opens a folder.
   *
   * @throws NoSuchFileException if there is none
   * @throws NotDirectoryException if it is something else
   */
  public CardFolder(Path folder, Faults faults) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    this.folder = folder.toRealPath();
    this.faults = faults;
  }

  /** What has been read, by name. */
  public Map<String, Node> files() {
    return files;
  }

  /** The same, as it stands on the disk. */
  public Map<String, byte[]> bytes() {
    return bytes;
  }

  /**
   * Reads one file of the card.
   *
   * @param name its path inside the folder; the caller vouches that it names no way out
   * @param asked who asks for it, for the fault where it is missing
   * @return null, and the reason noted, where there is no readable JSON
   */
  public @Nullable Node read(String name, CardFile asked, Place place) throws IOException {
    faults.begin(name);
    Path path = folder.resolve(name);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      String mend =
          asked.name().equals(name) ? "every card has one" : "create it, or take it off the list";
      asked.error(place, "file", name + " does not exist (" + mend + ")");
      return null;
    }
    CardFile own = new CardFile(name, faults);
    if (!isInside(path)) {
      own.error(
          Place.START,
          "file",
          "a link to nothing or out of the card's folder (put the file itself here)");
      return null;
    }
    if (!Files.isRegularFile(path)) {
      own.error(Place.START, "file", "not a file (expected a JSON file)");
      return null;
    }
    if (left < 0) {
      return null;
    }
    byte[] content;
    try (InputStream in = Files.newInputStream(path)) {
      content = in.readNBytes(left + 1);
    }
    left -= content.length;
    if (left < 0) {
      own.error(
          Place.START,
          "limit",
          "up to here the card is larger than 2 MiB (expected a few thousand points at most)");
      return null;
    }
    bytes.put(name, content);
    Node node = Json.read(name, content, faults);
    if (node != null) {
      files.put(name, node);
    }
    return node;
  }

  /** Whether a path leads to something in the folder, whatever links it takes. */
  private boolean isInside(Path path) {
    try {
      return path.toRealPath().startsWith(folder);
    } catch (IOException e) {
      // A link to nothing, to itself, or to where nobody may look.
      return false;
    }
  }

  /** The names of all JSON files in a folder of the card, without their ending, in order. */
  public List<String> filesIn(String name) throws IOException {
    Path inner = folder.resolve(name);
    if (!Files.isDirectory(inner) || !isInside(inner)) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(inner)) {
      for (Path path : paths) {
        String file = path.getFileName().toString();
        if (file.endsWith(".json")) {
          ids.add(file.substring(0, file.length() - ".json".length()));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(ids);
    return ids;
  }
}
