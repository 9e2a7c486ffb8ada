package io.github.tikcalc.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.Decimals;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Meaningless;
import io.github.tikcalc.profile.NumberStyle;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A roster gives each creator what {@code estimate} gives, cent for cent and word for word. */
class SameAsEstimateTest {
  private static final int ROUNDS = 40;
  private static final int ROWS = 200;

  /** What so many numbers of one column show: that points begin decimals, and percentages. */
  private static final NumberStyle COLUMN = new NumberStyle(Decimals.DOT, true);

  private final Inputs inputs = RosterRun.SHIPPED.card().inputs();
  private final List<String> out = new ArrayList<>();
  private final List<String> rejects = new ArrayList<>();

  @Test
  void estimatesAsOneByOne() throws Exception {
    int estimated = 0;
    for (int round = 0; round < ROUNDS; round++) {
      RandomGenerator random = Seed.ofThisRun().round(round);
      String roster = roster(random);
      RosterRun run =
          RosterRun.of(
              RosterRun.SHIPPED,
              RosterRun.options(RosterFormat.CSV, RosterFormat.CSV, 1 + round % 3),
              roster.getBytes(StandardCharsets.UTF_8));
      String where = Seed.ofThisRun().of(round);
      assertAll(out, run.lines().subList(1, run.lines().size()), where);
      assertAll(rejects, run.rejects().stream().map(SameAsEstimateTest::told).toList(), where);
      estimated += out.size();
    }
    assertTrue(estimated > ROUNDS * ROWS / 8, "too few possible rows: " + estimated);
  }

  private static void assertAll(List<String> expected, List<String> actual, String where) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertEquals(expected.get(i), actual.get(i), where);
    }
    assertEquals(expected.size(), actual.size(), where);
  }

  private static String told(Reject reject) {
    return reject.line() + " " + reject.column() + ": " + reject.reason();
  }

  private String roster(RandomGenerator random) {
    out.clear();
    rejects.clear();
    StringBuilder roster = new StringBuilder();
    inputs.metrics().forEach(metric -> roster.append(metric.id()).append(','));
    inputs.attributes().forEach(attribute -> roster.append(attribute.id()).append(','));
    roster.append("handle\n");
    for (int row = 0; row < ROWS; row++) {
      List<String> cells = new ArrayList<>();
      inputs.metrics().forEach(metric -> cells.add(number(random, metric)));
      inputs.attributes().forEach(attribute -> cells.add(word(random, attribute)));
      expect(row, cells);
      cells.forEach(cell -> roster.append(quoted(cell)).append(','));
      roster.append('@').append(row).append('\n');
    }
    return roster.toString();
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? '"' + cell + '"' : cell;
  }

  private void expect(int row, List<String> cells) {
    Profile.Builder profile = Profile.builder(inputs);
    int metrics = inputs.metrics().size();
    try {
      for (int i = 0; i < metrics; i++) {
        if (!Meaningless.is(cells.get(i))) {
          profile.metric(i, NumberWords.read(inputs.metrics().get(i), cells.get(i), COLUMN));
        }
      }
      for (int i = 0; i < inputs.attributes().size(); i++) {
        String word = cells.get(metrics + i);
        if (!word.isEmpty()) {
          profile.attribute(i, new AttributeWords(inputs.attributes().get(i)).read(word));
        }
      }
      out.add("@" + row + line(RosterRun.SHIPPED.estimate(profile.build())));
    } catch (InvalidValueException e) {
      rejects.add((row + 2) + " " + e.input() + ": " + e.getMessage());
    }
  }

  private static String line(Estimate estimate) {
    StringBuilder line = new StringBuilder();
    append(line, estimate.total().low());
    append(line, estimate.total().likely());
    append(line, estimate.total().high());
    for (StreamEstimate stream : estimate.streams()) {
      line.append(',').append(stream.status());
      append(line, stream.pay() == null ? null : stream.pay().low());
      append(line, stream.pay() == null ? null : stream.pay().likely());
      append(line, stream.pay() == null ? null : stream.pay().high());
    }
    return line.toString();
  }

  private static void append(StringBuilder line, @Nullable Long cents) {
    line.append(',').append(cents == null ? "" : BigDecimal.valueOf(cents, 2).toPlainString());
  }

  /** A number as people write it: mostly possible, now and then not. */
  private static String number(RandomGenerator random, Metric metric) {
    if (random.nextInt(3) == 0 && !metric.required()) {
      return "";
    }
    double top = Math.log10(Math.max(10, metric.max()) * 1.001);
    double bottom = Math.log10(Math.max(0.1, metric.min() * 0.99));
    double value = Math.pow(10, random.nextDouble(bottom, top));
    double whole = Math.rint(value);
    return switch (random.nextInt(metric.whole() ? 40 : 12)) {
      case 0 -> String.format(Locale.ROOT, "%,d", (long) whole);
      case 1 -> String.format(Locale.ROOT, "%.1fk", value / 1000);
      case 2 -> String.format(Locale.ROOT, "%.2f", value);
      case 3 -> String.format(Locale.ROOT, "%.4f", value);
      case 4 -> metric.isPercent() ? String.format(Locale.ROOT, "%.2f%%", value) : " " + whole;
      case 5 -> metric.whole() ? Long.toString((long) whole) : Double.toString(value);
      case 6 -> random.nextInt(20) == 0 ? "n/a" : Long.toString((long) whole);
      case 7 -> random.nextInt(20) == 0 ? "-" + (long) whole : "00" + (long) whole;
      default -> Long.toString((long) whole);
    };
  }

  private static String word(RandomGenerator random, Attribute attribute) {
    if (random.nextInt(3) == 0) {
      return "";
    }
    Attribute.Value value = attribute.values().get(random.nextInt(attribute.values().size()));
    return switch (random.nextInt(8)) {
      case 0 -> value.id().toUpperCase(Locale.ROOT);
      case 1 -> " " + value.id().replace('-', ' ') + " ";
      case 2 -> value.aliases().isEmpty() ? value.id() : value.aliases().get(0);
      case 3 -> random.nextInt(20) == 0 ? value.id() + "x" : value.id();
      default -> value.id();
    };
  }
}
