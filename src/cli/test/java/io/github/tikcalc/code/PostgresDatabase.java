package io.github.tikcalc.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL as Debian packages it: a server of its own, on a socket in a folder of its own. It
 * refuses to be root's, so root starts it as the package's user.
 */
final class PostgresDatabase implements TestDatabase {
  private static final String OWNER = "postgres";

  private final Path programs;
  private final Path folder;
  private final boolean root = System.getProperty("user.name").equals("root");

  private PostgresDatabase(Path programs, Path folder) {
    this.programs = programs;
    this.folder = folder;
  }

  /** Starts a server; where there is none, the test is skipped. */
  static PostgresDatabase start() throws Exception {
    Optional<Path> programs = programs();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed");
    // A socket's path must be short.
    Path folder = Files.createTempDirectory("tikcalc-pg");
    PostgresDatabase server = new PostgresDatabase(programs.orElseThrow(), folder);
    if (server.root) {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, users.lookupPrincipalByName(OWNER));
    }
    server.asOwner(
        "initdb",
        "-D",
        folder + "/data",
        "-A",
        "trust",
        "-U",
        OWNER,
        "--no-sync",
        "-E",
        "UTF8",
        "--locale=C");
    server.asOwner(
        "pg_ctl",
        "-D",
        folder + "/data",
        "-l",
        folder + "/log",
        "-w",
        "start",
        "-o",
        "-k " + folder + " -h '' -F");
    return server;
  }

  private static Optional<Path> programs() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders
          .map(folder -> folder.resolve("bin"))
          .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private String asOwner(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(
          List.of("setpriv", "--reuid=" + OWNER, "--regid=" + OWNER, "--clear-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return output(command);
  }

  private String psql(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(programs.resolve("psql").toString()));
    command.addAll(List.of("-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h"));
    command.addAll(List.of(folder.toString(), "-U", OWNER, "-d", OWNER));
    command.addAll(List.of(arguments));
    return output(command);
  }

  /** What a program prints; a file takes it, for a server that was started keeps a pipe open. */
  private String output(List<String> command) throws Exception {
    Path out = Files.createTempFile("tikcalc", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      int code = process.waitFor();
      String text = Files.readString(out, StandardCharsets.UTF_8);
      assertEquals(0, code, () -> command + ": " + text);
      return text.strip();
    } finally {
      Files.delete(out);
    }
  }

  @Override
  public void load(Path script) throws Exception {
    assertEquals("", psql("-f", script.toAbsolutePath().toString()));
  }

  @Override
  public void run(String statement) throws Exception {
    psql("-c", statement);
  }

  @Override
  public String ask(String query) throws Exception {
    return psql("-c", "SET jit = off", "-c", query);
  }

  @Override
  public void fill(List<CheckedProfile> profiles) throws Exception {
    Path csv = Files.createTempFile("tikcalc", ".csv");
    Files.writeString(csv, String.join("", profiles.stream().map(CheckedProfile::csv).toList()));
    run("TRUNCATE tikcalc_check");
    run("\\copy tikcalc_check FROM '" + csv + "' (FORMAT csv)");
    Files.delete(csv);
  }

  @Override
  public void close() throws Exception {
    asOwner("pg_ctl", "-D", folder + "/data", "-m", "immediate", "-w", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
