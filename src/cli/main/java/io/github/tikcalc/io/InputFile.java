package io.github.tikcalc.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is read from its beginning to its end and never asked where it stands: a pipe, which
 * can have a name as well ({@code /dev/stdin}), answers such a question with "Illegal seek" on Java
 * 17. Not thread-safe.
 */
public final class InputFile extends FilterInputStream {
  private InputFile(InputStream in) {
    super(in);
  }

  /**
   * Opens a file, a device or a pipe.
   *
   * @throws IOException if there is none, or it cannot be read
   */
  public static InputStream open(Path path) throws IOException {
    return new InputFile(Files.newInputStream(path));
  }

  /** Nobody knows: whoever asks reads on and waits. */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
