package io.github.tikcalc.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes a roster such as an agency keeps: the same bytes for the same number of rows and seed.
 * Followers are log-uniform from 100 to 10 million; what else is known of a creator is known of
 * some; one row in ten thousand is bad.
 */
final class RosterGenerator {
  static final String HEADER =
      "handle,followers,engagementRate,niche,country,livesPerMonth,sponsoredPostsPerMonth,"
          + "videosPerMonth,monthlyViews,shopSalesPerMonth,subscribers,age,manager";

  private static final int BAD = 10_000;
  private static final List<String> NICHES =
      List.of("beauty", "fashion", "tech", "gaming", "food", "comedy", "dance", "pets", "finance");
  private static final List<String> COUNTRIES =
      List.of("US", "US", "US", "GB", "DE", "FR", "BR", "MX", "JP", "IT", "IN", "NG");
  private static final List<String> MANAGERS = List.of("Ana", "Ben", "Chidi", "Dörte", "Émile");

  private final SplittableRandom random;
  private final StringBuilder row = new StringBuilder();

  private RosterGenerator(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Writes a roster of so many rows. */
  static void write(Path file, long rows, long seed) throws IOException {
    RosterGenerator generator = new RosterGenerator(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.append(HEADER).append('\n');
      for (long i = 0; i < rows; i++) {
        out.append(generator.row(i)).append('\n');
      }
    }
  }

  private StringBuilder row(long number) {
    row.setLength(0);
    long followers = Math.round(Math.pow(10, random.nextDouble(2, 7)));
    row.append("@creator").append(number).append(',');
    if (random.nextInt(BAD) == 0) {
      row.append(bad());
    } else {
      row.append(followers);
    }
    sometimes(0.8, decimal(random.nextDouble(0.5, 15)));
    sometimes(0.9, NICHES.get(random.nextInt(NICHES.size())));
    sometimes(0.8, COUNTRIES.get(random.nextInt(COUNTRIES.size())));
    sometimes(0.5, Integer.toString(random.nextInt(0, 12)));
    sometimes(0.3, Integer.toString(random.nextInt(0, 6)));
    sometimes(0.6, Integer.toString(random.nextInt(1, 40)));
    sometimes(0.5, Long.toString(Math.round(followers * random.nextDouble(0.5, 6))));
    sometimes(0.1, decimal(random.nextDouble(20, 20_000)));
    sometimes(0.1, Integer.toString(random.nextInt(0, 500)));
    sometimes(0.4, Integer.toString(random.nextInt(16, 60)));
    row.append(',').append(MANAGERS.get(random.nextInt(MANAGERS.size())));
    return row;
  }

  private String bad() {
    return List.of("", "many", "-5", "9999999999").get(random.nextInt(4));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void sometimes(double chance, String text) {
    row.append(',');
    if (random.nextDouble() < chance) {
      row.append(text);
    }
  }
}
