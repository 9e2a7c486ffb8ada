package io.github.tikcalc.cli;

import org.jspecify.annotations.Nullable;

/**
 * Makes commands by name. A class of its own, for with it comes the class of every command, and
 * what can start without them shouldn't wait.
 *
 * @param ahead reads the card that an estimate uses where none is named; null: nobody does
 */
record CommandFactory(Environment environment, @Nullable CardAhead ahead) {

  /** One of the commands. */
  Command command(String name) {
    return switch (name) {
      case "estimate" -> new EstimateCommand(environment, ahead);
      case "batch" -> new BatchCommand(environment);
      case "niches" -> ListCommand.niches(environment);
      case "streams" -> ListCommand.streams(environment);
      case "metrics" -> ListCommand.metrics(environment);
      case "schema" -> new SchemaCommand(environment);
      case "rates" -> CommandGroup.rates();
      case "completion" -> new CompletionCommand(environment);
      case "man" -> new ManCommand(environment);
      case "doctor" -> new DoctorCommand(environment);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** One of those under {@code rates}. */
  Command ratesCommand(String name) {
    return switch (name) {
      case "path" -> new RatesPathCommand(environment);
      case "export" -> new RatesExportCommand(environment);
      case "check" -> new RatesCheckCommand(environment);
      case "show" -> new RatesShowCommand(environment);
      case "diff" -> new RatesDiffCommand(environment);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
