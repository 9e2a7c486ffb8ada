package io.github.tikcalc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A third reading of the rules, in another language; where Python is missing, it is skipped. */
final class PythonEstimateTest {
  private static final int CREATORS = 300;

  @Test
  void printsWhatTikcalcPrints() throws IOException {
    Optional<PythonEstimate> script = PythonEstimate.ofThisMachine();
    assumeTrue(script.isPresent(), "no python3");
    script.get().check(CREATORS);
  }
}
