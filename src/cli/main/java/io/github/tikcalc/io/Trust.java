package io.github.tikcalc.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file that nobody named may be used: only what the user, or root, alone could have put
 * there. Else another user of the machine decides what is run or told.
 *
 * @param user the number of the user whom the process acts for; {@link #UNKNOWN} where the system
 *     does not tell
 */
public record Trust(int user) {
  private static final int UNKNOWN = -1;
  private static final int WRITABLE_BY_OTHERS = 0022;
  private static final int WRITABLE_BY_ALL = 0002;
  private static final int STICKY = 01000;

  /** The trust of the user whom this process acts for. */
  public static Trust ofThisProcess() {
    return ofOwner(Path.of("/proc/self"));
  }

  /** The trust of the user whom a file belongs to. */
  public static Trust ofOwner(Path file) {
    try {
      return new Trust(owner(attributes(file.toRealPath())));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return new Trust(UNKNOWN);
    }
  }

  /**
   * Why a file or folder is not to be run or relied on.
   *
   * @return null where it belongs to the user, is no link, and nobody else can write to it or
   *     replace a folder on the way to it; else a sentence without a full stop
   */
  public @Nullable String flaw(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        return path + " is a link";
      }
      Map<String, Object> own = attributes(path);
      if (user == UNKNOWN || owner(own) != user) {
        return path + " belongs to another user";
      }
      if ((mode(own) & WRITABLE_BY_OTHERS) != 0) {
        return "others can write to " + path;
      }
      return flawAbove(path.toRealPath(), true, WRITABLE_BY_OTHERS);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "it cannot be told who can write to " + path;
    }
  }

  /**
   * Why the figures of a card are not to be relied on that nobody named in the call. A group's
   * members may write to a card that they share.
   *
   * @param own whether it must be the user's or root's
   * @return null where nothing is known against it
   */
  public @Nullable String flawOfCard(Path folder, boolean own) {
    if (user == UNKNOWN) {
      return null;
    }
    try {
      Path real = folder.toRealPath();
      List<Path> parts = new ArrayList<>(List.of(real));
      for (Path inside : List.of(real, real.resolve("streams"))) {
        String[] names = inside.toFile().list();
        for (String name : names == null ? new String[0] : names) {
          if (name.endsWith(".json") || name.equals("streams")) {
            parts.add(inside.resolve(name));
          }
        }
      }
      for (Path part : parts) {
        Map<String, Object> attributes = attributes(part.toRealPath());
        if (own && !isOwn(attributes)) {
          return part + " belongs to another user";
        }
        if ((mode(attributes) & WRITABLE_BY_ALL) != 0) {
          return "anybody can write to " + part;
        }
      }
      return flawAbove(real, own, WRITABLE_BY_ALL);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // Reading it will say what is wrong.
      return null;
    }
  }

  /**
   * The folder for what only this user's runs may read and write: made if it isn't there, for the
   * user alone.
   *
   * @return null where there can be no such folder, or others can write to the one that is there
   */
  public @Nullable Path privateFolder(@Nullable Path folder) {
    if (folder == null) {
      return null;
    }
    try {
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Path there = folder.toAbsolutePath().getParent();
        while (there != null && !Files.exists(there)) {
          there = there.getParent();
        }
        if (there == null
            || flawAbove(there.toRealPath().resolve("new"), true, WRITABLE_BY_OTHERS) != null) {
          return null;
        }
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return flaw(folder) == null ? folder : null;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return null;
    }
  }

  /** A sticky folder, as {@code /tmp} is, lets nobody replace what is another's. */
  private @Nullable String flawAbove(Path path, boolean own, int writable) throws IOException {
    for (Path above = path.getParent(); above != null; above = above.getParent()) {
      Map<String, Object> attributes = attributes(above);
      if (own && !isOwn(attributes)) {
        return above + " belongs to another user";
      }
      if ((mode(attributes) & writable) != 0 && (mode(attributes) & STICKY) == 0) {
        return "others can write to " + above;
      }
    }
    return null;
  }

  private boolean isOwn(Map<String, Object> attributes) {
    return owner(attributes) == user || owner(attributes) == 0;
  }

  private static Map<String, Object> attributes(Path path) throws IOException {
    return Files.readAttributes(path, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
  }

  private static int owner(Map<String, Object> attributes) {
    return attributes.get("uid") instanceof Integer uid ? uid : UNKNOWN;
  }

  private static int mode(Map<String, Object> attributes) {
    return attributes.get("mode") instanceof Integer mode ? mode : WRITABLE_BY_OTHERS;
  }
}
