package io.github.tikcalc.mcp;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server: one agent, over two streams, until the agent ends its own. Requests are answered one
 * after the other.
 */
public final class ToolServer {
  private final String version;
  private final Commands commands;

  /** Runs the program's commands. Must be thread-safe. */
  public interface Commands {
    /**
     * Runs one call.
     *
     * @param words the command and its options, without the program's name
     * @param input standard input
     */
    Answer run(List<String> words, String input);
  }

  /**
   * What a command leaves behind.
   *
   * @param code its exit code
   * @param out standard output
   * @param err standard error
   */
  public record Answer(int code, String out, String err) {}

  /**
   * A server.
   *
   * @param version the program's, which the agent is told
   */
  public ToolServer(String version, Commands commands) {
    this.version = version;
    this.commands = commands;
  }

  /**
   * Serves until the input ends and every request has its answer.
   *
   * @param profileSchema the JSON Schema of a profile in the terms of the card in use
   * @param out carries the protocol and nothing else
   * @throws InterruptedException if whoever waits is told to stop
   */
  public void serve(String profileSchema, InputStream in, OutputStream out)
      throws InterruptedException {
    Map<String, Object> profile =
        JsonMapper.shared().readValue(profileSchema, new TypeReference<Map<String, Object>>() {});
    List<SyncToolSpecification> tools = new ArrayList<>();
    for (CommandTool tool : Tools.ALL) {
      tools.add(specification(tool, profile));
    }
    Set<String> names = Tools.ALL.stream().map(CommandTool::name).collect(Collectors.toSet());
    Frames frames = new Frames(names, in, out);
    JacksonMcpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.shared());
    McpSyncServer server =
        McpServer.sync(new StdioServerTransportProvider(json, frames.input(), frames.output()))
            .serverInfo("tikcalc", version)
            .instructions(Tools.INSTRUCTIONS)
            .jsonMapper(json)
            .jsonSchemaValidator(ToolServer::leaveToTheCommand)
            .validateToolInputs(false)
            .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
            .tools(tools)
            .build();
    frames.awaitEnd();
    server.closeGracefully();
  }

  private static JsonSchemaValidator.ValidationResponse leaveToTheCommand(
      Map<String, Object> schema, Object value) {
    return JsonSchemaValidator.ValidationResponse.asValid(null);
  }

  private SyncToolSpecification specification(CommandTool tool, Map<String, Object> profile) {
    McpSchema.Tool described =
        McpSchema.Tool.builder(tool.name(), tool.inputSchema(profile))
            .description(tool.about())
            .annotations(new McpSchema.ToolAnnotations(null, true, false, true, false, null))
            .build();
    return new SyncToolSpecification(
        described, (exchange, request) -> result(tool, request.arguments()));
  }

  /**
   * Runs a call; its files are for the user alone, and gone when it has answered. What is wrong is
   * told in the agent's terms.
   */
  private Answer answer(CommandTool tool, CommandTool.Call call) {
    List<String> words = new ArrayList<>(call.words());
    List<Path> files = new ArrayList<>();
    try {
      for (String text : call.files()) {
        Path file = Files.createTempFile("creator", ".json");
        files.add(file);
        Files.writeString(file, text);
        words.add(file.toString());
      }
      Answer answer = commands.run(words, call.input());
      List<String> paths = files.stream().map(Path::toString).toList();
      return new Answer(answer.code(), answer.out(), ToolError.of(tool, answer.err(), paths));
    } catch (IOException e) {
      return new Answer(1, "", "the creators cannot be written to the temporary folder");
    } finally {
      for (Path file : files) {
        if (!file.toFile().delete()) {
          file.toFile().deleteOnExit();
        }
      }
    }
  }

  private McpSchema.CallToolResult result(CommandTool tool, Map<String, Object> arguments) {
    Map<String, Object> given = arguments == null ? Map.of() : arguments;
    McpSchema.CallToolResult.Builder result = McpSchema.CallToolResult.builder();
    String wrong = tool.wrong(given);
    if (!wrong.isEmpty()) {
      return result.isError(true).addTextContent(wrong).build();
    }
    Answer answer = answer(tool, tool.call(given));
    if (!tool.answers().contains(answer.code()) || answer.out().isEmpty()) {
      return result.isError(true).addTextContent(answer.err()).build();
    }
    result.isError(false).addTextContent(answer.out().strip());
    try {
      Object structured = JsonMapper.shared().readValue(answer.out(), Object.class);
      if (structured instanceof Map<?, ?>) {
        result.structuredContent(structured);
      }
    } catch (JacksonException e) {
      // The text says it all; an answer need not be JSON.
    }
    return result.build();
  }
}
