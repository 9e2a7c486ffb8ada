package io.github.tikcalc.cli.gate;

import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputTarget;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The option {@code --fail-if}: conditions on a result that make a script stop. */
public final class Gates {
  private static final String NAME = "--fail-if";
  private static final String EXAMPLE = "(write it like " + NAME + " 'total.likely < 500')";

  private final Argument<List<String>> conditions;

  /** Conditions on one result. */
  public Gates() {
    this("Exit with 3 where it holds, as in 'total.likely < 500': a path of the JSON form");
  }

  private Gates(String about) {
    conditions =
        Argument.texts(
            NAME, "CONDITION", about + ", < <= > >= == or !=, and a value. As often as you like.");
  }

  /** Conditions on each row of many. */
  public static Gates ofRows() {
    return new Gates(
        "Exit with 3 where it holds of any row, as in 'total.likely < 500', and say of which: a"
            + " path of a row's JSON form");
  }

  /** Conditions on a score. */
  public static Gates ofScores() {
    return new Gates(
        "Exit with 3 where it holds, as in 'scores.total.share < 0.6': a path of the JSON form");
  }

  /** The option. */
  public Argument<List<String>> argument() {
    return conditions;
  }

  /** Whether there is any condition. */
  public boolean any() {
    return !conditions.value().isEmpty();
  }

  /**
   * Writes a result, once each condition is known to be one; then says on standard error which of
   * them hold.
   *
   * @param file where it goes; null: standard output
   * @param json the result in its JSON form; of no matter where there is no condition
   * @return the exit code
   */
  public int write(
      Command command, Environment environment, @Nullable String file, String text, String json)
      throws IOException {
    List<String> holding = !any() ? List.of() : holding(json, command);
    OutputTarget.write(environment, file, text);
    for (String line : holding) {
      new Console(environment).warn("tikcalc: " + line);
    }
    return holding.isEmpty() ? ExitCode.DONE : ExitCode.GATE;
  }

  /** Conditions for the rows of a run; null where there are none. */
  public @Nullable RowGates rows(Command command) {
    return any() ? new RowGates(read(command), command) : null;
  }

  private List<String> holding(String json, Command command) {
    List<Condition> read = read(command);
    Node root = Json.read("result", json.getBytes(StandardCharsets.UTF_8), new Faults());
    if (root == null) {
      throw new IllegalStateException("a result that is no JSON");
    }
    List<String> holding = new ArrayList<>();
    for (Condition condition : read) {
      Condition.Outcome outcome = condition.of(root);
      if (outcome.fault() != null) {
        throw wrong(command, outcome.fault());
      }
      if (outcome.holds()) {
        holding.add(told(condition, outcome));
      }
    }
    return holding;
  }

  private List<Condition> read(Command command) {
    List<Condition> read = new ArrayList<>();
    for (String text : conditions.value()) {
      Condition condition = Condition.of(text);
      if (condition == null) {
        throw wrong(command, Printable.quoted(text) + " is no condition " + EXAMPLE);
      }
      read.add(condition);
    }
    return read;
  }

  /** What is said of a condition that holds. */
  static String told(Condition condition, Condition.Outcome outcome) {
    return NAME + " " + condition.text() + ": it is " + outcome.value();
  }

  /** Says that a condition makes no sense. */
  static RuntimeException wrong(Command command, String fault) {
    return command.wrong(NAME + ": " + fault);
  }
}
