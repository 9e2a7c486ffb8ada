package io.github.tikcalc.cli.program;

import io.github.tikcalc.cli.call.Environment;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Other programs of the machine, by the folders that the PATH names. */
final class Programs {
  private static final Pattern BETWEEN = Pattern.compile(Pattern.quote(File.pathSeparator));

  private Programs() {}

  /** Where one is, or null where the PATH leads to none. What isn't absolute is passed over. */
  static @Nullable Path find(Environment environment, String name) {
    for (String folder : BETWEEN.split(environment.variables().getOrDefault("PATH", ""), -1)) {
      try {
        Path program = Path.of(folder, name);
        if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
          return program;
        }
      } catch (InvalidPathException e) {
        // No folder of that name can hold a program.
      }
    }
    return null;
  }
}
