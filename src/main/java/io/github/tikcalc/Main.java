package io.github.tikcalc;

import io.github.tikcalc.cli.Environment;
import io.github.tikcalc.cli.Tikcalc;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;

/** Starts the program; the only class that sees the machine. */
public final class Main {
  private Main() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    System.exit(Tikcalc.run(args, environment()));
  }

  private static Environment environment() {
    String terminal = System.getProperty("tikcalc.terminal", "");
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        Path.of(System.getProperty("tikcalc.home", "."), "rates"),
        Path.of(""),
        Clock.systemUTC(),
        new Environment.Terminal(
            terminal.contains("out"),
            terminal.contains("err"),
            Integer.getInteger("tikcalc.columns", 0)));
  }
}
