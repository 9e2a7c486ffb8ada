package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.FaultyCallException;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.cli.failure.NoPathException;
import io.github.tikcalc.cli.failure.OutputException;
import io.github.tikcalc.cli.failure.ReadFailure;
import io.github.tikcalc.cli.failure.SameFileException;
import io.github.tikcalc.cli.input.CreatorWords;
import io.github.tikcalc.cli.input.InputCommand;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is told of a failure, and with which code the program ends. */
public record Failures(int code, List<String> lines) {
  private static final long GIBIBYTE = 1L << 30;
  private static final String SUMMARY = "--summary";

  /**
   * Every failure there is, in words.
   *
   * @param typed the call, to show it as it was meant
   */
  static Failures of(Throwable failure, List<String> typed) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return one(ExitCode.USAGE, unmatched(unmatched, typed));
    }
    if (failure instanceof FaultyCallException faulty) {
      List<String> lines = new ArrayList<>();
      faulty.faults().forEach(fault -> lines.add(line(withHelp(fault, faulty.getCommandLine()))));
      return new Failures(ExitCode.USAGE, lines);
    }
    if (failure instanceof MissingParameterException missing && isOperand(missing)) {
      return one(ExitCode.USAGE, missing(missing));
    }
    if (failure instanceof ParameterException call) {
      return one(
          ExitCode.USAGE,
          withHelp(PicocliWords.reword(String.valueOf(call.getMessage())), call.getCommandLine()));
    }
    if (failure instanceof FaultsException faults) {
      return faults(faults);
    }
    if (failure instanceof OutputException output) {
      return output.isClosedPipe()
          ? new Failures(ExitCode.DONE, List.of())
          : one(ExitCode.OUTPUT, "cannot write to " + output.getMessage());
    }
    if (failure instanceof NoPathException || failure instanceof SameFileException) {
      return one(ExitCode.USAGE, String.valueOf(failure.getMessage()));
    }
    if (failure instanceof FileAlreadyExistsException taken) {
      return one(ExitCode.USAGE, taken.getFile() + ": " + taken.getReason());
    }
    if (failure instanceof IOException io) {
      return one(ExitCode.NO_INPUT, ReadFailure.reason(io));
    }
    if (failure instanceof OutOfMemoryError memory) {
      return one(ExitCode.MEMORY, memory(memory, typed));
    }
    return one(
        ExitCode.BUG,
        "a bug, sorry: " + failure + " (run it again with --debug and report what it prints)");
  }

  /** Java is given little, as little is needed: more of it is there for the asking. */
  private static String memory(OutOfMemoryError failure, List<String> typed) {
    if (String.valueOf(failure.getMessage()).contains("native thread")) {
      return "the system lets it start no more threads (raise ulimit -u or -v; batch takes fewer"
          + " with --threads 1)";
    }
    long more = Math.max(1, Runtime.getRuntime().maxMemory() * 4 / GIBIBYTE);
    StringBuilder call = new StringBuilder("TIKCALC_JAVA_OPTS=-Xmx" + more + "g tikcalc");
    typed.forEach(word -> call.append(' ').append(ShellWord.quoted(word)));
    return "not enough memory (give it more: " + call + ")";
  }

  private static Failures one(int code, String line) {
    return new Failures(code, List.of(line(line)));
  }

  private static String line(String message) {
    return "tikcalc: " + Printable.line(message);
  }

  private static boolean isOperand(MissingParameterException e) {
    return e.getMissing().stream().allMatch(ArgSpec::isPositional);
  }

  private static String missing(MissingParameterException e) {
    String what = what(e.getMissing().get(0).paramLabel());
    CommandLine command = e.getCommandLine();
    String example = command.getCommandSpec().usageMessage().footer()[0].strip();
    return "which " + what + "? For example: " + example;
  }

  /** What a label stands for, in a sentence. */
  private static String what(String label) {
    return switch (label) {
      case "ROSTER" -> "file";
      case "DIR" -> "folder";
      case "SHELL" -> "shell, bash or zsh";
      case "ID", "STREAM" -> "stream";
      case "WHAT" -> "schema";
      default -> label;
    };
  }

  private static Failures faults(FaultsException e) {
    List<String> lines = new ArrayList<>();
    e.faults().forEach(fault -> lines.add(Printable.line(fault.toString())));
    String more =
        e.count() > e.faults().size() ? ", the first " + e.faults().size() + " of them shown" : "";
    String errors = e.count() + (e.count() == 1 ? " error" : " errors");
    lines.add("tikcalc: " + Printable.line(e.name()) + " cannot be used: " + errors + more);
    return new Failures(ExitCode.DATA, lines);
  }

  private static String unmatched(UnmatchedArgumentException e, List<String> typed) {
    String first = e.getUnmatched().get(0);
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (first.startsWith("-")) {
      return unknownOption(first, command, typed);
    }
    List<PositionalParamSpec> operands = command.getCommandSpec().positionalParameters();
    if (operands.size() == 1 && operands.get(0).arity().max() == 1) {
      int behind = typed.indexOf(first) - 1;
      if (behind >= 0 && typed.get(behind).equals(SUMMARY)) {
        // Without a value it was there first.
        return SUMMARY + " takes no value" + call(SUMMARY, SUMMARY + "-by", typed);
      }
      String one = what(operands.get(0).paramLabel());
      return withHelp(
          name + " takes one " + one + "; " + Printable.quoted(first) + " is a second", command);
    }
    if (!operands.isEmpty()) {
      return withHelp(Printable.quoted(first) + " is one too many for " + name, command);
    }
    if (command.getSubcommands().isEmpty()) {
      return withHelp("what is " + Printable.quoted(first) + "?", command);
    }
    if (CreatorWords.isFileName(first) && name.equals(Command.PROGRAM)) {
      return first + " is a file; for a list of creators: tikcalc batch " + ShellWord.quoted(first);
    }
    String other = name.equals(Command.PROGRAM) ? OtherWords.call(first) : null;
    return "unknown command "
        + Printable.quoted(first)
        + (other == null
            ? meant(first, command.getSubcommands().keySet(), typed, name)
            : ". Did you mean: " + other);
  }

  private static String unknownOption(String first, CommandLine command, List<String> typed) {
    List<String> known = new ArrayList<>();
    command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    String option = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
    if (known.contains(option)) {
      return Printable.quoted(option) + " stands behind --, where no options are (leave -- out)";
    }
    String name = command.getCommandSpec().qualifiedName();
    String unknown = "unknown option " + Printable.quoted(option);
    Object called = command.getCommandSpec().userObject();
    // What a roster may call an input, a call may mean by it.
    List<String> inputs =
        called instanceof InputCommand asks ? asks.optionsLike(option) : List.of();
    String other = inputs.isEmpty() ? OtherWords.option(option, known) : inputs.get(0);
    if (inputs.size() > 1) {
      return unknown + " (did you mean " + String.join(" or ", inputs) + "?)";
    }
    if (Nearest.to(option, known).isEmpty() && OtherWords.GOAL.equals(option)) {
      return unknown + ". Did you mean: " + goal(typed);
    }
    return unknown
        + (other == null ? meant(option, known, typed, name) : call(option, other, typed));
  }

  /** The call with the nearest word in place of the wrong one; else where to look. */
  private static String meant(
      String wrong, Collection<String> known, List<String> typed, String name) {
    List<String> near = Nearest.to(wrong, known);
    if (near.isEmpty()) {
      return " (see all: " + name + " --help)";
    }
    if (near.size() > 1 && !Nearest.isSlip(wrong, near.get(0))) {
      return " (" + Nearest.hint(wrong, known, "") + ")";
    }
    return call(wrong, near.get(0), typed);
  }

  /** The call with another word in place of the wrong one. */
  private static String call(String wrong, String meant, List<String> typed) {
    StringBuilder call = new StringBuilder(". Did you mean: tikcalc");
    for (String word : typed) {
      boolean joined = word.startsWith(wrong + "=");
      String right = word.equals(wrong) || joined ? meant + word.substring(wrong.length()) : word;
      call.append(' ').append(ShellWord.quoted(right));
    }
    return call.toString();
  }

  /** The call of {@code goal} with the amount and the creator of a call of {@code estimate}. */
  private static String goal(List<String> typed) {
    int at = typed.indexOf(OtherWords.GOAL);
    boolean told = at >= 0 && at + 1 < typed.size() && typed.size() > 3;
    if (!told || !typed.get(0).equals(Command.ESTIMATE) || typed.get(at + 1).startsWith("-")) {
      return String.valueOf(OtherWords.call("goal"));
    }
    StringBuilder call =
        new StringBuilder("tikcalc goal ").append(ShellWord.quoted(typed.get(at + 1)));
    for (int i = 1; i < typed.size(); i++) {
      if (i != at && i != at + 1) {
        call.append(' ').append(ShellWord.quoted(typed.get(i)));
      }
    }
    return call.toString();
  }

  private static String withHelp(String message, CommandLine command) {
    return message.endsWith(")") || message.contains("tikcalc ")
        ? message
        : message + " (see " + command.getCommandSpec().qualifiedName() + " --help)";
  }

  /** The stack trace, for {@code --debug}. */
  static String trace(Throwable failure) {
    StringWriter out = new StringWriter();
    failure.printStackTrace(new PrintWriter(out));
    return out.toString().stripTrailing();
  }
}
