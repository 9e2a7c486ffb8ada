package io.github.tikcalc.cli.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.tikcalc.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packaged manual pages, read by the programs that show them. */
final class ManPageIT {
  private static final Path PAGES = Shell.PACKAGED.resolve("share/man/man1");

  /** A checker, and the line by which it prints what it finds on standard input. */
  private static final Map<String, String> CHECKERS =
      Map.of("mandoc", "mandoc -Tlint -Wwarning", "groff", "groff -man -ww -z -Tutf8");

  @TestFactory
  Stream<DynamicTest> noPageIsComplainedOf() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(PAGES)) {
      pages = files.sorted().toList();
    }
    assertTrue(pages.size() > 10, pages.toString());
    return CHECKERS.keySet().stream()
        .flatMap(
            checker ->
                pages.stream()
                    .map(
                        page ->
                            dynamicTest(
                                checker + " " + page.getFileName(),
                                () -> check(checker, "cat " + page))));
  }

  @TestFactory
  Stream<DynamicTest> noCardCanMakeAPageThatIsComplainedOf() {
    String page = "tikcalc man estimate --rates src/cli/test/resources/cli/files/cards/hostile";
    return CHECKERS.keySet().stream().map(c -> dynamicTest(c, () -> check(c, page)));
  }

  private static void check(String checker, String page) {
    assumeTrue(Shell.has(checker), checker + " is not installed");
    Shell.Result result = Shell.run(Path.of("."), page + " | " + CHECKERS.get(checker));
    assertEquals("", result.out());
    assertEquals(0, result.code());
  }

  /** The shipped card has signs that no ASCII terminal has: dashes, say. */
  @Test
  void isShownInEveryLocale() {
    assumeTrue(Shell.has("groff"), "groff is not installed");
    for (String terminal : List.of("ascii", "latin1")) {
      String all =
          "for page in " + PAGES + "/*; do groff -man -ww -z -T" + terminal + " $page; done";
      assertEquals("", Shell.run(Path.of("."), all).out());
    }
    String page = "groff -man -Tascii -P-cbu " + PAGES + "/tikcalc-estimate.1";
    String shown = Shell.run(Path.of("."), page).out();
    assertTrue(shown.contains(" 4-30, likely 12."), shown);
  }

  /** man looks for pages beside the folders of the PATH. */
  @Test
  void isFoundWhereTheProgramIs() {
    // Small images have a "man" that only says that there is none.
    String version = Shell.run(Path.of("."), "man --version").out();
    assumeTrue(version.startsWith("man "), "man is not installed");
    Shell.Result page =
        Shell.run(
            Path.of("."),
            "man tikcalc-rates-check | cat",
            Map.of("MANWIDTH", "80", "LC_ALL", "C.UTF-8", "MANPATH", ""));
    assertEquals(0, page.code(), page.out());
    assertTrue(page.out().contains("\nEXIT STATUS\n"), page.out());
    assertTrue(page.out().contains("       --strict\n"), page.out());
  }

  /** What a card says is shown as it stands. */
  @Test
  void showsWhatACardSays() {
    assumeTrue(Shell.has("groff"), "groff is not installed");
    Shell.Result page =
        Shell.run(
            Path.of("."),
            "tikcalc man estimate --rates src/cli/test/resources/cli/files/cards/hostile"
                + " | groff -man -Tutf8 -P-c -P-b -P-u -rLL=300n");
    assertTrue(
        page.out()
            .contains(
                ".so /etc/passwd \\fBbold\\fR -- `touch pwned` $(touch pwned) '; touch pwned; '"),
        page.out());
    assertTrue(page.out().contains("'br ]: [a] \\X'x' \"quoted\" ~ ^ – × 🎥."), page.out());
  }
}
