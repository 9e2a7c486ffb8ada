package io.github.tikcalc.cli;

import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is told of a failure, and with which code the program ends. */
record Failures(int code, List<String> lines) {
  /** Every failure there is, in words. */
  static Failures of(Throwable failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return one(ExitCode.USAGE, unmatched(unmatched));
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
    if (failure instanceof NoPathException path) {
      return one(ExitCode.USAGE, String.valueOf(path.getMessage()));
    }
    if (failure instanceof FileAlreadyExistsException taken) {
      return one(ExitCode.USAGE, taken.getFile() + ": " + taken.getReason());
    }
    if (failure instanceof IOException io) {
      return one(ExitCode.NO_INPUT, reason(io));
    }
    return one(
        ExitCode.BUG,
        "a bug, sorry: " + failure + " (run it again with --debug and report what it prints)");
  }

  /** Why something could not be read, in words. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      return missing.getReason() == null
          ? missing.getFile() + " does not exist (look at its name)"
          : missing.getFile() + ": " + missing.getReason();
    }
    if (failure instanceof NotDirectoryException file) {
      return file.getFile() + " is not a folder (a rate card is one)";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + " cannot be read (no permission)";
    }
    return "cannot read: " + failure.getMessage();
  }

  private static Failures one(int code, String line) {
    return new Failures(code, List.of("tikcalc: " + Printable.line(line)));
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

  private static String unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    CommandLine command = e.getCommandLine();
    List<String> known = new ArrayList<>();
    String kind;
    if (first.startsWith("-")) {
      kind = "option";
      command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    } else if (!command.getCommandSpec().positionalParameters().isEmpty()) {
      return withHelp(Printable.quoted(first) + " is one too many", command);
    } else if (command.getSubcommands().isEmpty()) {
      return Printable.quoted(first) + " stands alone (an option's name is missing before it)";
    } else {
      kind = "command";
      known.addAll(command.getSubcommands().keySet());
    }
    String option = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
    if (known.contains(option)) {
      return Printable.quoted(option) + " stands behind --, where no options are (leave -- out)";
    }
    return "unknown "
        + kind
        + " "
        + Printable.quoted(option)
        + " ("
        + Nearest.hint(
            option, known, "see all: " + command.getCommandSpec().qualifiedName() + " --help")
        + ")";
  }

  private static String withHelp(String message, CommandLine command) {
    return message.endsWith(")")
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
