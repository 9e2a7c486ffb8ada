package io.github.tikcalc.roster;

import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.rates.json.RateCardReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of a roster with all that came of it. */
record RosterRun(RosterResult result, byte[] out, List<String> passed, List<Reject> rejects) {
  static final Estimator SHIPPED = card("rates");
  static final Estimator SMALL = card("src/test/resources/roster/card");

  static Estimator card(String folder) {
    try {
      return Estimator.of(RateCardReader.load(Path.of(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RosterOptions options(RosterFormat input, RosterFormat output, int threads) {
    return new RosterOptions(input, output, threads, false, false, "test");
  }

  static RosterRun of(Estimator estimator, RosterOptions options, byte[] roster)
      throws IOException, RosterException {
    return of(estimator, options, new ByteArrayInputStream(roster));
  }

  static RosterRun of(Estimator estimator, RosterOptions options, InputStream roster)
      throws IOException, RosterException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> passed = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    RosterListener listener =
        new RosterListener() {
          @Override
          public void passThrough(List<String> columns) {
            passed.addAll(columns);
          }

          @Override
          public void rejected(Reject reject) {
            rejects.add(reject);
          }

          @Override
          public void advanced(long rows, long bytes) {}
        };
    RosterResult result = Roster.run(estimator, options, roster, out, listener);
    return new RosterRun(result, out.toByteArray(), passed, rejects);
  }

  String text() {
    return new String(out, StandardCharsets.UTF_8);
  }

  List<String> lines() {
    return text().lines().toList();
  }
}
