package io.github.tikcalc.cli.call;

import io.github.tikcalc.cli.failure.OutputException;
import io.github.tikcalc.cli.failure.SameFileException;
import io.github.tikcalc.io.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Standard output, or a file that appears when it is whole. Failures name which of them it is. */
public final class OutputTarget extends OutputStream {
  private final String name;
  private final @Nullable AtomicFile file;
  private final OutputStream out;

  private OutputTarget(String name, @Nullable AtomicFile file, OutputStream out) {
    this.name = name;
    this.file = file;
    this.out = out;
  }

  /**
   * Begins to write.
   *
   * @param fileName null or - for standard output
   * @throws OutputException if nothing can be written there
   * @throws SameFileException if the call reads it
   */
  public static OutputTarget of(Environment environment, @Nullable String fileName) {
    checkNotRead(environment, fileName);
    if (fileName == null || fileName.equals("-")) {
      return new OutputTarget("standard output", null, environment.out());
    }
    try {
      AtomicFile file = AtomicFile.create(environment.path(fileName));
      return new OutputTarget(fileName, file, file.stream());
    } catch (IOException e) {
      throw new OutputException(fileName, e);
    }
  }

  /** However it is opened: by another path, through a link, as what the shell leads it to. */
  static void checkNotRead(Environment environment, @Nullable String fileName) {
    String name = fileName == null ? "-" : fileName;
    boolean stream = name.equals("-");
    if (environment.read().contain(stream ? Path.of("/dev/stdout") : environment.path(name))) {
      throw new SameFileException(stream ? "standard output" : name);
    }
  }

  /**
   * Writes a whole text.
   *
   * @param fileName null or - for standard output
   * @throws OutputException if it cannot be written
   */
  public static void write(Environment environment, @Nullable String fileName, String text)
      throws IOException {
    try (OutputTarget target = of(environment, fileName)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      target.write(bytes, 0, bytes.length);
      target.flush();
      target.finish();
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
  public void finish() {
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
