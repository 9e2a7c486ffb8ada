package io.github.tikcalc.cli.help;

import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The script by which zsh completes a program's command lines, with a word on each candidate. */
public final class ZshCompletion {
  private ZshCompletion() {}

  /** The script. */
  public static String of(CommandDoc program) {
    StringBuilder words = new StringBuilder();
    program.sets().forEach(set -> words.append(words(set)));
    String commands =
        program.all().stream().map(ZshCompletion::function).collect(Collectors.joining("\n"));
    return Template.named("completion.zsh")
        .fill("WORDS", words.toString())
        .fill("COMMANDS", commands)
        .text();
  }

  private static String words(Value set) {
    StringBuilder out = new StringBuilder("    " + set.name() + ")\n");
    out.append("      known=").append(described(set.words(), "      "));
    if (!set.aliases().isEmpty()) {
      out.append("      aliases=(")
          .append(Template.lines(set.aliases(), " ", "        "))
          .append(")\n");
    }
    return out.append("      ;;\n").toString();
  }

  /** An array of words, each with what a person calls it where that is known. */
  private static String described(List<Value.Word> words, String indent) {
    if (words.stream().allMatch(word -> word.title().isEmpty())) {
      List<String> ids = words.stream().map(Value.Word::id).toList();
      return "(" + Template.lines(ids, " ", indent + "  ") + ")\n";
    }
    return words.stream()
        .map(word -> word.id() + ":" + Printable.line(word.title()))
        .map(word -> indent + "  " + Template.quoted(word) + "\n")
        .collect(Collectors.joining("", "(\n", indent + ")\n"));
  }

  private static String function(CommandDoc command) {
    StringBuilder out = new StringBuilder(name(command) + "() {\n");
    List<String> specs = new ArrayList<>();
    List<String> alone =
        command.options().stream()
            .filter(option -> option.hasValue() && option.alone())
            .flatMap(option -> option.names().stream())
            .toList();
    if (!alone.isEmpty()) {
      out.append("  _tikcalc_alone ").append(String.join(" ", alone)).append('\n');
    }
    command.options().forEach(option -> specs.add(spec(option)));
    for (int i = 0; i < command.operands().size(); i++) {
      CommandDoc.Operand operand = command.operands().get(i);
      specs.add(
          Template.quoted(
              (operand.repeats() ? "*" : String.valueOf(i + 1))
                  + ":"
                  + escaped(operand.label())
                  + ":"
                  + behind(operand)));
    }
    if (!command.commands().isEmpty()) {
      out.append("  local state\n  local -a line commands\n");
      out.append("  commands=")
          .append(
              described(
                  command.commands().stream()
                      .map(c -> new Value.Word(c.lastName(), brief(c.header()), List.of()))
                      .toList(),
                  "  "));
      specs.add("'1: :->command'");
      specs.add("'*:: :->arguments'");
    }
    out.append("  _arguments -S").append(command.commands().isEmpty() ? "" : " -C");
    specs.forEach(spec -> out.append(" \\\n    ").append(spec));
    out.append('\n');
    if (!command.commands().isEmpty()) {
      out.append("  case $state in\n    command) _describe -t commands command commands ;;\n");
      out.append("    arguments)\n      case $line[1] in\n");
      command
          .commands()
          .forEach(
              under ->
                  out.append("        ")
                      .append(under.lastName())
                      .append(") ")
                      .append(name(under))
                      .append(" ;;\n"));
      if (command.path().size() == 1) {
        // "12k beauty" is an estimate.
        out.append("        [0-9]*) ").append(name(command)).append("_estimate ;;\n");
      }
      out.append("      esac\n      ;;\n  esac\n");
    }
    return out.append("}\n").toString();
  }

  private static String name(CommandDoc command) {
    return "_" + String.join("_", command.path());
  }

  /** All names of an option shut each other out. */
  private static String spec(CommandDoc.Option option) {
    String about =
        "["
            + escaped(brief(option.about()))
            + "]"
            + (option.hasValue()
                ? (option.alone() ? "::" : ":")
                    + escaped(option.label())
                    + ":"
                    + action(option.value())
                : "");
    // zsh writes the "=" at once, and an option that can stand alone must not get it.
    String equals = option.hasValue() && !option.alone() ? "=" : "";
    String others = option.names().size() > 1 ? "(" + String.join(" ", option.names()) + ")" : "";
    return option.names().stream()
        .map(name -> Template.quoted(others + name + equals + about))
        .collect(Collectors.joining(" \\\n    "));
  }

  /** What an operand can be; what is an option that has begun is none. */
  private static String behind(CommandDoc.Operand operand) {
    Value value = operand.value();
    return value.words().isEmpty() && !value.equals(Value.FILE) && !value.equals(Value.FOLDER)
        ? " _tikcalc_told " + operand.label().replace(' ', '-')
        : action(value);
  }

  private static String action(Value value) {
    if (value.equals(Value.FILE)) {
      return "_files";
    }
    if (value.equals(Value.FOLDER)) {
      return "_files -/";
    }
    // The blank keeps zsh from putting words of its own before the name.
    return value.words().isEmpty() ? " " : " _tikcalc_words " + value.name();
  }

  /** The first sentence. */
  private static String brief(String text) {
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  /** What ends a part of a specification is escaped. */
  private static String escaped(String text) {
    return Printable.line(text).replaceAll("([\\\\\\[\\]:])", "\\\\$1");
  }
}
