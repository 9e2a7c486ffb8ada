package io.github.tikcalc.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server between a made-up agent and made-up commands. */
@Timeout(60)
class ToolServerTest {
  private static final String HELLO =
      """
      {"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"2024-11-05",\
      "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;
  private static final String SCHEMA =
      """
      {"type":"object","properties":{"followers":{"type":"number"}},"required":["followers"]}
      """;

  @Test
  void aToolIsACommandAndItsAnswerTheCommandsJson() throws Exception {
    List<String> calls = new ArrayList<>();
    Map<String, JsonNode> answers =
        serve(
            HELLO + call(1, "estimate", "{\"followers\":1000,\"asOf\":\"2026-11-01\"}"),
            (words, input) -> {
              calls.add(String.join(" ", words) + " < " + input);
              return new ToolServer.Answer(0, "{\"total\": {\"likely\": 1.50}}\n", "");
            });

    assertEquals(
        List.of("estimate --format json --as-of=2026-11-01 --profile - < {\"followers\":1000}"),
        calls);
    JsonNode result = answers.get("1").get("result");
    assertEquals("{\"total\": {\"likely\": 1.50}}", result.at("/content/0/text").asString());
    assertEquals(1.5, result.at("/structuredContent/total/likely").asDouble());
  }

  @Test
  void aCommandsErrorIsTheToolsErrorInItsWords() throws Exception {
    JsonNode result =
        serve(
                HELLO + call(1, "estimate", "{}"),
                (words, input) -> new ToolServer.Answer(2, "", "tikcalc: --followers: not given\n"))
            .get("1")
            .get("result");

    assertTrue(result.get("isError").asBoolean());
    assertEquals("--followers: not given", result.at("/content/0/text").asString());
  }

  @Test
  void anErrorSpeaksOfWhatTheAgentGave() throws Exception {
    Map<String, JsonNode> answers =
        serve(
            HELLO
                + call(1, "estimate", "{\"niche\":\"beuty\"}")
                + call(2, "diff", "{\"from\":{},\"to\":{\"age\":-2}}")
                + call(3, "next", "{\"asOf\":\"soon\"}"),
            (words, input) -> {
              String last = words.get(words.size() - 1);
              String said =
                  switch (words.get(0)) {
                    case "estimate" ->
                        "stdin:1:9: error: niche: no such\nstdin cannot be used: 1 error\n";
                    case "diff" ->
                        last + ":1:7: error: age: too low\n" + last + " cannot be used: 1 error\n";
                    default -> "tikcalc: --as-of: no date\n";
                  };
              return new ToolServer.Answer(2, "", said);
            });

    assertEquals("niche: no such", answers.get("1").at("/result/content/0/text").asString());
    assertEquals("to: age: too low", answers.get("2").at("/result/content/0/text").asString());
    assertEquals("asOf: no date", answers.get("3").at("/result/content/0/text").asString());
  }

  @Test
  void whatCallsNoToolIsToldInOurWords() throws Exception {
    String request = "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\"%s}\n";
    Map<String, JsonNode> answers =
        serve(
            HELLO
                + request.formatted(1, "")
                + request.formatted(2, ",\"params\":[]")
                + request.formatted(3, ",\"params\":{\"name\":\"" + "nope".repeat(99) + "\"}")
                + request.formatted(4, ",\"params\":{\"name\":\"next\",\"arguments\":\"x\"}")
                + request.formatted(5, ",\"params\":{\"name\":\"list_inputs\"}"),
            (words, input) -> new ToolServer.Answer(0, "{}", ""));

    String which = " (there are diff, estimate, explain, goal, list_inputs, next)";
    List<String> told =
        List.of(
            "tools/call without \"params\" that name a tool" + which,
            "tools/call without \"params\" that name a tool" + which,
            "no tool is called \"" + "nope".repeat(99).substring(0, 59) + "…" + which,
            "arguments: not an object (write them as {\"name\": value})");
    for (int i = 0; i < told.size(); i++) {
      JsonNode error = answers.get(String.valueOf(i + 1)).get("error");
      assertEquals(told.get(i), error.get("message").asString());
      assertEquals(-32602, error.get("code").asInt());
    }
    assertTrue(answers.get("5").has("result"));
  }

  @Test
  void argumentsThatLackOrAreNotKnownAreNamed() throws Exception {
    Map<String, JsonNode> answers =
        serve(
            HELLO
                + call(1, "goal", "{\"followers\":1}")
                + call(2, "diff", "{\"from\":{},\"then\":{}}")
                + call(3, "list_inputs", "{\"all\":true}"),
            (words, input) -> new ToolServer.Answer(0, "{}", ""));

    assertEquals(
        "monthly: not told, but needed (Dollars a month to reach.)",
        answers.get("1").at("/result/content/0/text").asString());
    assertEquals(
        "to: not told, but needed (a creator: {\"followers\": 12000})\n"
            + "then: no argument of diff (there are from, to, asOf)",
        answers.get("2").at("/result/content/0/text").asString());
    assertEquals(
        "all: no argument of list_inputs (it takes none)",
        answers.get("3").at("/result/content/0/text").asString());
    assertTrue(answers.get("3").at("/result/isError").asBoolean());
  }

  @Test
  void toolsSayWhatTheyTakeInTheTermsOfTheCard() throws Exception {
    JsonNode tools =
        serve(
                HELLO + "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/list\"}\n",
                (words, input) -> new ToolServer.Answer(0, "", ""))
            .get("7")
            .at("/result/tools");

    assertEquals(Tools.ALL.size(), tools.size());
    for (JsonNode tool : tools) {
      JsonNode inputs = tool.at("/inputSchema/properties");
      if (tool.get("name").asString().equals("estimate")) {
        assertEquals("number", inputs.at("/followers/type").asString());
      }
      assertTrue(inputs.isObject(), tool.toString());
    }
  }

  @Test
  void brokenAndHugeLinesAreAnsweredAndTheRestIsServed() throws Exception {
    List<JsonNode> all =
        lines(
            HELLO
                + "no JSON\n[]\n{}\n\n\"\u00e9\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":\""
                + "x".repeat(Frames.LONGEST)
                + "\"}\n"
                + call(9, "list_inputs", "{}"),
            (words, input) -> new ToolServer.Answer(0, "[]", ""));

    assertEquals(5, all.stream().filter(line -> line.path("id").isNull()).count());
    assertEquals(1, all.stream().filter(line -> line.path("id").asString().equals("9")).count());
  }

  @Test
  void everyOneOfManyRequestsAtOnceIsAnsweredBeforeItEnds() throws Exception {
    AtomicInteger served = new AtomicInteger();
    StringBuilder requests = new StringBuilder(HELLO);
    for (int i = 0; i < 200; i++) {
      requests.append(call(i, "estimate", "{\"followers\":" + i + "}"));
    }
    Map<String, JsonNode> answers =
        serve(
            requests.toString(),
            (words, input) -> {
              served.incrementAndGet();
              return new ToolServer.Answer(0, input, "");
            });

    assertEquals(200, served.get());
    for (int i = 0; i < 200; i++) {
      assertEquals(
          i, answers.get(String.valueOf(i)).at("/result/structuredContent/followers").asInt());
    }
  }

  private static String call(int id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":"
        + arguments
        + "}}\n";
  }

  private static Map<String, JsonNode> serve(String input, ToolServer.Commands commands)
      throws Exception {
    Map<String, JsonNode> byId = new TreeMap<>();
    for (JsonNode line : lines(input, commands)) {
      byId.put(line.path("id").asString(), line);
    }
    return byId;
  }

  private static List<JsonNode> lines(String input, ToolServer.Commands commands) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ToolServer("1", commands)
        .serve(SCHEMA, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }
}
