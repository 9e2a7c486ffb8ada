package io.github.tikcalc.batch;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** NDJSON is UTF-8, a line at a time; no parser's guess and no parser's limit decides. */
final class NdjsonBytesTest {
  private static final String GOOD = "{\"followers\":1000,\"handle\":\"@a\"}\n";
  private static final List<RosterFormat> OUTPUTS = List.of(RosterFormat.CSV, RosterFormat.NDJSON);

  private final ByteArrayOutputStream roster = new ByteArrayOutputStream();

  private NdjsonBytesTest with(String text, Charset charset) {
    roster.writeBytes(text.getBytes(charset));
    return this;
  }

  private RosterRun run(RosterFormat to) throws Exception {
    return RosterRun.of(
        RosterRun.SMALL, RosterRun.options(RosterFormat.NDJSON, to, 1), roster.toByteArray());
  }

  private void rejects(String... reasons) throws Exception {
    for (RosterFormat to : OUTPUTS) {
      RosterRun run = run(to);
      List<String> told = new ArrayList<>();
      run.rejects().forEach(reject -> told.add(reject.line() + ": " + reject.reason()));
      assertEquals(List.of(reasons), told);
      assertEquals(1, run.result().estimated(), run.text());
    }
  }

  /** As PowerShell's {@code >>} writes it behind what is there. */
  @Test
  void aLineInUtf16IsRejectedInWords() throws Exception {
    with(GOOD, UTF_8).with("{\"followers\":2000}\r\n{\"followers\":3}\r\n", UTF_16LE);
    rejects(
        "2: byte 2 is 0, as in UTF-16 (save all of the roster as UTF-8)",
        "3: byte 1 is 0, as in UTF-16 (save all of the roster as UTF-8)",
        "4: byte 1 is 0, as in UTF-16 (save all of the roster as UTF-8)");
  }

  @Test
  void soAreItsOtherOrderAndUtf32() throws Exception {
    with(GOOD, UTF_8).with("{\"a\":1}", UTF_16BE).with("\n", UTF_8);
    with("{\"a\":1}", Charset.forName("UTF-32LE")).with("\n", UTF_8);
    with("{\"a\":1}", Charset.forName("UTF-32BE"));
    rejects(
        "2: byte 1 is 0, as in UTF-16 (save all of the roster as UTF-8)",
        "3: byte 2 is 0, as in UTF-16 (save all of the roster as UTF-8)",
        "4: byte 1 is 0, as in UTF-16 (save all of the roster as UTF-8)");
  }

  /** Half a pair in three bytes, and a quotation mark in two: some decoders let them pass. */
  @Test
  void bytesThatAreNearlyUtf8AreRejected() throws Exception {
    with(GOOD, UTF_8);
    for (byte[] bad :
        List.of(
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0xA2})) {
      with("{\"followers\":1000,\"h\":\"", UTF_8);
      roster.writeBytes(bad);
      with("\"}\n", UTF_8);
    }
    rejects(
        "2: byte 24 is not UTF-8 (save all of the roster as UTF-8)",
        "3: byte 24 is not UTF-8 (save all of the roster as UTF-8)");
  }

  @Test
  void halfOfAPairIsRejectedWhereverItStands() throws Exception {
    with(GOOD, UTF_8);
    with("{\"followers\":1000,\"handle\":\"\\ud83d\"}\n", UTF_8);
    with("{\"followers\":1000,\"x\\udc00\":\"a\"}\n", UTF_8);
    with("{\"followers\":1000,\"handle\":[{\"b\":\"\\ud83dx\"}]}\n", UTF_8);
    with("{\"followers\":1000,\"handle\":{\"\\ud83d\":1}}\n", UTF_8);
    String half = ": half a character, as \\ud83d is alone (write both halves, or leave it out)";
    rejects("2" + half, "3" + half, "4" + half, "5" + half);
  }

  @Test
  void aMarkBetweenJoinedFilesIsPassedOver() throws Exception {
    with("\ufeff" + GOOD + "\ufeff" + GOOD, UTF_8);
    for (RosterFormat to : OUTPUTS) {
      RosterRun run = run(to);
      assertEquals(2, run.result().estimated());
      assertEquals(2, run.text().split("@a", -1).length - 1, run.text());
    }
  }

  @Test
  void aTextIsAsLongAsItsRowMayBe() throws Exception {
    String text = "x".repeat(900_000);
    with("{\"followers\":1000,\"handle\":\"" + text + "\"}\n", UTF_8);
    for (RosterFormat to : OUTPUTS) {
      assertTrue(run(to).text().contains(text));
    }
  }

  @Test
  void whatIsTooMuchIsToldInWords() throws Exception {
    with(GOOD, UTF_8);
    with("{\"followers\":1000,\"h\":" + "[".repeat(70) + "]".repeat(70) + "}\n", UTF_8);
    with("{\"followers\":1000,\"h\":" + "1".repeat(200) + "}\n", UTF_8);
    rejects(
        "2: nested more than 64 deep, or a number of more than 100 digits",
        "3: nested more than 64 deep, or a number of more than 100 digits");
  }

  @Test
  void aRowCostsAsMuchAsItIsLong() throws Exception {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 9_999; i++) {
      keys.append(",\"k").append(i).append("\":1");
    }
    for (int i = 0; i < 30; i++) {
      with("{\"followers\":1000" + keys + "}\n", UTF_8);
    }
    for (RosterFormat to : OUTPUTS) {
      RosterRun run = assertTimeout(Duration.ofSeconds(60), () -> run(to));
      assertEquals(30, run.result().estimated());
    }
    with("{\"followers\":1000" + keys + ",\"more\":1}\n", UTF_8);
    assertEquals(
        "more than 10,000 keys (a row has no more)",
        run(RosterFormat.CSV).rejects().get(0).reason());
  }
}
