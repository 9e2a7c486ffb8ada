package io.github.tikcalc.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The manual page of a command, for {@code man}. */
public final class ManPage {
  private static final String SECTION = "1";
  private static final int MOST_WORDS = 60;

  private final CommandDoc command;
  private final Roff roff = new Roff();

  private ManPage(CommandDoc command) {
    this.command = command;
  }

  /** The name of its file. */
  public static String file(CommandDoc command) {
    return command.page() + "." + SECTION;
  }

  /**
   * The page.
   *
   * @param program all commands, to refer to
   * @param version the program's name and version
   * @param date the day of the page, as 2026-11-01
   */
  public static String of(CommandDoc command, CommandDoc program, String version, String date) {
    return new ManPage(command).write(program, version, date);
  }

  private String write(CommandDoc program, String version, String date) {
    roff.macro(
        "TH "
            + String.join(" ", command.page().toUpperCase(Locale.ROOT), SECTION, date)
            + " \""
            + version
            + "\" \"User Commands\"");
    // Names of options and files stay whole, and blanks as narrow as they are.
    roff.macro("nh").macro("ad l");
    section("NAME");
    roff.raw(Roff.escaped(command.page()) + " \\- " + Roff.escaped(brief(command.header())));
    section("SYNOPSIS");
    synopsis();
    section("DESCRIPTION");
    roff.text(command.header());
    command.description().forEach(paragraph -> roff.macro("PP").text(paragraph));
    commands();
    if (!command.operands().isEmpty()) {
      section("ARGUMENTS");
      for (CommandDoc.Operand operand : command.operands()) {
        // What may repeat can be other things too.
        Value listed = operand.repeats() ? Value.ANY : operand.value();
        entry(Roff.italic(operand.label()), operand.about(), listed);
      }
    }
    options();
    examples();
    table("EXIT STATUS", command.exitCodes());
    table("ENVIRONMENT", command.environment());
    table("FILES", command.files());
    seeAlso(program);
    return roff.toString();
  }

  private void section(String title) {
    roff.macro("SH " + title);
  }

  /** A sentence as the name line has it: without a capital and a full stop. */
  private static String brief(String sentence) {
    String plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }

  private void synopsis() {
    List<String> parts = new ArrayList<>();
    parts.add(Roff.bold(command.name()));
    parts.add("[" + Roff.italic("OPTIONS") + "]");
    command.operands().forEach(o -> parts.add(Roff.italic(o.synopsis())));
    if (!command.commands().isEmpty()) {
      parts.add(Roff.italic("COMMAND"));
    }
    roff.raw(String.join(" ", parts));
  }

  private void commands() {
    if (!command.commands().isEmpty()) {
      section("COMMANDS");
      command
          .commands()
          .forEach(under -> roff.macro("TP").raw(Roff.bold(under.lastName())).text(under.header()));
    }
  }

  private void options() {
    section("OPTIONS");
    for (CommandDoc.Group group : command.groups()) {
      if (command.groups().size() > 1) {
        roff.macro("SS " + Roff.escaped(group.title()));
      }
      for (CommandDoc.Option option : group.options()) {
        String names = option.names().stream().map(Roff::bold).collect(Collectors.joining(", "));
        String label = option.label().isEmpty() ? "" : "=" + Roff.italic(option.label());
        entry(names + label, option.about(), option.value());
      }
    }
  }

  private void entry(String term, String about, Value value) {
    roff.macro("TP").raw(term).text(about);
    List<Value.Word> words = value.words();
    // Where the text does not name them already, and there are not too many to read.
    if (!words.isEmpty()
        && words.size() <= MOST_WORDS
        && !words.stream().allMatch(word -> about.contains(word.id()))) {
      roff.macro("br")
          .text(
              "One of: "
                  + words.stream().map(Value.Word::id).collect(Collectors.joining(", "))
                  + ".");
    }
  }

  private void examples() {
    if (!command.examples().isEmpty()) {
      section("EXAMPLES");
      roff.macro("nf");
      command.examples().forEach(roff::text);
      roff.macro("fi");
    }
  }

  private void table(String title, Map<String, String> rows) {
    if (!rows.isEmpty()) {
      section(title);
      rows.forEach((key, about) -> roff.macro("TP").raw(Roff.bold(key)).text(about));
    }
  }

  /** What it stands under, and what stands under it. */
  private void seeAlso(CommandDoc program) {
    section("SEE ALSO");
    List<String> pages =
        program.all().stream()
            .filter(other -> isNear(other.path()))
            .map(other -> Roff.bold(other.page()) + "(" + SECTION + ")")
            .toList();
    roff.raw(String.join(", ", pages));
  }

  private boolean isNear(List<String> other) {
    List<String> own = command.path();
    boolean above = other.size() < own.size() && own.subList(0, other.size()).equals(other);
    boolean below = other.size() == own.size() + 1 && other.subList(0, own.size()).equals(own);
    boolean beside =
        own.size() > 2
            && other.size() == own.size()
            && !other.equals(own)
            && other.subList(0, own.size() - 1).equals(own.subList(0, own.size() - 1));
    return above || below || beside;
  }
}
