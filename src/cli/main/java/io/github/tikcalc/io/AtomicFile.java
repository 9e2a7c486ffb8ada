package io.github.tikcalc.io;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A file that appears whole or not at all, whatever happens while it is written: it is written
 * beside its place under another name, put on the disk, and renamed. What isn't finished is
 * deleted, or, where the run was killed, by the next one that writes to this place: a lock tells
 * whether somebody is still at it. A device or a pipe is written to as it is. Not thread-safe.
 */
public final class AtomicFile implements AutoCloseable {
  private static final int MOST_LINKS = 40;
  private static final int MOST_NAMES = 1000;

  private final Path target;
  private final Path written;
  private final FileOutputStream out;
  private boolean finished;

  private AtomicFile(Path target, Path written, FileOutputStream out) {
    this.target = target;
    this.written = written;
    this.out = out;
  }

  /**
   * Begins a file; one that stands there stays as it is until {@link #finish}.
   *
   * @throws IOException if nothing can be written there
   */
  public static AtomicFile create(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a folder (name a file)");
    }
    // A pipe's name under /dev or /proc leads to no path, but can be opened.
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      return new AtomicFile(path, path, new FileOutputStream(path.toFile()));
    }
    // The file at the end of a link is replaced, not the link.
    Path target = Files.exists(path) ? path.toRealPath() : linked(path).toAbsolutePath();
    removeLeftovers(target);
    AtomicFile file = beside(target);
    if (Files.exists(target)) {
      keepPermissions(target, file.written);
    }
    // A killed run can't tidy up, but one that is asked to stop can.
    file.written.toFile().deleteOnExit();
    return file;
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

  private static AtomicFile beside(Path target) throws IOException {
    long process = ProcessHandle.current().pid();
    for (int i = 0; ; i++) {
      Path path = target.resolveSibling("." + target.getFileName() + "." + process + "-" + i);
      try {
        Files.createFile(path);
      } catch (FileAlreadyExistsException e) {
        // Another one's; not a leftover, as these are gone.
        if (i == MOST_NAMES) {
          throw e;
        }
        continue;
      } catch (NoSuchFileException e) {
        throw new FileSystemException(
            target.toString(), null, "there is no such folder (make it first)");
      }
      FileOutputStream out = new FileOutputStream(path.toFile());
      // Until it is locked, somebody may take it for a leftover.
      if (isLocked(out.getChannel()) && Files.exists(path)) {
        return new AtomicFile(target, path, out);
      }
      out.close();
    }
  }

  /** Locks a file; whether nobody else has. Where there are no locks, nobody is asked. */
  private static boolean isLocked(FileChannel file) {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Removes what runs left that were killed while they wrote to this place. */
  private static void removeLeftovers(Path target) {
    Pattern name = Pattern.compile(Pattern.quote("." + target.getFileName()) + "\\.[0-9]+-[0-9]+");
    try (DirectoryStream<Path> beside =
        Files.newDirectoryStream(
            target.getParent(), path -> name.matcher(path.getFileName().toString()).matches())) {
      for (Path leftover : beside) {
        removeLeftover(leftover);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They are in nobody's way.
    }
  }

  private static void removeLeftover(Path leftover) throws IOException {
    if (!Files.isRegularFile(leftover, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel file =
            FileChannel.open(leftover, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = file.tryLock()) {
      if (lock != null) {
        Files.delete(leftover);
      }
    } catch (OverlappingFileLockException e) {
      // This process is at it.
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
