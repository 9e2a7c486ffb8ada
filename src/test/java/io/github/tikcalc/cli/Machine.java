package io.github.tikcalc.cli;

import io.github.tikcalc.cli.Environment.Terminal;
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
 */
public record Machine(
    Map<String, String> variables,
    InputStream in,
    UnaryOperator<OutputStream> out,
    Path folder,
    LocalDate today,
    Terminal terminal) {

  /** No variables, an empty standard input, no terminal. */
  public static final Machine PLAIN =
      new Machine(
          Map.of(),
          InputStream.nullInputStream(),
          UnaryOperator.identity(),
          Path.of(""),
          LocalDate.of(2026, 11, 15),
          Terminal.NONE);

  /** What a run leaves behind. */
  public record Result(int code, String out, String err) {}

  /** This machine with a variable. */
  public Machine with(String name, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(name, value);
    return new Machine(Map.copyOf(more), in, out, folder, today, terminal);
  }

  /** This machine with this text on standard input. */
  public Machine in(String text) {
    return in(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** This machine with another standard input. */
  public Machine in(InputStream stream) {
    return new Machine(variables, stream, out, folder, today, terminal);
  }

  /** This machine with something before its standard output. */
  public Machine out(UnaryOperator<OutputStream> before) {
    return new Machine(variables, in, before, folder, today, terminal);
  }

  /** This machine in another folder. */
  public Machine folder(Path other) {
    return new Machine(variables, in, out, other, today, terminal);
  }

  /** This machine on another day. */
  public Machine today(LocalDate day) {
    return new Machine(variables, in, out, folder, day, terminal);
  }

  /** This machine with a terminal so many columns wide. */
  public Machine columns(int columns) {
    return new Machine(variables, in, out, folder, today, new Terminal(true, true, columns));
  }

  /** Runs the program with the card that this project ships. */
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
        Path.of("rates"),
        folder,
        Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC),
        terminal);
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
