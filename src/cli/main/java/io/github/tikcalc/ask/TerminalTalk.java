package io.github.tikcalc.ask;

import io.github.tikcalc.report.document.TextWidth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** A person at the terminal, who can edit what is typed and complete words. */
public final class TerminalTalk implements Talk, AutoCloseable {
  private final Terminal terminal;
  private final int width;

  private TerminalTalk(Terminal terminal, int width) {
    this.terminal = terminal;
    this.width = width;
  }

  /**
   * The terminal that the program was started at.
   *
   * @param width how many columns it has
   * @throws IOException if it can't be used
   */
  public static TerminalTalk open(int width) throws IOException {
    return new TerminalTalk(
        TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build(), width);
  }

  @Override
  public void say(String text) {
    for (String line : text.split("\n", -1)) {
      String words = line.stripLeading();
      String indent = line.substring(0, line.length() - words.length());
      for (String part : TextWidth.wrapWords(words, width - indent.length())) {
        terminal.writer().println(indent + part);
      }
    }
    terminal.flush();
  }

  @Override
  public @Nullable String ask(String prompt, List<String> words) {
    Completer completer = new StringsCompleter(words);
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .completer(completer)
            // An exclamation mark is one, and no earlier line.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    try {
      return reader.readLine(prompt);
    } catch (EndOfFileException | UserInterruptException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
