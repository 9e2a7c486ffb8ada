package io.github.tikcalc.cli.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The script by which bash completes a program's command lines. */
public final class BashCompletion {
  private BashCompletion() {}

  /** The script. */
  public static String of(CommandDoc program) {
    StringBuilder about = new StringBuilder();
    program.all().forEach(command -> about.append(about(command)));
    StringBuilder words = new StringBuilder();
    program.sets().forEach(set -> words.append(words(set)));
    return Template.named("completion.bash")
        .fill("ABOUT", about.toString())
        .fill("WORDS", words.toString())
        .text();
  }

  private static String about(CommandDoc command) {
    List<String> path = command.path().subList(1, command.path().size());
    StringBuilder out = new StringBuilder();
    out.append("    ").append(Template.quoted(String.join(" ", path))).append(")\n");
    set(out, "commands", command.commands().stream().map(CommandDoc::lastName).toList());
    set(out, "options", command.options().stream().flatMap(o -> o.names().stream()).toList());
    Map<String, List<String>> values = values(command);
    if (!values.isEmpty()) {
      out.append("      case $2 in\n");
      values.forEach(
          (value, patterns) ->
              out.append("        ")
                  .append(Template.lines(patterns, " | ", "          ").replace(" |\n", " | \\\n"))
                  .append(") value=")
                  .append(Template.quoted(value))
                  .append(" ;;\n"));
      out.append("      esac\n");
    }
    return out.append("      ;;\n").toString();
  }

  /** Each kind of value, and the options and operands that take it. */
  private static Map<String, List<String>> values(CommandDoc command) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (CommandDoc.Option option : command.options()) {
      if (option.hasValue()) {
        values
            .computeIfAbsent(
                (option.alone() ? "?" : "") + option.value().name(), name -> new ArrayList<>())
            .addAll(option.names());
      }
    }
    for (int i = 0; i < command.operands().size(); i++) {
      CommandDoc.Operand operand = command.operands().get(i);
      values
          .computeIfAbsent(operand.value().name(), name -> new ArrayList<>())
          .add(operand.repeats() ? "[0-9]*" : String.valueOf(i));
    }
    return values;
  }

  private static String words(Value set) {
    StringBuilder out = new StringBuilder("    " + set.name() + ")\n");
    set(out, "words", set.words().stream().map(Value.Word::id).toList());
    set(out, "aliases", set.aliases());
    return out.append("      ;;\n").toString();
  }

  private static void set(StringBuilder out, String variable, List<String> words) {
    if (!words.isEmpty()) {
      out.append("      ")
          .append(variable)
          .append("='")
          .append(Template.lines(words, " ", "        "))
          .append("'\n");
    }
  }
}
