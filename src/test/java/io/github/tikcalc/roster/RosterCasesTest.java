package io.github.tikcalc.roster;

import io.github.tikcalc.Cases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
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
    return Cases.compare("roster/cases", RosterCasesTest::outcome);
  }

  private static JsonNode outcome(ObjectNode one) {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    try {
      RosterRun run = RosterRun.of(RosterRun.SMALL, options(one), bytes(one));
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
      outcome.put("count", result.estimated() + " + " + result.rejected() + " = " + result.rows());
    } catch (RosterException e) {
      e.faults().forEach(outcome.putArray("faults")::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcome;
  }

  private static RosterOptions options(ObjectNode one) {
    return new RosterOptions(
        format(one.path("from").asString("csv")),
        format(one.path("to").asString("csv")),
        2,
        one.path("failFast").asBoolean(false),
        one.path("spreadsheetSafe").asBoolean(false),
        "test");
  }

  private static RosterFormat format(String word) {
    return word.equals("csv") ? RosterFormat.CSV : RosterFormat.NDJSON;
  }

  private static byte[] bytes(ObjectNode one) {
    if (one.has("hex")) {
      return java.util.HexFormat.of().parseHex(one.get("hex").asString());
    }
    String lineBreak = one.path("lineBreak").asString("\n");
    StringBuilder text = new StringBuilder();
    one.get("roster").forEach(line -> text.append(line.asString()).append(lineBreak));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
