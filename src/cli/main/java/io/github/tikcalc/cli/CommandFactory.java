package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.creator.AskCommand;
import io.github.tikcalc.cli.creator.DiffCommand;
import io.github.tikcalc.cli.creator.EstimateCommand;
import io.github.tikcalc.cli.creator.GoalCommand;
import io.github.tikcalc.cli.creator.GrowCommand;
import io.github.tikcalc.cli.creator.NextCommand;
import io.github.tikcalc.cli.creator.ProfileFromStudioCommand;
import io.github.tikcalc.cli.creator.ProfileInitCommand;
import io.github.tikcalc.cli.creator.QuoteCommand;
import io.github.tikcalc.cli.doctor.DoctorCommand;
import io.github.tikcalc.cli.list.ListCommand;
import io.github.tikcalc.cli.list.SchemaCommand;
import io.github.tikcalc.cli.list.StreamsCommand;
import io.github.tikcalc.cli.rates.RatesCheckCommand;
import io.github.tikcalc.cli.rates.RatesDiffCommand;
import io.github.tikcalc.cli.rates.RatesExportCommand;
import io.github.tikcalc.cli.rates.RatesNewStreamCommand;
import io.github.tikcalc.cli.rates.RatesPathCommand;
import io.github.tikcalc.cli.rates.RatesSetCommand;
import io.github.tikcalc.cli.rates.RatesShowCommand;
import io.github.tikcalc.cli.rates.RatesSqlCommand;
import io.github.tikcalc.cli.rates.RatesTestCommand;
import io.github.tikcalc.cli.roster.BatchCommand;
import io.github.tikcalc.cli.roster.RatesFitCommand;
import io.github.tikcalc.cli.roster.ScoreCommand;

/**
 * Makes commands by name. A class of its own, for with it comes the class of every command, and
 * what can start without them shouldn't wait.
 */
record CommandFactory(Environment environment) {

  /** One of the commands. */
  Command command(String name) {
    return switch (name) {
      case "estimate" -> new EstimateCommand(environment);
      case "ask" -> new AskCommand(environment);
      case "batch" -> new BatchCommand(environment);
      case "score" -> new ScoreCommand(environment);
      case "next" -> new NextCommand(environment);
      case "goal" -> new GoalCommand(environment);
      case "grow" -> new GrowCommand(environment);
      case "diff" -> new DiffCommand(environment);
      case "quote" -> new QuoteCommand(environment);
      case "niches" -> ListCommand.niches(environment);
      case "streams" -> new StreamsCommand(environment);
      case "metrics" -> ListCommand.metrics(environment);
      case "schema" -> new SchemaCommand(environment);
      case "rates" -> CommandGroup.rates();
      case "profile" -> CommandGroup.profile();
      case "mcp" -> new McpCommand(environment);
      case "completion" -> new CompletionCommand(environment);
      case "man" -> new ManCommand(environment);
      case "doctor" -> new DoctorCommand(environment);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** One of those under another name, {@code rates check} say. */
  Command command(String group, String name) {
    return group.equals("rates") ? ratesCommand(name) : profileCommand(name);
  }

  private Command profileCommand(String name) {
    return switch (name) {
      case "init" -> new ProfileInitCommand(environment);
      case "from-studio" -> new ProfileFromStudioCommand(environment);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Command ratesCommand(String name) {
    return switch (name) {
      case "path" -> new RatesPathCommand(environment);
      case "export" -> new RatesExportCommand(environment);
      case "set" -> new RatesSetCommand(environment);
      case "new-stream" -> new RatesNewStreamCommand(environment);
      case "check" -> new RatesCheckCommand(environment);
      case "test" -> new RatesTestCommand(environment);
      case "show" -> new RatesShowCommand(environment);
      case "diff" -> new RatesDiffCommand(environment);
      case "sql" -> new RatesSqlCommand(environment);
      case "fit" -> new RatesFitCommand(environment);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
