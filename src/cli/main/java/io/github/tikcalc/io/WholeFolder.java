package io.github.tikcalc.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Files that appear in a folder all together or not at all. A run that fails leaves what was there
 * as it was; what a run left that was killed is put right by {@link #heal}, which the next one for
 * this folder begins with. Paths of files are inside the folder, those of its folders' files after
 * a slash.
 */
public final class WholeFolder {
  private static final String PART = ".tikcalc-part";
  private static final String LOCK = ".lock";

  private WholeFolder() {}

  /**
   * Makes a folder that is not there, with the folders above it.
   *
   * @throws IOException if it can't be made; nothing of it is left then
   */
  public static void create(Path target, Map<String, byte[]> files) throws IOException {
    Path folder = target.toAbsolutePath().normalize();
    Path parent = folder.getParent();
    if (parent == null) {
      throw new IOException(target + ": not a folder that can be made");
    }
    List<Path> missing = new ArrayList<>();
    for (Path above = parent; above != null && !Files.exists(above); above = above.getParent()) {
      missing.add(above);
    }
    boolean done = false;
    try {
      Files.createDirectories(parent);
      Path part = beside(folder);
      RunLock.holding(lock(part), () -> create(folder, part, files));
      done = true;
    } finally {
      if (!done) {
        for (Path above : missing) {
          above.toFile().delete();
        }
      }
    }
  }

  private static void create(Path folder, Path part, Map<String, byte[]> files) throws IOException {
    FolderChange.remove(part);
    try {
      Files.createDirectory(part);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        FolderChange.write(part.resolve(file.getKey()), file.getValue());
      }
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FolderChange.remove(part);
    }
  }

  /**
   * Writes files into a folder that is there, over those that are; no other file is touched.
   *
   * @throws IOException if it can't be done; all is as it was then
   */
  public static void fill(Path target, Map<String, byte[]> files) throws IOException {
    Path folder = target.toRealPath();
    Path part = folder.resolve(PART);
    RunLock.holding(lock(part), () -> fill(new FolderChange(folder, part), files));
  }

  private static void fill(FolderChange change, Map<String, byte[]> files) throws IOException {
    change.takeBack();
    try {
      change.stage(files);
      change.begin();
      change.put(files.keySet());
      change.end();
    } catch (IOException e) {
      takeBack(change, e);
      throw e;
    }
  }

  private static void takeBack(FolderChange change, IOException because) {
    try {
      change.takeBack();
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  /**
   * Puts right what a run left that was killed: the folder is as it was before that run, and
   * nothing lies beside it or in it that doesn't belong there. Where nothing was left, nothing is
   * touched.
   *
   * @throws IOException if another run is at it, or it can't be put right
   */
  public static void heal(Path target) throws IOException {
    Path beside = beside(target.toAbsolutePath().normalize());
    if (isLeft(beside)) {
      RunLock.holding(lock(beside), () -> FolderChange.remove(beside));
    }
    if (Files.isDirectory(target)) {
      Path folder = target.toRealPath();
      Path part = folder.resolve(PART);
      if (isLeft(part)) {
        RunLock.holding(lock(part), () -> new FolderChange(folder, part).takeBack());
      }
    }
  }

  private static Path beside(Path folder) {
    return folder.resolveSibling("." + folder.getFileName() + PART);
  }

  private static Path lock(Path part) {
    return part.resolveSibling(part.getFileName() + LOCK);
  }

  private static boolean isLeft(Path part) {
    return Files.exists(part, LinkOption.NOFOLLOW_LINKS)
        || Files.exists(lock(part), LinkOption.NOFOLLOW_LINKS);
  }
}
