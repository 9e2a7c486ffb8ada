package io.github.tikcalc.roster;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all, whatever happens while it is written: it is written
 * beside its place under another name, put on the disk, and renamed. What isn't finished is
 * deleted. A device or a pipe is written to as it is. Not thread-safe.
 */
public final class WholeFile implements AutoCloseable {
  private static final int MOST_LINKS = 40;

  private final Path target;
  private final Path written;
  private final FileOutputStream out;
  private boolean finished;

  private WholeFile(Path target, Path written) throws IOException {
    this.target = target;
    this.written = written;
    this.out = new FileOutputStream(written.toFile());
  }

  /**
   * Begins a file; one that stands there stays as it is until {@link #finish}.
   *
   * @throws IOException if nothing can be written there
   */
  public static WholeFile create(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a folder (name a file)");
    }
    // The file at the end of a link is replaced, not the link.
    Path target = Files.exists(path) ? path.toRealPath() : linked(path).toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return new WholeFile(target, target);
    }
    Path written = beside(target);
    if (Files.exists(target)) {
      keepPermissions(target, written);
    }
    // A killed run can't tidy up, but one that is asked to stop can.
    written.toFile().deleteOnExit();
    return new WholeFile(target, written);
  }

  /** Where a link leads that leads to nothing yet. */
  private static Path linked(Path path) throws IOException {
    Path target = path;
    for (int i = 0; Files.isSymbolicLink(target); i++) {
      if (i == MOST_LINKS) {
        throw new FileSystemException(path.toString(), null, "links run in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static Path beside(Path target) throws IOException {
    long process = ProcessHandle.current().pid();
    for (int i = 0; ; i++) {
      Path path = target.resolveSibling("." + target.getFileName() + "." + process + "-" + i);
      try {
        return Files.createFile(path);
      } catch (FileAlreadyExistsException e) {
        // Left by a run that was killed, or another one's.
        if (i == 1000) {
          throw e;
        }
      } catch (NoSuchFileException e) {
        throw new FileSystemException(
            target.toString(), null, "there is no such folder (make it first)");
      }
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    try {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    } catch (UnsupportedOperationException e) {
      // A file system without them.
    }
  }

  /** Where its content goes; not to be closed. */
  public OutputStream stream() {
    return out;
  }

  /** Puts it in its place: from now on it is there, even after a power cut. */
  public void finish() throws IOException {
    if (written.equals(target)) {
      out.close();
    } else {
      out.getFD().sync();
      out.close();
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
    }
    finished = true;
  }

  private void syncFolder() {
    try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // Not every system can; the file is in its place all the same.
    }
  }

  /** Gives up what isn't finished. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      try {
        out.close();
      } finally {
        if (!written.equals(target)) {
          Files.deleteIfExists(written);
        }
      }
    }
  }
}
