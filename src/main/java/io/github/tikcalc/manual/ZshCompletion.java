package io.github.tikcalc.manual;

import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The script by which zsh completes a program's command lines, with a word on each candidate. */
public final class ZshCompletion {
  private ZshCompletion() {}

  /** The script. */
  public static String of(Command program) {
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
    array(
        out,
        "known",
        set.words().stream()
            .map(w -> w.title().isEmpty() ? w.id() : described(w.id(), w.title()))
            .toList());
    array(out, "aliases", set.aliases());
    return out.append("      ;;\n").toString();
  }

  private static String function(Command command) {
    StringBuilder out = new StringBuilder(name(command) + "() {\n");
    List<String> specs = new ArrayList<>();
    command.options().forEach(option -> specs.add(spec(option)));
    for (int i = 0; i < command.operands().size(); i++) {
      Command.Operand operand = command.operands().get(i);
      specs.add(
          Template.quoted(
              (operand.repeats() ? "*" : i + 1 + ":")
                  + ":"
                  + escaped(operand.label())
                  + ":"
                  + action(operand.value())));
    }
    if (!command.commands().isEmpty()) {
      out.append("  local state\n  local -a line commands\n");
      array(
          out,
          "commands",
          command.commands().stream()
              .map(c -> described(c.lastName(), brief(c.header())))
              .toList());
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
              under -> out.append("        %s) %s ;;\n".formatted(under.lastName(), name(under))));
      out.append("      esac\n      ;;\n  esac\n");
    }
    return out.append("}\n").toString();
  }

  private static String name(Command command) {
    return "_" + String.join("_", command.path());
  }

  /** All names of an option shut each other out. */
  private static String spec(Command.Option option) {
    String about =
        "["
            + escaped(brief(option.about()))
            + "]"
            + (option.hasValue()
                ? ":" + escaped(option.label()) + ":" + action(option.value())
                : "");
    String equals = option.hasValue() ? "=" : "";
    String others = option.names().size() > 1 ? "(" + String.join(" ", option.names()) + ")" : "";
    return option.names().stream()
        .map(name -> Template.quoted(others + name + equals + about))
        .collect(Collectors.joining(" \\\n    "));
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

  private static String described(String word, String about) {
    return word + ":" + Printable.line(about);
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

  private static void array(StringBuilder out, String variable, List<String> words) {
    if (!words.isEmpty()) {
      out.append("      ").append(variable).append("=(\n");
      words.forEach(word -> out.append("        ").append(Template.quoted(word)).append('\n'));
      out.append("      )\n");
    }
  }
}
