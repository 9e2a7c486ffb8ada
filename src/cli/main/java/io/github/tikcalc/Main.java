package io.github.tikcalc;

import io.github.tikcalc.cli.Tikcalc;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.Jvm;
import io.github.tikcalc.io.Trust;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Supplier;

/** Starts the program; the only class that sees the machine. */
public final class Main {
  /** What the launcher ends with where Java can't start. */
  private static final int CANNOT_RUN = 69;

  private Main() {}

  /** Runs and exits. */
  public static void main(String[] args) {
    ClassArchive archive =
        new ClassArchive(
            System.getProperty("tikcalc.archive", ""),
            System.getProperty("tikcalc.renewed", ""),
            System.getProperty("tikcalc.home", "."),
            System.getProperty("java.vm.info", ""),
            System.getProperty("tikcalc.whole", ""));
    // Flags of the user's own may be why it isn't used; another one wouldn't be either.
    if (Jvm.optionsOfTheUser(System.getenv()).isEmpty()) {
      archive.keep();
    }
    int code;
    try {
      code =
          Tikcalc.run(
              args,
              environment(
                  new FileOutputStream(FileDescriptor.out),
                  new FileOutputStream(FileDescriptor.err)));
    } catch (LinkageError e) {
      // A library is missing, or of another version than it was built with.
      System.err.println("tikcalc: its files are damaged: " + e + " (install it again)");
      code = CANNOT_RUN;
    }
    // Nothing is left to tidy up; an exit would first look for a logger in every jar (Java 21 on).
    Runtime.getRuntime().halt(code);
  }

  /** This machine, but for where it is written to. */
  static Environment environment(OutputStream out, OutputStream err) {
    String terminal = System.getProperty("tikcalc.terminal", "");
    return new Environment(
        // Java 17's FileInputStream asks for its position, which a pipe doesn't have.
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        out,
        err,
        System.getenv(),
        Path.of(System.getProperty("tikcalc.home", "."), "rates"),
        Path.of(""),
        Clock.systemUTC(),
        new Environment.Terminal(
            terminal.contains("in"),
            terminal.contains("out"),
            terminal.contains("err"),
            Integer.getInteger("tikcalc.columns", 0)),
        Trust.ofThisProcess(),
        new Running(System.getProperties()));
  }

  /** The Java that runs this. No lambda, which would take a while to make. */
  private record Running(Properties properties) implements Supplier<Jvm> {
    @Override
    public Jvm get() {
      return Jvm.of(properties, Path.of("/proc/self/maps"));
    }
  }
}
