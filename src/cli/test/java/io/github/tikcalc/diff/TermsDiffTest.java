package io.github.tikcalc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.cli.Machine;
import io.github.tikcalc.review.CardExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a card lists for brands, beside what the shipped one lists. */
final class TermsDiffTest {
  @TempDir private Path folder;
  private Path own;
  private Path terms;

  @BeforeEach
  void export() throws IOException {
    own = folder.resolve("mine");
    CardExport.export(Path.of("rates"), own, false);
    terms = own.resolve("terms.json");
  }

  @Test
  void saysNothingOfTermsThatAreTheSame() {
    assertEquals(List.of(), changes());
  }

  @Test
  void tellsAShareATitleAndAWayOfCounting() throws IOException {
    edit("\"at\": 30, \"low\": 0.25", "\"at\": 45, \"low\": 0.25");
    edit(
        "\"low\": 0.2, \"likely\": 0.3, \"high\": 0.5, \"source\": \"clauses\"",
        "\"low\": 0.2, \"likely\": 0.345, \"high\": 0.5, \"source\": \"clauses\"");
    edit("\"title\": \"Rush\"", "\"title\": \"Hurry\"");
    edit("\"discount\": true,", "");
    assertEquals(
        List.of(
            "terms: deliverables: discount true → false",
            "terms: usageRights: at 30 days: likely 30% → 34.5%",
            "terms: sparkAds: at 30 days: removed (25%, 30%, 35%)",
            "terms: sparkAds: at 45 days: added (25%, 30%, 35%)",
            "terms: rush: title \"Rush\" → \"Hurry\""),
        changes());
  }

  @Test
  void tellsAllTermsThatGo() throws IOException {
    Files.delete(terms);
    assertEquals(
        List.of(
            "terms: removed (Several posts, Usage rights, Spark Ads (whitelisting), Exclusivity,"
                + " Rush)"),
        changes());
  }

  @Test
  void refusesTermsWithFaultsInTheirFile() throws IOException {
    edit("\"by\": \"once\"", "\"by\": \"twice\"");
    Machine.Result result = Machine.PLAIN.run("rates", "diff", own.toString());
    assertEquals(65, result.code());
    assertEquals(
        "terms.json:43:7",
        result.err().substring(result.err().indexOf("terms.json")).split(": ")[0]);
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(terms);
    int at = text.indexOf(from);
    Files.writeString(terms, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  private List<String> changes() {
    return Machine.PLAIN
        .run("rates", "diff", own.toString())
        .out()
        .lines()
        .filter(line -> line.startsWith("terms"))
        .toList();
  }
}
