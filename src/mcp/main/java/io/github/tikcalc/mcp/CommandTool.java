package io.github.tikcalc.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tool: a command with a description that an agent reads to choose it.
 *
 * @param name as agents call it
 * @param about what it answers, and when to ask it
 * @param command the words it runs
 * @param takesProfile whether the inputs of a creator are among its arguments; they reach the
 *     command as a profile on standard input
 * @param creators its arguments that hold a creator each; they reach the command as files
 * @param options its own arguments, each of which becomes an option of the command
 * @param answers the exit codes with which the command has answered; any other is an error
 */
record CommandTool(
    String name,
    String about,
    List<String> command,
    boolean takesProfile,
    List<String> creators,
    List<Option> options,
    Set<Integer> answers) {

  /**
   * An argument that becomes an option.
   *
   * @param key the argument's name
   * @param option the option, or empty where the value stands by itself
   * @param schema what it may be, as JSON Schema
   */
  record Option(String key, String option, Map<String, Object> schema, boolean required) {
    static Option text(String key, String option, String about) {
      return new Option(key, option, Map.of("type", "string", "description", about), false);
    }

    static Option number(String key, String option, String about) {
      return new Option(key, option, Map.of("type", "number", "description", about), false);
    }

    Option needed() {
      return new Option(key, option, schema, true);
    }
  }

  /**
   * One call.
   *
   * @param input standard input
   * @param files what is to stand in files whose paths are the last words
   */
  record Call(List<String> words, String input, List<String> files) {}

  /** What is wrong with arguments before the command sees them, a line each; empty: nothing. */
  String wrong(Map<String, Object> arguments) {
    List<String> wrong = new ArrayList<>();
    for (Option option : options) {
      if (option.required() && arguments.get(option.key()) == null) {
        wrong.add(
            option.key() + ": not told, but needed (" + option.schema().get("description") + ")");
      }
    }
    for (String creator : creators) {
      if (arguments.get(creator) == null) {
        wrong.add(creator + ": not told, but needed (a creator: {\"followers\": 12000})");
      }
    }
    List<String> own = new ArrayList<>(creators);
    options.forEach(option -> own.add(option.key()));
    if (!takesProfile) {
      for (String key : arguments.keySet()) {
        if (!own.contains(key)) {
          String there = own.isEmpty() ? "it takes none" : "there are " + String.join(", ", own);
          wrong.add(key + ": no argument of " + name + " (" + there + ")");
        }
      }
    }
    return String.join("\n", wrong);
  }

  /**
   * What the arguments come to as a call of the command.
   *
   * @param arguments by name, as they came; those that are no options are the creator's inputs
   */
  Call call(Map<String, Object> arguments) {
    List<String> words = new ArrayList<>(command);
    Map<String, Object> profile = new LinkedHashMap<>(arguments);
    for (Option option : options) {
      Object value = profile.remove(option.key());
      if (value == null) {
        continue;
      }
      for (Object one : value instanceof List<?> several ? several : List.of(value)) {
        // One word, so that a value which begins with a dash is not taken for an option.
        words.add(option.option().isEmpty() ? plain(one) : option.option() + "=" + plain(one));
      }
    }
    List<String> files = new ArrayList<>();
    for (String creator : creators) {
      Object inputs = profile.remove(creator);
      files.add(JsonMapper.shared().writeValueAsString(inputs == null ? Map.of() : inputs));
    }
    if (takesProfile) {
      words.addAll(List.of("--profile", "-"));
    }
    return new Call(
        words, takesProfile ? JsonMapper.shared().writeValueAsString(profile) : "", files);
  }

  private static String plain(Object value) {
    return value instanceof String text ? text : JsonMapper.shared().writeValueAsString(value);
  }

  /**
   * What it may be given.
   *
   * @param profile the schema of a profile in the terms of the card in use
   */
  Map<String, Object> inputSchema(Map<String, Object> profile) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    for (Option option : options) {
      properties.put(option.key(), option.schema());
      if (option.required()) {
        required.add(option.key());
      }
    }
    for (String creator : creators) {
      properties.put(creator, profile);
      required.add(creator);
    }
    if (takesProfile && profile.get("properties") instanceof Map<?, ?> inputs) {
      inputs.forEach((id, schema) -> properties.putIfAbsent(String.valueOf(id), schema));
      if (profile.get("required") instanceof List<?> ids) {
        required.addAll(ids);
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    if ((takesProfile || !creators.isEmpty()) && profile.containsKey("$defs")) {
      schema.put("$defs", profile.get("$defs"));
    }
    return schema;
  }
}
