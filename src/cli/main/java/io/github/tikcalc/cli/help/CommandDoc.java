package io.github.tikcalc.cli.help;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command as its manual page and its completion see it. All texts are plain: a card's words are
 * among them, so whoever writes them guards them.
 *
 * @param path its name after those of the commands it stands under; the program's comes first
 * @param header one sentence that says what it does
 * @param description more paragraphs
 * @param examples command lines
 * @param exitCodes what each means
 * @param environment variables it looks at
 * @param files files it looks for
 * @param commands those that stand under it
 */
public record CommandDoc(
    List<String> path,
    String header,
    List<String> description,
    List<Operand> operands,
    List<Group> groups,
    List<String> examples,
    Map<String, String> exitCodes,
    Map<String, String> environment,
    Map<String, String> files,
    List<CommandDoc> commands) {

  /** Options that belong together. */
  public record Group(String title, List<Option> options) {}

  /**
   * An option.
   *
   * @param names with their dashes
   * @param label what stands for its value; empty where it has none
   * @param alone whether it can also stand without its value
   */
  public record Option(List<String> names, String label, boolean alone, String about, Value value) {
    /** Whether a value follows it. */
    boolean hasValue() {
      return !label.isEmpty();
    }
  }

  /**
   * A word that stands alone.
   *
   * @param synopsis its label, as in {@code [DIR...]}
   * @param repeats whether more of the kind may follow
   */
  public record Operand(
      String label, String synopsis, String about, boolean repeats, Value value) {}

  /** Its name with those before it: {@code tikcalc rates check}. */
  public String name() {
    return String.join(" ", path);
  }

  /** The name of its manual page: {@code tikcalc-rates-check}. */
  public String page() {
    return String.join("-", path);
  }

  /** Its own name. */
  String lastName() {
    return path.get(path.size() - 1);
  }

  List<Option> options() {
    return groups.stream().flatMap(group -> group.options().stream()).toList();
  }

  /** This one and all under it, each before those that stand under it. */
  public List<CommandDoc> all() {
    return Stream.concat(Stream.of(this), commands.stream().flatMap(c -> c.all().stream()))
        .toList();
  }

  /** All sets of words that a value of these commands is one of, each once. */
  List<Value> sets() {
    return all().stream()
        .flatMap(
            command ->
                Stream.concat(
                    command.options().stream().map(Option::value),
                    command.operands().stream().map(Operand::value)))
        .filter(value -> !value.words().isEmpty())
        .distinct()
        .toList();
  }
}
