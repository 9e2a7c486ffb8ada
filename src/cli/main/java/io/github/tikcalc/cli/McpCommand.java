package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.Version;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.mcp.ToolServer;
import io.github.tikcalc.report.ProfileSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Serves commands to an agent over standard input and output. */
final class McpCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Environment environment;

  McpCommand(Environment environment) {
    super(
        "mcp",
        "Serves estimates to an agent, by the Model Context Protocol on standard input and output.",
        List.of("tikcalc mcp", "tikcalc mcp --rates my-rates"));
    this.environment = environment;
    add(rates.argument());
  }

  @Override
  public Integer call() throws IOException {
    // Read once now, so that a faulty card is told before an agent waits for it.
    UsedCard card = rates.use(environment);
    List<String> named = rates.named();
    ToolServer server = new ToolServer(Version.NUMBER, (words, input) -> run(named, words, input));
    try {
      server.serve(ProfileSchema.of(card.card()), environment.in(), environment.out());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }

  private ToolServer.Answer run(List<String> named, List<String> words, String input) {
    List<String> call = new ArrayList<>(words);
    named.forEach(card -> call.addAll(List.of(RatesOption.NAME, card)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Tikcalc.run(
            call.toArray(String[]::new),
            new Environment(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                environment.variables(),
                environment.shippedRates(),
                environment.workingFolder(),
                environment.clock(),
                Environment.Terminal.NONE,
                environment.trust(),
                environment.jvm()));
    return new ToolServer.Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
