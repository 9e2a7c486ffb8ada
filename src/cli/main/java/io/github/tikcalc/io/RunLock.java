package io.github.tikcalc.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * One run's right to change a place. The system takes it back from a run that was killed; only the
 * file stays, which the next run takes over.
 */
final class RunLock implements AutoCloseable {
  private static final int MOST_TRIES = 100;

  private final Path file;
  private final FileChannel channel;

  /** What is done while nobody else does it. */
  interface Action {
    void run() throws IOException;
  }

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Does something that no other run may do meanwhile.
   *
   * @param file there meanwhile
   * @throws FileSystemException if another run is at it
   */
  static void holding(Path file, Action action) throws IOException {
    RunLock lock = take(file);
    try (lock) {
      action.run();
    }
  }

  private static RunLock take(Path file) throws IOException {
    for (int i = 0; i < MOST_TRIES; i++) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      try {
        if (isTaken(channel)) {
          break;
        }
        if (isStill(file, channel)) {
          return new RunLock(file, channel);
        }
      } catch (IOException e) {
        try (channel) {
          removeEmpty(file);
        }
        throw e;
      }
      channel.close();
    }
    throw new FileSystemException(
        String.valueOf(file.getParent()), null, "another tikcalc is writing there (wait for it)");
  }

  /** Where there are no locks, nobody is asked. */
  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock == null;
    } catch (OverlappingFileLockException e) {
      channel.close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whoever had it before may have removed the file since it was opened here. */
  private static boolean isStill(Path file, FileChannel channel) throws IOException {
    byte[] own = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    channel.write(ByteBuffer.wrap(own), 0);
    try {
      return Arrays.equals(own, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Where no byte can be written, an empty file is all there is; one with a name in it is held. */
  private static void removeEmpty(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == 0) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
