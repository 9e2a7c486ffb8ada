package io.github.tikcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.tikcalc.Seed;
import io.github.tikcalc.batch.columns.ColumnOptions;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.batch.value.Defaults;
import io.github.tikcalc.batch.value.UnknownWords;
import io.github.tikcalc.xlsx.SomeWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happened to a file of any kind, before it was packed or after: all its rows are
 * estimated or rejected, or it is refused in words of ours.
 */
class ConservationOfKindsTest {
  private static final int ROUNDS = 100;
  private static final int ROWS = 40;

  @TempDir private Path folder;

  private enum Kind {
    CSV,
    NDJSON,
    ARRAY,
    XLSX,
    GZIP,
    ZSTANDARD,
    UTF_16
  }

  @ParameterizedTest
  @EnumSource
  void losesNoRowOfWhatWasWrittenWrongly(Kind kind) throws Exception {
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      RandomGenerator random = Seed.ofThisRun().round(round);
      String where = kind + ", " + Seed.ofThisRun().of(round);
      String head = head(kind);
      String body = new String(spoil(random, body(kind, random).getBytes(UTF_8)), UTF_8);
      RosterRun run = run(packed(kind, head + body), where);
      if (run == null) {
        continue;
      }
      read++;
      String found =
          run.text() + run.rejects().stream().map(Reject::row).collect(Collectors.joining("\n"));
      for (int row = 0; row < ROWS; row++) {
        String handle = "@h" + row + "x";
        assertTrue(!body.contains(handle) || found.contains(handle), () -> where + " " + handle);
      }
    }
    assertTrue(read > ROUNDS / 10, kind + ": hardly any was read, " + read);
  }

  @ParameterizedTest
  @EnumSource
  void losesNoRowOfWhatWasDamagedOnItsWay(Kind kind) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      RandomGenerator random = Seed.ofThisRun().round(round);
      byte[] whole = packed(kind, head(kind) + body(kind, random));
      run(spoil(random, whole), kind + ", " + Seed.ofThisRun().of(round));
    }
  }

  /** A run of which all rows are accounted for; null where the roster is refused. */
  private static RosterRun run(byte[] roster, String where) throws IOException {
    RosterRun run;
    try {
      RosterOptions.Reading reading =
          new RosterOptions.Reading(
              null, null, null, ColumnOptions.NONE, Defaults.NONE, UnknownWords.REJECT);
      RosterOptions options =
          new RosterOptions(
              reading, RosterOptions.Writing.of(RosterFormat.NDJSON), 2, false, RosterRun.LABEL);
      run = RosterRun.of(RosterRun.SMALL, options, roster);
    } catch (RosterException e) {
      assertTrue(e.faults().stream().noneMatch(String::isBlank), where);
      return null;
    } catch (RosterReadException e) {
      assertTrue(e.getMessage() != null && !e.getMessage().contains("Exception"), where);
      return null;
    } catch (RuntimeException e) {
      throw new AssertionError(where, e);
    }
    assertEquals(run.lines().size(), run.result().estimated(), where);
    assertEquals(run.rejects().size(), run.result().rejected(), where);
    assertEquals(run.result().rows(), run.result().estimated() + run.result().rejected(), where);
    return run;
  }

  private static String head(Kind kind) {
    return switch (kind) {
      case NDJSON -> "";
      case ARRAY -> "[";
      case XLSX -> "<row><c t=\"str\"><v>handle</v></c><c t=\"str\"><v>followers</v></c></row>";
      default -> "handle,followers,name\n";
    };
  }

  private static String body(Kind kind, RandomGenerator random) {
    StringBuilder body = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      String handle = "@h" + row + "x";
      int followers = random.nextInt(1_000_000);
      body.append(
          switch (kind) {
            case NDJSON -> "{\"handle\":\"" + handle + "\",\"followers\":" + followers + "}\n";
            case ARRAY ->
                (row == 0 ? "" : ",\n")
                    + "{\"handle\":\""
                    + handle
                    + "\",\"followers\":"
                    + followers
                    + "}";
            case XLSX ->
                "<row><c t=\"str\"><v>" + handle + "</v></c><c><v>" + followers + "</v></c></row>";
            default -> handle + "," + followers + ",\"a \"\"b\"\", c\"\n";
          });
    }
    return body.append(kind == Kind.ARRAY ? "]" : "").toString();
  }

  private byte[] packed(Kind kind, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (kind) {
      case XLSX -> {
        SomeWorkbook workbook = new SomeWorkbook();
        workbook.rows = text;
        return Files.readAllBytes(workbook.write(folder.resolve("some.xlsx")));
      }
      case GZIP -> write(new GZIPOutputStream(bytes), text);
      case ZSTANDARD -> write(new ZstdOutputStream(bytes), text);
      case UTF_16 -> bytes.writeBytes(("\ufeff" + text).getBytes(UTF_16LE));
      default -> bytes.writeBytes(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void write(OutputStream packer, String text) throws IOException {
    try (packer) {
      packer.write(text.getBytes(UTF_8));
    }
  }

  /** Changes, cuts and adds bytes; those with a meaning more than others. */
  private static byte[] spoil(RandomGenerator random, byte[] bytes) {
    byte[] now = bytes;
    String signs = "\"\n\r,;\0 \\{}[]<>/";
    for (int times = random.nextInt(5); times > 0; times--) {
      int at = random.nextInt(now.length);
      byte b =
          random.nextBoolean()
              ? (byte) signs.charAt(random.nextInt(signs.length()))
              : (byte) random.nextInt(256);
      int cut = random.nextInt(3) == 0 ? Math.min(now.length - at - 1, random.nextInt(30)) : 0;
      int added = random.nextInt(2);
      byte[] next = Arrays.copyOf(now, now.length - cut + added);
      System.arraycopy(now, at + cut, next, at + added, now.length - at - cut);
      if (at < next.length) {
        next[at] = b;
      }
      now = next;
    }
    return now;
  }
}
