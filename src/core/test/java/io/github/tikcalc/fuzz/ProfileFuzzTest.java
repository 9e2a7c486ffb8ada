package io.github.tikcalc.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.profile.ProfileReader;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A profile file is read and estimates, or is refused in words. */
final class ProfileFuzzTest {
  private static final Estimator SHIPPED = shipped();

  private static Estimator shipped() {
    try {
      return Estimator.of(RateCardReader.load(Path.of("rates")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FuzzTest
  void isReadOrRefused(byte[] input) {
    if (input.length <= Fuzzed.LARGEST) {
      assertTimeout(Fuzzed.SOON, () -> check(SHIPPED, input));
    }
  }

  private static void check(Estimator estimator, byte[] input) {
    Profile.Builder profile = Profile.builder(estimator.card().inputs());
    ProfileReader reader = new ProfileReader(profile);
    Faults faults = new Faults();
    reader.read("profile.json", input, faults);
    for (Fault fault : faults.list()) {
      assertEquals(Printable.line(fault.toString()), fault.toString());
    }
    if (faults.count() == 0) {
      try {
        Fuzzed.checkEstimate(estimator, profile.build());
      } catch (InvalidValueException e) {
        Fuzzed.checkRefusal(e);
      }
    }
  }
}
