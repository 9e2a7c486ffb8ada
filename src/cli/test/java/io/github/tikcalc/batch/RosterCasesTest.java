package io.github.tikcalc.batch;

import io.github.tikcalc.Cases;
import io.github.tikcalc.batch.columns.ColumnChoice;
import io.github.tikcalc.batch.columns.ColumnOptions;
import io.github.tikcalc.batch.output.OutputChoice;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.batch.value.Defaults;
import io.github.tikcalc.batch.value.UnknownWords;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.xlsx.SomeWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small rosters, each with all that comes of it. */
class RosterCasesTest {
  @TestFactory
  Stream<DynamicTest> runs() throws IOException {
    return Cases.compare("batch/cases", RosterCasesTest::outcome);
  }

  private static JsonNode outcome(ObjectNode one) {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    try {
      RosterRun run =
          RosterRun.of(
              is(one, "shipped") ? RosterRun.SHIPPED : RosterRun.SMALL, options(one), bytes(one));
      if (!run.notes().isEmpty()) {
        run.notes().forEach(outcome.putArray("notes")::add);
      }
      if (!run.read().isEmpty()) {
        run.read().forEach(outcome.putArray("read")::add);
      }
      if (!run.passed().isEmpty()) {
        run.passed().forEach(outcome.putArray("passed")::add);
      }
      run.lines().forEach(outcome.putArray("out")::add);
      ArrayNode rejects = outcome.putArray("rejects");
      for (Reject reject : run.rejects()) {
        rejects.add(
            reject.line()
                + " | "
                + reject.column()
                + " | "
                + reject.reason()
                + " | "
                + reject.row());
      }
      RosterResult result = run.result();
      result
          .noted()
          .forEach(
              noted ->
                  outcome
                      .withArray("noted")
                      .add(
                          noted.note().input()
                              + " "
                              + noted.note().why()
                              + " "
                              + noted.note().text()
                              + " "
                              + noted.count()));
      RosterResult.Gathered gathered = result.gathered();
      if (gathered != null) {
        outcome.put(
            "gathered",
            gathered.videos()
                + " of "
                + gathered.creators()
                + " + "
                + gathered.rejected()
                + " + "
                + gathered.leftOut()
                + " = "
                + gathered.rows());
      }
      outcome.put(
          "count",
          result.estimated() + " + " + result.rejected() + leftOut(result) + " = " + result.rows());
    } catch (RosterException e) {
      e.faults().forEach(outcome.putArray("faults")::add);
    } catch (RosterReadException e) {
      outcome.put("unreadable", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcome;
  }

  private static String leftOut(RosterResult result) {
    return result.leftOut() == 0 ? "" : " + " + result.leftOut();
  }

  private static RosterOptions options(ObjectNode one) {
    return new RosterOptions(reading(one), writing(one), 2, is(one, "failFast"), RosterRun.LABEL);
  }

  private static RosterOptions.Reading reading(ObjectNode one) {
    return new RosterOptions.Reading(
        one.has("from") ? format(one.get("from").asString()) : null,
        one.has("encoding") ? Charset.forName(one.get("encoding").asString()) : null,
        null,
        new ColumnOptions(
            words(one, "columns").stream().map(ColumnChoice::of).toList(),
            words(one, "ignored"),
            words(one, "where").stream().map(ColumnOptions.Condition::of).toList(),
            one.path("by").asString(null)),
        new Defaults(Map.of(), defaults(one)),
        one.path("unknown").asString("reject").equals("reject")
            ? UnknownWords.REJECT
            : UnknownWords.IGNORE);
  }

  private static RosterOptions.Writing writing(ObjectNode one) {
    return new RosterOptions.Writing(
        format(one.path("to").asString("csv")),
        one.has("top") ? new Order(Scenario.LIKELY, one.get("top").asInt()) : Order.NONE,
        choice(one),
        is(one, "keepRejects"),
        is(one, "spreadsheetSafe"));
  }

  private static OutputChoice choice(ObjectNode one) {
    return new OutputChoice(
        words(one, "select"),
        is(one, "inputs"),
        is(one, "card"),
        is(one, "rank"),
        is(one, "spread"),
        is(one, "next"),
        one.has("goal") ? one.get("goal").asLong() * 100 : null);
  }

  private static boolean is(ObjectNode one, String name) {
    return one.path(name).asBoolean(false);
  }

  private static Map<String, String> defaults(ObjectNode one) {
    Map<String, String> words = new HashMap<>();
    one.path("defaults").properties().forEach(e -> words.put(e.getKey(), e.getValue().asString()));
    return words;
  }

  private static List<String> words(ObjectNode one, String name) {
    return one.path(name).valueStream().map(JsonNode::asString).toList();
  }

  private static RosterFormat format(String word) {
    return word.equals("csv") ? RosterFormat.CSV : RosterFormat.NDJSON;
  }

  private static byte[] bytes(ObjectNode one) throws IOException {
    if (one.has("sheet")) {
      return workbook(one);
    }
    if (one.has("hex")) {
      return java.util.HexFormat.of().parseHex(one.get("hex").asString());
    }
    String lineBreak = one.path("lineBreak").asString("\n");
    StringBuilder text = new StringBuilder();
    one.get("roster").forEach(line -> text.append(line.asString()).append(lineBreak));
    byte[] bytes = text.toString().getBytes(one.path("charset").asString("UTF-8"));
    return is(one, "gzip") ? packed(bytes) : bytes;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** A workbook of the raw rows of a sheet. */
  private static byte[] workbook(ObjectNode one) throws IOException {
    SomeWorkbook workbook = new SomeWorkbook();
    workbook.rows = String.join("", words(one, "sheet"));
    workbook.merged = words(one, "merged");
    workbook.formats = words(one, "formats");
    workbook.workbook = one.path("workbook").asString(workbook.workbook);
    Path file = Files.createTempFile("roster", ".xlsx");
    try {
      return Files.readAllBytes(workbook.write(file));
    } finally {
      Files.delete(file);
    }
  }
}
