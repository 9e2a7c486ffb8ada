package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a call reads it does not write to, by whatever way it comes to it. */
final class OneFileIT {
  private static final List<String> OUTPUTS =
      List.of(
          "-o in.json",
          "-o ./sub/../in.json",
          "-o \"$PWD/in.json\"",
          "-o link.json",
          "-o hard.json",
          "-o /dev/stdout >>in.json",
          ">>in.json",
          ">>link.json",
          ">>hard.json",
          "1<>in.json");

  @TempDir private Path folder;

  @BeforeEach
  void writeTheFiles() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("p.json"), "{\"followers\": 20000}\n");
    StringBuilder paid = new StringBuilder();
    for (int i = 1; i < 40; i++) {
      paid.append("{\"followers\": ").append(i * 20_000).append(", \"paid_creator-rewards\": ");
      paid.append(i * 100).append("}\n");
    }
    Files.writeString(folder.resolve("paid.json"), paid);
    assertEquals(0, run("tikcalc rates export card").code());
  }

  private Shell.Result run(String line) {
    return Shell.run(folder, line);
  }

  /** Refuses it in each way, and changes nothing. */
  private void refuses(String call, String input, List<String> outputs) throws IOException {
    for (String output : outputs) {
      run("rm -f in.json link.json hard.json; cp " + input + " in.json; ln -s in.json link.json");
      run("ln in.json hard.json");
      Shell.Result result = run("{ " + call + " " + output + "; } 2>&1; echo $? >code; cat code");
      String line = call + " " + output + "\n" + result.out();
      assertEquals("2\n", Files.readString(folder.resolve("code")), line);
      assertEquals(
          Files.readString(folder.resolve(input)),
          Files.readString(folder.resolve("in.json")),
          line);
    }
  }

  @Test
  void anEstimateItsProfile() throws IOException {
    refuses("tikcalc estimate --format json --profile in.json 2>err", "p.json", OUTPUTS);
    refuses("tikcalc estimate --format json --profile - <in.json 2>err", "p.json", OUTPUTS);
    assertEquals(
        "tikcalc: standard output is also what this call reads (write to another file)\n",
        run("cat err").out());
  }

  @Test
  void whatLiesAheadItsProfile() throws IOException {
    for (String call :
        List.of("next", "goal --monthly 500", "grow --months 12 --growth 5%", "quote")) {
      refuses(
          "tikcalc " + call + " --format json --profile in.json 2>err",
          "p.json",
          OUTPUTS.subList(3, 8));
    }
  }

  @Test
  void aComparisonEitherSide() throws IOException {
    refuses("tikcalc diff in.json p.json --format json 2>err", "p.json", OUTPUTS);
    refuses("tikcalc diff p.json link.json --format json 2>err", "p.json", OUTPUTS);
  }

  @Test
  void aCard() throws IOException {
    String estimate = "tikcalc estimate 20k --format json --rates card 2>err";
    run("cp card/inputs.json inputs.json; rm card/inputs.json");
    run("cp inputs.json in.json; ln in.json card/inputs.json");
    for (String output : List.of("-o card/inputs.json", "-o in.json", ">>in.json")) {
      assertEquals(2, run(estimate + " " + output).code(), output);
      assertEquals("", run("cmp inputs.json in.json").out(), output);
    }
    // What lies beside its files is another matter.
    assertEquals(0, run(estimate + " -o card/mine.json").code());
    assertEquals(0, run(estimate + " -o card/mine.json").code());
  }

  @Test
  void whatWasPaid() throws IOException {
    String score = "tikcalc score in.json --input-format ndjson 2>err";
    refuses(score, "paid.json", OUTPUTS.subList(6, 10));
    String fit = "tikcalc rates fit in.json --input-format ndjson --force 2>err";
    refuses(fit, "paid.json", OUTPUTS.subList(0, 5));
    refuses(fit + " -o out.json", "paid.json", OUTPUTS.subList(6, 10));
    assertEquals(0, run("tikcalc score paid.json --input-format ndjson").code());
  }

  @Test
  void aRoster() throws IOException {
    String batch = "tikcalc batch in.json --input-format ndjson --format ndjson 2>err";
    refuses(batch, "paid.json", OUTPUTS);
    refuses(batch.replace("in.json", "- <in.json"), "paid.json", OUTPUTS);
  }

  @Test
  void butTwoFilesAreTwo() {
    assertEquals(0, run("tikcalc estimate --profile p.json --format json -o new.json").code());
    assertEquals(0, run("tikcalc estimate --profile p.json --format json -o new.json").code());
    assertEquals(0, run("tikcalc estimate --profile p.json --format json >>new.json").code());
    assertEquals(0, run("tikcalc estimate --profile p.json -o /dev/null --format json").code());
  }
}
