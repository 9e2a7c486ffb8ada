package io.github.tikcalc.cli.input;

import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.studio.StudioExports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;

/** Reads exports of TikTok Studio from files. */
public final class StudioFiles {
  private static final int LARGEST = 16 << 20;

  private StudioFiles() {}

  /**
   * Reads files.
   *
   * @throws IOException if one cannot be read, or is no export
   */
  public static StudioExports read(List<String> files, Environment environment) throws IOException {
    StudioExports exports = new StudioExports();
    for (String file : files) {
      exports.add(file, text(file, environment));
    }
    return exports;
  }

  private static String text(String file, Environment environment) throws IOException {
    byte[] bytes;
    try (InputStream in = environment.open(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // A folder is one that opens like a file.
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    if (bytes.length > LARGEST) {
      throw new IOException(file + ": is larger than 16 MiB, which no export is");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": is not UTF-8 (export it from TikTok Studio as CSV)", e);
    }
  }
}
