package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.Jvm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * One call of the program and all that comes of it, as a file:
 *
 * <pre>
 * why: what would be lost without this case
 * env: NO_COLOR=1
 * terminal: 60
 * today: 2027-12-01
 * java: version=26, archive=UNUSED
 * shipped: a folder that the card that came with the program is in
 * stdin: {"followers": 1000}
 * stdout: full
 * run: tikcalc estimate --followers 1000
 * code: 0
 * err: what is told on standard error, a line each
 * out:
 * what is printed on standard output, to the end of the file
 * </pre>
 *
 * {@code why} and {@code run} must be there; {@code env}, {@code stdin} and {@code err} can be
 * many. The call is made in {@link #FILES}, which {@code $FILES} stands for. An escape character is
 * written ␛, so that every editor shows it.
 *
 * @param settings all lines above {@code code}, as they stand in the file
 */
record ScreenCase(List<String> settings) {
  /** Profiles and rate cards for the calls. */
  static final Path FILES = Path.of("src/cli/test/resources/cli/files");

  private static final String RESULT = "code: ";

  static ScreenCase read(Path file) throws IOException {
    List<String> settings = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(RESULT)) {
        break;
      }
      settings.add(line);
    }
    return new ScreenCase(settings);
  }

  /** Makes the call. */
  Machine.Result run() {
    Machine machine = Machine.PLAIN.folder(FILES);
    StringBuilder in = new StringBuilder();
    List<String> words = List.of();
    String why = "";
    for (String setting : settings) {
      int colon = setting.indexOf(": ");
      String value = setting.substring(colon + 2).replace("$FILES", absolute());
      switch (setting.substring(0, colon)) {
        case "why" -> why = value;
        case "env" -> {
          int equals = value.indexOf('=');
          machine = machine.with(value.substring(0, equals), value.substring(equals + 1));
        }
        case "terminal" -> machine = machine.terminal(terminal(value));
        case "today" -> machine = machine.today(LocalDate.parse(value));
        case "java" -> machine = machine.jvm(java(machine.jvm(), value));
        case "shipped" -> machine = machine.shipped(FILES.resolve(value));
        case "stdin" -> in.append(value).append('\n');
        case "stdout" -> {
          String message = value;
          machine = machine.out(before -> new Failing(message));
        }
        case "run" -> words = Words.of(value);
        default -> throw new IllegalArgumentException(setting);
      }
    }
    if (why.isBlank() || words.isEmpty() || !words.get(0).equals("tikcalc")) {
      throw new IllegalArgumentException("no why, or no run: tikcalc …");
    }
    InputStream stdin =
        in.toString().equals("a bug\n")
            ? new Buggy()
            : new ByteArrayInputStream(in.toString().getBytes(StandardCharsets.UTF_8));
    return machine.in(stdin).run(words.stream().skip(1).toArray(String[]::new));
  }

  /** Its columns, and {@code out} or {@code err} where one stream alone is a terminal. */
  private static Environment.Terminal terminal(String value) {
    String[] words = value.split(" ", 2);
    String only = words.length == 1 ? "" : words[1];
    return new Environment.Terminal(
        false, !only.equals("err"), !only.equals("out"), Integer.parseInt(words[0]));
  }

  private static Jvm java(Jvm java, String changes) {
    Properties changed = new Properties();
    for (String change : changes.split(", ", -1)) {
      int equals = change.indexOf('=');
      changed.setProperty(change.substring(0, equals), change.substring(equals + 1));
    }
    String version = changed.getProperty("version", java.version());
    Jvm.ArchiveUse use = Jvm.ArchiveUse.valueOf(changed.getProperty("archive", "USED"));
    return new Jvm(
        version,
        Integer.parseInt(version.replaceFirst("[.].*", "")),
        changed.containsKey("released")
            ? LocalDate.parse(changed.getProperty("released"))
            : java.released(),
        Boolean.parseBoolean(changed.getProperty("bundled", "false")),
        java.vendor(),
        java.vm(),
        java.home(),
        use == Jvm.ArchiveUse.NONE ? "" : java.archive(),
        use,
        changed.getProperty("renewed", java.renewed()),
        changed.getProperty("names", java.fileNames()),
        changed.getProperty("locale", java.locale()));
  }

  /** The whole file as it must be. */
  String text(Machine.Result result) {
    StringBuilder text = new StringBuilder();
    settings.forEach(setting -> text.append(setting).append('\n'));
    text.append(RESULT).append(result.code()).append('\n');
    shown(result.err()).lines().forEach(line -> text.append("err: ").append(line).append('\n'));
    if (!result.out().isEmpty()) {
      text.append("out:\n").append(shown(result.out()));
    }
    return text.toString();
  }

  private static String shown(String printed) {
    return printed.replace(absolute(), "$FILES").replace(FILES + "/", "").replace('\u001B', '␛');
  }

  private static String absolute() {
    return FILES.toAbsolutePath().toString();
  }

  /** A standard output that fails as the operating system says. */
  private static final class Failing extends OutputStream {
    private final String message;

    Failing(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }

  /** A standard input that no program expects. */
  private static final class Buggy extends InputStream {
    @Override
    public int read() {
      throw new IllegalStateException("a test pretends that this is a bug");
    }
  }
}
