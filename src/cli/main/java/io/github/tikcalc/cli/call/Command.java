package io.github.tikcalc.cli.call;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** A command: its arguments, its help, and what it does. Each call makes a new one. */
public abstract class Command implements Callable<Integer> {
  /** How the program is called. */
  public static final String PROGRAM = "tikcalc";

  /** The command that a call without one means. */
  public static final String ESTIMATE = "estimate";

  /** The option for a stack trace; the rest of a call may be wrong and it counts all the same. */
  public static final String DEBUG = "--debug";

  @SuppressWarnings("this-escape") // picocli keeps it, and calls it when the call is parsed
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this, new NoFactory());

  private final List<OptionSpec> inputs = new ArrayList<>();
  private final List<OptionSpec> commonInputs = new ArrayList<>();
  private List<String> typed = List.of();
  private final List<OptionSpec> own = new ArrayList<>();
  private int first;
  private boolean rows;
  private final Argument<Console.ColorMode> color =
      Argument.word(
          "--color",
          "WHEN",
          Console.ColorMode.values(),
          Console.ColorMode.AUTO,
          "auto (default: on a terminal, unless NO_COLOR is set), always or never.");

  /**
   * A command without arguments.
   *
   * @param name as it is called
   * @param header what it does, in a line
   * @param examples real calls of it, for its help
   */
  public Command(String name, String header, List<String> examples) {
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
  public static final class NoFactory implements IFactory {
    @Override
    public <K> K create(Class<K> type) {
      if (type == List.class) {
        return type.cast(new ArrayList<>());
      }
      throw new IllegalStateException("nothing is made by its class: " + type);
    }
  }

  /** Adds arguments, in the order of the help. */
  public final void add(Argument<?>... arguments) {
    for (Argument<?> argument : arguments) {
      spec.add(argument.spec());
      if (argument.spec() instanceof OptionSpec option) {
        own.add(option);
      }
    }
  }

  /** Adds an option before those of {@link #add}, behind the ones that were added so. */
  public final void addFirst(Argument<?> argument) {
    if (argument.spec() instanceof OptionSpec option) {
      spec.add(option);
      own.add(first++, option);
    }
  }

  /** Says that it works on many creators: what options tell holds where a row tells nothing. */
  public final void takesRows() {
    rows = true;
  }

  /** Whether it works on many creators. */
  public final boolean hasRows() {
    return rows;
  }

  /** Adds the options that every command has, behind its own. */
  public final void addShared() {
    spec.add(color.spec());
    if (!spec.optionsMap().containsKey("--quiet")) {
      spec.add(
          Argument.flag("-q, --quiet", "Print nothing to standard error but what goes wrong.")
              .spec());
    }
    spec.add(Argument.flag(DEBUG, "Print a stack trace where something goes wrong.").spec());
    spec.addOption(
        OptionSpec.builder("-h", HelpPage.ALL)
            .usageHelp(true)
            .description("-h shows the short help, --help all of it.")
            .build());
  }

  /** Keeps the call as it was typed. */
  public final void typed(List<String> words) {
    typed = List.copyOf(words);
  }

  /** The call as it was typed, without the program's name. */
  public final List<String> typed() {
    return typed;
  }

  /** When its result is to be coloured. */
  public final Console.ColorMode color() {
    return color.value();
  }

  /**
   * Adds an option that the rate card brings.
   *
   * @param common whether most calls have it
   */
  public final void addInput(OptionSpec option, boolean common) {
    spec.add(option);
    inputs.add(option);
    if (common) {
      commonInputs.add(option);
    }
  }

  /** The options to know first: no more than so many of its own, behind what the card brings. */
  public final List<OptionSpec> common(int most) {
    List<OptionSpec> common = new ArrayList<>(rows ? List.of() : commonInputs);
    common.addAll(own);
    return common.subList(0, Math.min(most, common.size()));
  }

  /** All options but those that the rate card brought: its own first, in order of use. */
  public final List<OptionSpec> otherOptions() {
    Set<OptionSpec> others = new LinkedHashSet<>(own);
    others.addAll(spec.options());
    inputs.forEach(others::remove);
    return List.copyOf(others);
  }

  /** The options that the rate card brought. */
  public final List<OptionSpec> inputs() {
    return List.copyOf(inputs);
  }

  /** What the parser knows of it. */
  public final CommandSpec spec() {
    return spec;
  }

  /** Says that it was called in a way that makes no sense. */
  public final ParameterException wrong(String message) {
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
