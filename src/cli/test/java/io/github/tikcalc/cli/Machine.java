package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.Environment.Terminal;
import io.github.tikcalc.cli.call.Jvm;
import io.github.tikcalc.io.Trust;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A made-up machine: runs the program inside this JVM and keeps what it prints.
 *
 * @param variables the environment variables; none unless told
 * @param in standard input
 * @param out what stands between the program and the text that is kept: nothing, or a full disk
 * @param folder what relative paths start from
 * @param today the day of its clock
 * @param jvm the Java that it says runs the program
 * @param shipped the folder of the card that came with the program
 */
public record Machine(
    Map<String, String> variables,
    InputStream in,
    UnaryOperator<OutputStream> out,
    Path folder,
    LocalDate today,
    Terminal terminal,
    Jvm jvm,
    Path shipped) {

  private static final Jvm JAVA =
      new Jvm(
          "17.0.15",
          17,
          LocalDate.of(2026, 4, 15),
          false,
          "Debian",
          "OpenJDK 64-Bit Server VM",
          "/usr/lib/jvm/java-17",
          "/opt/tikcalc/lib/tikcalc.jsa",
          Jvm.ArchiveUse.USED,
          "/tmp/tikcalc/renewed.jsa",
          "UTF-8",
          "en_US.UTF-8");

  /** No variables, an empty standard input, no terminal. */
  public static final Machine PLAIN =
      new Machine(
          Map.of(),
          InputStream.nullInputStream(),
          UnaryOperator.identity(),
          Path.of(""),
          LocalDate.of(2026, 11, 15),
          Terminal.NONE,
          JAVA,
          Path.of("rates"));

  /** What a run leaves behind. */
  public record Result(int code, String out, String err) {}

  /** This machine with a variable. */
  public Machine with(String name, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(name, value);
    return new Machine(Map.copyOf(more), in, out, folder, today, terminal, jvm, shipped);
  }

  /** This machine with this text on standard input. */
  public Machine in(String text) {
    return in(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** This machine with another standard input. */
  public Machine in(InputStream stream) {
    return new Machine(variables, stream, out, folder, today, terminal, jvm, shipped);
  }

  /** This machine with something before its standard output. */
  public Machine out(UnaryOperator<OutputStream> before) {
    return new Machine(variables, in, before, folder, today, terminal, jvm, shipped);
  }

  /** This machine in another folder. */
  public Machine folder(Path other) {
    return new Machine(variables, in, out, other, today, terminal, jvm, shipped);
  }

  /** This machine on another day. */
  public Machine today(LocalDate day) {
    return new Machine(variables, in, out, folder, day, terminal, jvm, shipped);
  }

  /** This machine with a terminal so many columns wide. */
  public Machine columns(int columns) {
    return terminal(new Terminal(false, true, true, columns));
  }

  /** This machine with another terminal. */
  public Machine terminal(Terminal other) {
    return new Machine(variables, in, out, folder, today, other, jvm, shipped);
  }

  /** This machine with another Java. */
  public Machine jvm(Jvm other) {
    return new Machine(variables, in, out, folder, today, terminal, other, shipped);
  }

  /** This machine with another card that came with the program. */
  public Machine shipped(Path other) {
    return new Machine(variables, in, out, folder, today, terminal, jvm, other);
  }

  /** Runs the program. */
  public Result run(String... args) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int code = Tikcalc.run(args, environment(out.apply(printed), told));
    return new Result(code, text(printed), text(told));
  }

  /** What the program sees of this machine. */
  Environment environment(OutputStream stdout, OutputStream stderr) {
    return new Environment(
        in,
        stdout,
        stderr,
        variables,
        shipped,
        folder,
        Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC),
        terminal,
        // Whoever checked the project out, it isn't always who runs the tests.
        Trust.ofOwner(Path.of("src/cli/test/resources")),
        () -> jvm);
  }

  /** Fails where the bytes are not UTF-8. */
  private static String text(ByteArrayOutputStream bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("printed what is not UTF-8", e);
    }
  }
}
