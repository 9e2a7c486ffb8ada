package io.github.tikcalc.code;

import java.nio.file.Path;
import java.util.List;

/** A real database that a script is loaded into. */
interface TestDatabase {
  /** Runs a script. */
  void load(Path script) throws Exception;

  /** Puts other rows in place of those that the script brought to check itself. */
  void fill(List<CheckedProfile> profiles) throws Exception;

  /** The first value of a query's first row, as text. */
  String ask(String query) throws Exception;

  /** Runs a statement. */
  void run(String statement) throws Exception;

  /** Ends it. */
  void close() throws Exception;
}
