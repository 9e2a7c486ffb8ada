package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rates set} changes figures in the files of a card, and nothing else. */
final class RatesSetTest {
  private static final Path SHIPPED = Path.of("rates");
  private static final String CARD = "my";

  @TempDir private Path folder;

  @BeforeEach
  void export() {
    assertEquals(0, run("rates", "export", CARD).code());
  }

  private Machine.Result run(String... args) {
    return Machine.PLAIN.shipped(SHIPPED.toAbsolutePath()).folder(folder).run(args);
  }

  @Test
  void changesTheseFiguresAlone() throws IOException {
    Machine.Result set =
        run("rates", "set", CARD, "brand-partnerships@10k=21/80/120", "brandPriceLevel@CA.low=85");
    assertEquals(0, set.code(), set.err());
    assertTrue(set.out().contains("likely: 70 → 80"), set.out());
    assertTrue(set.out().endsWith("Now: tikcalc rates diff my\n"), set.out());
    List<String> changed = changed();
    assertEquals(
        List.of(
            "{ \"at\": 10000, \"low\": 21, \"likely\": 80, \"high\": 120, \"source\": \"article\" },",
            "{ \"in\": [\"CA\"], \"low\": 85, \"likely\": 100, \"high\": 100, \"source\": \"sponsor-rate\" },"),
        changed.stream().sorted().toList());
  }

  /** Whatever is wrong with one of them, none is written. */
  @Test
  void writesNoCardWithFaults() throws IOException {
    assertEquals(65, run("rates", "set", CARD, "brand-partnerships@10k=90/80/120").code());
    assertEquals(
        65, run("rates", "set", CARD, "tips.about=x", "brand-partnerships@7k.low=1").code());
    assertEquals(2, run("rates", "set", CARD, "age.max=90", "age.max=91").code());
    assertEquals(65, run("rates", "set", CARD, "age.aliases=x").code());
    assertEquals(List.of(), changed());
  }

  /** The lines that differ from the shipped card's. */
  private List<String> changed() throws IOException {
    List<String> changed = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        Path own = folder.resolve(CARD).resolve(SHIPPED.relativize(file).toString());
        if (Files.exists(own)) {
          List<String> before = Files.readAllLines(file);
          List<String> after = Files.readAllLines(own);
          assertEquals(before.size(), after.size(), file::toString);
          for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
              changed.add(after.get(i).strip());
            }
          }
        }
      }
    }
    return changed;
  }
}
