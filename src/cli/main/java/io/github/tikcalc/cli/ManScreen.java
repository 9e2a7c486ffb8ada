package io.github.tikcalc.cli;

import io.github.tikcalc.cli.help.CommandDoc;
import io.github.tikcalc.report.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a manual page says, for a terminal on a machine that has no {@code man} to show it. */
final class ManScreen {
  private final Document screen = new Document();

  private ManScreen() {}

  static Document of(CommandDoc command) {
    ManScreen page = new ManScreen();
    page.write(command);
    return page.screen;
  }

  private void write(CommandDoc command) {
    screen.heading(command.name()).paragraph(command.header());
    command.description().forEach(screen::paragraph);
    StringBuilder usage = new StringBuilder(command.name()).append(" [OPTIONS]");
    command.operands().forEach(operand -> usage.append(' ').append(operand.synopsis()));
    usage.append(command.commands().isEmpty() ? "" : " COMMAND");
    screen.heading("Usage").code(usage.toString());
    if (!command.examples().isEmpty()) {
      screen.heading("Examples").code(command.examples().toArray(new String[0]));
    }
    List<Document.Note> commands = new ArrayList<>();
    int own = command.path().size();
    command
        .commands()
        .forEach(under -> commands.add(Document.Note.of(under.path().get(own), under.header())));
    section("Commands", commands);
    List<Document.Note> operands = new ArrayList<>();
    command
        .operands()
        .forEach(operand -> operands.add(Document.Note.of(operand.label(), operand.about())));
    section("Arguments", operands);
    for (CommandDoc.Group group : command.groups()) {
      List<Document.Note> options = new ArrayList<>();
      for (CommandDoc.Option option : group.options()) {
        String value = option.label().isEmpty() ? "" : "=" + option.label();
        options.add(Document.Note.of(String.join(", ", option.names()) + value, option.about()));
      }
      section(command.groups().size() > 1 ? group.title() : "Options", options);
    }
    section("Exit codes", notes(command.exitCodes()));
    section("Environment", notes(command.environment()));
    section("Files", notes(command.files()));
  }

  private static List<Document.Note> notes(Map<String, String> rows) {
    List<Document.Note> notes = new ArrayList<>();
    rows.forEach((key, about) -> notes.add(Document.Note.of(key, about)));
    return notes;
  }

  private void section(String title, List<Document.Note> notes) {
    if (!notes.isEmpty()) {
      screen.heading(title).notes(notes);
    }
  }
}
