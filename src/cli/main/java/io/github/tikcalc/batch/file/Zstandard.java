package io.github.tikcalc.batch.file;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.InputStream;

/** Zstandard, apart from the rest so that its library is only loaded where it is needed. */
final class Zstandard {
  private Zstandard() {}

  static InputStream unpacked(InputStream packed) {
    return new ZstdInputStream(packed);
  }
}
