package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tikcalc mcp} in the hands of clients that are not ours. */
class McpIT {
  private static final String TIKCALC = Shell.PACKAGED.resolve("bin/tikcalc").toString();

  /** How a client is told of it. */
  private static final Path CONFIG = Path.of("examples/agent/mcp.json").toAbsolutePath();

  /** The protocol's inspector; this is the last version for the Node.js of Debian 12. */
  private static final String INSPECTOR = "@modelcontextprotocol/inspector@0.15.0";

  @Test
  void theProtocolsOwnClientGetsWhatThePersonGets() throws IOException {
    JsonMapper json = JsonMapper.shared();
    JsonNode config = json.readTree(Files.readString(CONFIG)).at("/mcpServers/tikcalc");
    List<String> words = new ArrayList<>();
    config.get("args").forEach(word -> words.add(word.asString()));
    assertEquals("tikcalc", config.get("command").asString());
    ServerParameters program =
        ServerParameters.builder(TIKCALC)
            .args(words)
            .env(Map.of("JAVA_HOME", System.getProperty("java.home")))
            .build();
    try (McpSyncClient client =
        McpClient.sync(new StdioClientTransport(program, new JacksonMcpJsonMapper(json)))
            .jsonSchemaValidator(
                (schema, value) ->
                    io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse
                        .asValid(null))
            .build()) {
      client.initialize();
      McpSchema.CallToolResult result =
          client.callTool(
              McpSchema.CallToolRequest.builder("estimate")
                  .arguments(Map.of("followers", 1000, "niche", "beauty"))
                  .build());
      String text = ((McpSchema.TextContent) result.content().get(0)).text();

      assertEquals(
          Shell.run(Path.of("."), "tikcalc estimate --followers 1000 --niche beauty --format json")
              .out()
              .strip(),
          text);
    }
  }

  @Test
  void theInspectorListsTheToolsAndCallsOne() throws Exception {
    assumeTrue(Shell.run(Path.of("."), "npm --version").code() == 0, "no npm");
    Path folder = Files.createDirectories(Path.of("target/inspector")).toAbsolutePath();
    Shell.Result install =
        Files.exists(folder.resolve("node_modules/.bin/mcp-inspector"))
            ? new Shell.Result(0, "")
            : Shell.run(
                folder,
                "npm install --no-audit --no-fund --ignore-scripts --prefix . " + INSPECTOR);
    assumeTrue(install.code() == 0, "npm cannot fetch " + INSPECTOR + ": " + install.out());
    String inspect =
        "node_modules/.bin/mcp-inspector --cli --config " + CONFIG + " --server tikcalc --method ";

    JsonNode tools = JsonMapper.shared().readTree(Shell.run(folder, inspect + "tools/list").out());
    JsonNode called =
        JsonMapper.shared()
            .readTree(
                Shell.run(
                        folder,
                        inspect + "tools/call --tool-name estimate --tool-arg followers=12500")
                    .out());

    Set<String> names = new TreeSet<>();
    tools.get("tools").forEach(tool -> names.add(tool.get("name").asString()));
    assertEquals(Set.of("diff", "estimate", "explain", "goal", "list_inputs", "next"), names);
    assertFalse(called.path("isError").asBoolean(), called.toString());
    assertEquals(
        "tikcalc/estimate/v1",
        called.at("/structuredContent/schema").asString(),
        called.toString());
  }
}
