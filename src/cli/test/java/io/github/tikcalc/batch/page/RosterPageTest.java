package io.github.tikcalc.batch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Golden;
import io.github.tikcalc.cli.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a roster, and the pages among the examples. */
final class RosterPageTest {
  private static final Path EXAMPLES = Path.of("examples/page");

  @TempDir Path folder;

  private Machine.Result run(String roster, String... more) {
    List<String> call = new ArrayList<>(List.of("batch", roster, "-q"));
    call.addAll(List.of("-o", folder.resolve("out.csv").toString()));
    call.addAll(List.of("--report", folder.resolve("page.html").toString()));
    call.addAll(List.of(more));
    return Machine.PLAIN.run(call.toArray(String[]::new));
  }

  private String page(String roster, String... more) throws IOException {
    Machine.Result result = run(roster, more);
    assertTrue(result.code() <= 1, result.err());
    return Files.readString(folder.resolve("page.html"));
  }

  private String roster(String text) throws IOException {
    return Files.writeString(folder.resolve("roster.csv"), text).toString();
  }

  @Test
  void examplesAreWhatIsMadeNow() throws IOException {
    Machine.Result creator = Machine.PLAIN.run("estimate", "12k", "beauty", "--format", "html");
    Golden.check(EXAMPLES.resolve("creator.html"), creator.out());
    Golden.check(EXAMPLES.resolve("roster.html"), page("examples/roster/roster.csv"));
  }

  @Test
  void saysThatItShowsNotAllAndCountsThemAll() throws IOException {
    StringBuilder rows = new StringBuilder("name,followers,country\n");
    for (int i = 0; i < 5_000; i++) {
      // Many share a total: of these, those that come first are shown.
      rows.append("c").append(i).append(',').append(1_000 * (1 + i % 7)).append(",US\n");
      rows.append(i % 10 == 0 ? "bad,many,US\n" : "");
    }
    String roster = roster(rows.toString());
    String page = page(roster, "--threads", "1");
    assertTrue(page.contains("The 1,000 with the highest likely totals of 5,000"));
    assertEquals(
        1_000, Pattern.compile("class=\"given\">c\\d+</th>").matcher(page).results().count());
    assertTrue(page.contains("<th role=\"rowheader\" scope=\"row\" class=\"given\">c6</th>"));
    assertTrue(page.contains("opens that asks for more: the first 10."));
    assertTrue(page.contains("500 rows were rejected"));
    assertTrue(page.contains("the first 100 are these"));
    Matcher steps =
        Pattern.compile("class=\"words\">[^<]*</th><td role=\"cell\" class=\"num\">([\\d,]+)")
            .matcher(page);
    long counted = 0;
    while (steps.find()) {
      counted += Long.parseLong(steps.group(1).replace(",", ""));
    }
    assertEquals(5_000, counted);
    for (String threads : List.of("2", "7")) {
      assertEquals(page, page(roster, "--threads", threads));
    }
  }

  @Test
  void showsTheCentsOfTheOutput() throws IOException {
    String page = page("examples/roster/roster.csv", "--select", "handle,total");
    for (String line : Files.readAllLines(folder.resolve("out.csv")).subList(1, 20)) {
      String[] cells = line.split(",");
      int row = page.indexOf("class=\"given\">" + cells[0] + "</th>");
      assertTrue(row > 0, cells[0]);
      String shown = page.substring(row, page.indexOf("</tr>", row));
      for (int i = 1; i < cells.length; i++) {
        String cents = cells[i].replace(".", "").replaceFirst("^0+(?=.)", "");
        assertTrue(shown.contains("data-v=\"" + cents + "\""), line + " in " + shown);
      }
    }
  }

  @Test
  void whatRostersHoldObeysNothing() throws IOException {
    String bad = "<script>alert(1)</script>";
    String page =
        page(
            roster(
                "\""
                    + bad
                    + "\",followers,note\n"
                    + "\""
                    + bad
                    + "\",9000,\"\"\" onclick=x\"\n"
                    + "x,\""
                    + bad
                    + "\",y\n"));
    assertFalse(page.contains("<script>alert"));
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertTrue(page.contains("&quot; onclick=x"));
    assertTrue(page.startsWith("<!DOCTYPE html>"));
  }

  @Test
  void showsARosterWithoutAnyEstimate() throws IOException {
    String page = page(roster("followers\nmany\n"));
    assertTrue(page.contains("No row has an estimate."));
    assertTrue(page.contains("1 row was rejected"));
  }

  @Test
  void isNoFileThatIsReadOrWrittenBesides() throws IOException {
    String roster = roster("followers\n1000\n");
    String out = folder.resolve("out.csv").toString();
    for (String file : List.of(roster, out)) {
      Machine.Result result = Machine.PLAIN.run("batch", roster, "-o", out, "--report", file);
      assertEquals(2, result.code());
      assertTrue(result.err().contains("is named twice (write to another file)"), result.err());
    }
    assertEquals("followers\n1000\n", Files.readString(Path.of(roster)));
    Machine.Result result = Machine.PLAIN.run("batch", roster, "--report", "-");
    assertTrue(result.err().contains("--report: standard output has the estimates"), result.err());
  }

  @Test
  void isNotWrittenWhereTheRunStops() throws IOException {
    Machine.Result result = run(roster("followers\nmany\n1000\n"), "--fail-fast");
    assertEquals(1, result.code());
    assertFalse(Files.exists(folder.resolve("page.html")));
  }
}
