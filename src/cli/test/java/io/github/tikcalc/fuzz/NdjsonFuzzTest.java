package io.github.tikcalc.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tikcalc.batch.RosterFormat;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;

/** A roster in NDJSON is estimated row by row, or refused in words. */
final class NdjsonFuzzTest {
  @BeforeAll
  static void prepare() throws IOException {
    FuzzedRoster.prepare();
  }

  @FuzzTest
  void isReadOrRefused(byte[] roster) {
    FuzzedRoster.check(RosterFormat.NDJSON, roster);
  }
}
