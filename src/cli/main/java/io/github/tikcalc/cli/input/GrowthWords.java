package io.github.tikcalc.cli.input;

import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.plan.GrowthPath.Rate;
import io.github.tikcalc.profile.InvalidValueException;

/** A rate of growth as people write it: {@code 8%}, or {@code 5%..12%}. */
public final class GrowthWords {
  private static final double LEAST = -99;
  private static final double MOST = 1000;

  private GrowthWords() {}

  public static Rate read(Command command, String text) {
    String[] parts = text.split("\\.\\.", -1);
    try {
      double slow = percent(parts[0]);
      double fast = percent(parts[parts.length - 1]);
      if (parts.length > 2 || slow > fast) {
        throw command.wrong(
            "--growth: "
                + text
                + " is not a growth a month (write 8%, or 5%..12% from slow to fast)");
      }
      return new Rate(slow / 100, fast / 100);
    } catch (InvalidValueException e) {
      throw command.wrong("--growth: " + e.getMessage());
    }
  }

  private static double percent(String text) {
    return Quantities.percent("growth", text, LEAST, MOST);
  }
}
