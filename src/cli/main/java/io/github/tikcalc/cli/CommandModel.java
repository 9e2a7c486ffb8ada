package io.github.tikcalc.cli;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.card.CardUser;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.help.CommandDoc;
import io.github.tikcalc.cli.help.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Turns picocli's model of the commands, and the card in use, into that of the manual. */
final class CommandModel {
  /** Something outside the command line that an option speaks of; empty: that all commands do. */
  private record Surrounding(String option, String name, String about) {}

  private static final String RATES = "--rates";

  /** So many words of one kind can be listed where others can stand too. */
  private static final int LISTED = 100;

  private static final List<Surrounding> ENVIRONMENT =
      List.of(
          new Surrounding(RATES, "TIKCALC_RATES", "The rate card to use where --rates names none."),
          new Surrounding(
              RATES, "XDG_CONFIG_HOME", "The folder of your configuration, else ~/.config."),
          new Surrounding("--color", "NO_COLOR", "If it is not empty, no colour is used."),
          new Surrounding(
              "",
              "XDG_CACHE_HOME",
              "The folder of what makes tikcalc start fast, else ~/.cache; all works without it."),
          new Surrounding("", "JAVA_HOME", "The Java that runs tikcalc, else the one in the PATH."),
          new Surrounding("", "TIKCALC_JAVA_OPTS", "More options for that Java."));
  private static final List<Surrounding> FILES =
      List.of(
          new Surrounding(
              RATES,
              "~/.config/tikcalc/rates",
              "Your own rate card, used where neither --rates nor TIKCALC_RATES names one."));

  private final Set<String> inputs = new LinkedHashSet<>();

  /** What a value can be, by the option's name or the operand's label. */
  private final Map<String, Value> known = new HashMap<>();

  private CommandModel(RateCard card, CommandLine program) {
    for (Metric metric : card.inputs().metrics()) {
      inputs.add(Inputs.optionOf(metric.id()));
    }
    for (Attribute attribute : card.inputs().attributes()) {
      String option = Inputs.optionOf(attribute.id());
      inputs.add(option);
      known.put(option, new Value(option, words(attribute)));
    }
    known.put("WORD", creatorWord(card.inputs().attributes()));
    known.put("FILE", Value.FILE);
    known.put("ROSTER", Value.FILE);
    known.put("PAID", Value.FILE);
    known.put("DIR", Value.FOLDER);
    known.put("A B", Value.FOLDER);
    Value stream =
        new Value(
            "stream",
            card.streams().stream()
                .map(one -> new Value.Word(one.id(), one.title(), List.of()))
                .toList());
    known.put("STREAM", stream);
    known.put("STREAMS", stream);
    // A command that stands under another is offered to whoever began to type its name.
    known.put(
        "COMMAND",
        new Value(
            "command",
            program.getSubcommands().values().stream()
                .map(
                    command ->
                        new Value.Word(
                            command.getCommandName(),
                            text(command.getCommandSpec().usageMessage().header()),
                            List.copyOf(command.getSubcommands().keySet())))
                .toList()));
  }

  private static List<Value.Word> words(Attribute attribute) {
    return attribute.values().stream()
        .map(value -> new Value.Word(value.id(), value.title(), value.aliases()))
        .toList();
  }

  /**
   * A word of {@code 12k beauty US}. Only what can be looked through is listed: not all countries.
   */
  private static Value creatorWord(List<Attribute> attributes) {
    Map<String, Value.Word> listed = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (Attribute attribute : attributes) {
      for (Value.Word word : words(attribute)) {
        if (attribute.values().size() <= LISTED) {
          listed.putIfAbsent(word.id(), word);
        } else {
          others.add(word.id());
          others.addAll(word.aliases());
        }
      }
    }
    return new Value("word", List.copyOf(listed.values()), others);
  }

  /** All commands, with a card's options. */
  static CommandDoc of(Environment environment, UsedCard used) {
    CommandLine program = new Commands(environment).all();
    addInputs(program, used);
    return new CommandModel(used.card(), program).command(program.getCommandSpec());
  }

  private static void addInputs(CommandLine command, UsedCard used) {
    if (command.getCommand() instanceof CardUser user) {
      user.addInputs(used, true);
    }
    command.getSubcommands().values().forEach(sub -> addInputs(sub, used));
  }

  private CommandDoc command(CommandSpec spec) {
    var usage = spec.usageMessage();
    return new CommandDoc(
        List.of(spec.qualifiedName().split(" ")),
        text(usage.header()),
        Arrays.stream(usage.description())
            .map(CommandModel::text)
            .filter(paragraph -> !paragraph.isEmpty())
            .toList(),
        spec.positionalParameters().stream().map(this::operand).toList(),
        groups(spec),
        Arrays.stream(usage.footer()).map(String::strip).toList(),
        UsageMessageSpec.keyValuesMap(ExitCode.LIST.toArray(new String[0])),
        surroundings(ENVIRONMENT, spec),
        surroundings(FILES, spec),
        spec.subcommands().values().stream().map(sub -> command(sub.getCommandSpec())).toList());
  }

  private List<CommandDoc.Group> groups(CommandSpec spec) {
    Command command = (Command) spec.userObject();
    List<CommandDoc.Option> creator = command.inputs().stream().map(this::option).toList();
    List<CommandDoc.Option> others = command.otherOptions().stream().map(this::option).toList();
    CommandDoc.Group rest = new CommandDoc.Group("Other options", others);
    if (creator.isEmpty()) {
      return List.of(rest);
    }
    return command.hasRows()
        ? List.of(
            new CommandDoc.Group("Options", others),
            new CommandDoc.Group("Creators whose row does not tell it", creator))
        : List.of(new CommandDoc.Group("The creator", creator), rest);
  }

  private CommandDoc.Option option(OptionSpec option) {
    boolean valued = option.arity().max() > 0;
    return new CommandDoc.Option(
        List.of(option.names()),
        valued ? option.paramLabel() : "",
        option.arity().min() == 0,
        plain(option.description()),
        valued ? value(option, option.longestName()) : Value.NONE);
  }

  private CommandDoc.Operand operand(PositionalParamSpec operand) {
    String label = operand.paramLabel();
    boolean repeats = operand.arity().max() > 1;
    String all = label + (repeats ? "..." : "");
    return new CommandDoc.Operand(
        label,
        operand.arity().min() == 0 ? "[" + all + "]" : all,
        plain(operand.description()),
        repeats,
        value(operand, label));
  }

  private Value value(ArgSpec arg, String name) {
    Class<?> type = arg.type();
    if (type.isEnum()) {
      return new Value(
          type.getSimpleName().toLowerCase(Locale.ROOT),
          Arrays.stream(type.getEnumConstants())
              .map(word -> new Value.Word(word.toString()))
              .toList());
    }
    return known.getOrDefault(name, known.getOrDefault(arg.paramLabel(), Value.ANY));
  }

  private static Map<String, String> surroundings(List<Surrounding> all, CommandSpec spec) {
    Map<String, String> near = new LinkedHashMap<>();
    for (Surrounding one : all) {
      if (spec.parent() == null || spec.optionsMap().containsKey(one.option())) {
        near.put(one.name(), one.about());
      }
    }
    return near;
  }

  /** What a text shows: it is written as a format that can hold markup. */
  private static String text(String... lines) {
    return plain(String.format(Locale.ROOT, String.join(" ", lines)));
  }

  /** The same for a description, whose format picocli has filled in. */
  private static String plain(String... lines) {
    return Ansi.OFF.string(String.join(" ", lines)).strip();
  }
}
