package io.github.tikcalc.cli;

import io.github.tikcalc.roster.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output, or a file that appears when it is whole. Failures name which of them it is. */
final class OutputTarget extends OutputStream {
  private final String name;
  private final @Nullable WholeFile file;
  private final OutputStream out;

  private OutputTarget(String name, @Nullable WholeFile file, OutputStream out) {
    this.name = name;
    this.file = file;
    this.out = out;
  }

  /**
   * Begins to write.
   *
   * @param fileName null or - for standard output
   * @throws OutputException if nothing can be written there
   */
  static OutputTarget of(Environment environment, @Nullable String fileName) {
    if (fileName == null || fileName.equals("-")) {
      return new OutputTarget("standard output", null, environment.out());
    }
    try {
      WholeFile file = WholeFile.create(environment.path(fileName));
      return new OutputTarget(fileName, file, file.stream());
    } catch (IOException e) {
      throw new OutputException(fileName, e);
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  /** Puts the file in its place. */
  void finish() {
    try {
      if (file != null) {
        file.finish();
      }
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  /** Gives up what isn't finished; standard output stays open. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
