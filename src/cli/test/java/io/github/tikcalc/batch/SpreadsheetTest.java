package io.github.tikcalc.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.batch.row.RosterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sheet, written with semicolons and with tabs by LibreOffice 7.4. */
class SpreadsheetTest {
  @ParameterizedTest
  @ValueSource(strings = {"semicolons", "tabs"})
  void readsWhatASpreadsheetWrites(String file) throws IOException, RosterException {
    byte[] bytes =
        Files.readAllBytes(Path.of("src/cli/test/resources/batch/spreadsheet", file + ".csv"));
    RosterRun run =
        RosterRun.of(
            RosterRun.SMALL, RosterRun.options(RosterFormat.CSV, RosterFormat.CSV, 1), bytes);
    assertEquals(List.of("handle", "note"), run.passed());
    for (String cells :
        List.of(
            "\n@anna,\"two\nlines\",20.50,",
            "\n@bert,\"semi; comma, tabquote \"\"x\"\"\",10.00,",
            "\nZoë,ünï,10.00,")) {
      assertTrue(run.text().contains(cells), run.text());
    }
    assertEquals(3, run.result().estimated());
    assertEquals(
        List.of("6 followers", "7 followers"),
        run.rejects().stream().map(reject -> reject.line() + " " + reject.column()).toList());
  }
}
