package io.github.tikcalc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** A command: its arguments, its help, and what it does. Each call makes a new one. */
abstract class Command implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this, new NoFactory());
  private final List<OptionSpec> inputs = new ArrayList<>();

  /**
   * A command without arguments.
   *
   * @param name as it is called
   * @param header what it does, in a line
   * @param examples real calls of it, for its help
   */
  Command(String name, String header, List<String> examples) {
    spec.name(name);
    spec.interpolateVariables(false);
    spec.usageMessage().header(header);
    spec.usageMessage().footerHeading("%nExamples:%n");
    spec.usageMessage().footer(indented(examples));
  }

  private static String[] indented(List<String> examples) {
    String[] lines = new String[examples.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "  " + examples.get(i);
    }
    return lines;
  }

  /** Makes lists and nothing else by its class. picocli's own looks for Groovy in every jar. */
  static final class NoFactory implements IFactory {
    @Override
    public <K> K create(Class<K> type) {
      if (type == List.class) {
        return type.cast(new ArrayList<>());
      }
      throw new IllegalStateException("nothing is made by its class: " + type);
    }
  }

  /** Adds arguments, in the order of the help. */
  final void add(Argument<?>... arguments) {
    for (Argument<?> argument : arguments) {
      spec.add(argument.spec());
    }
  }

  /** Adds an option that the rate card brings. */
  final void addInput(OptionSpec option) {
    spec.add(option);
    inputs.add(option);
  }

  /** The options that the rate card brought. */
  final List<OptionSpec> inputs() {
    return List.copyOf(inputs);
  }

  /** What the parser knows of it. */
  final CommandSpec spec() {
    return spec;
  }

  /** Says that it was called in a way that makes no sense. */
  final ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * Does its work, once a call is parsed.
   *
   * @return the exit code
   */
  @Override
  public abstract Integer call() throws Exception;
}
