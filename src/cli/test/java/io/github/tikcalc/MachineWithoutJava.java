package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This machine's commands without Java, and nothing in the environment but the PATH to them. */
record MachineWithoutJava(Path commands) {

  /** Links the commands into a folder of their own. */
  static MachineWithoutJava make() throws IOException {
    Path commands = Files.createDirectories(Path.of("target/commands")).toAbsolutePath();
    for (String bin : List.of("/usr/bin", "/bin")) {
      try (Stream<Path> files = Files.list(Path.of(bin))) {
        for (Path file : files.toList()) {
          Path link = commands.resolve(file.getFileName());
          Files.deleteIfExists(link);
          if (Files.exists(file) && !file.toRealPath().endsWith("java")) {
            Files.createSymbolicLink(link, file);
          }
        }
      }
    }
    MachineWithoutJava machine = new MachineWithoutJava(commands);
    assertEquals(127, machine.run(Path.of("."), "java -version").code(), "java is still there");
    return machine;
  }

  /** Runs a line in a folder. */
  Shell.Result run(Path folder, String line) {
    return Shell.run(folder, "env -i PATH='" + commands + "' sh -c '" + line + "'");
  }

  /** Runs the first example of README.md and holds what it prints against the page. */
  void checkFirstExample(Path folder, String tikcalc) throws IOException {
    List<String> page = Files.readAllLines(Path.of("README.md"));
    int start = page.indexOf("```console") + 1;
    List<String> block =
        page.subList(start, start + page.subList(start, page.size()).indexOf("```"));
    String command = block.get(0);
    assertTrue(command.startsWith("$ tikcalc "), command);
    Shell.Result result = run(folder, tikcalc + command.substring("$ tikcalc".length()));
    assertEquals(
        String.join("\n", block.subList(1, block.size())), result.out().stripTrailing(), tikcalc);
    assertEquals(0, result.code());
  }
}
