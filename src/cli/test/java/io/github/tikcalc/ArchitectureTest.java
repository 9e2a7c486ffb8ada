package io.github.tikcalc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may see whom: arrows run downwards only, and each library is seen by its own package. */
class ArchitectureTest {
  private static final String ROOT = "io.github.tikcalc";

  /** Each package, and those of ours it may see. */
  private static final Map<String, List<String>> SEES =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("mcp", List.of()),
          Map.entry("json", List.of("text")),
          Map.entry("io", List.of()),
          Map.entry("xlsx", List.of()),
          Map.entry("studio", List.of("profile", "card", "json", "text")),
          Map.entry("card", List.of()),
          Map.entry("card.file", List.of("json", "text")),
          Map.entry("card.json", List.of("card.file", "card", "json", "text")),
          Map.entry("card.cases", List.of("card.file", "card", "json", "text")),
          Map.entry("card.snapshot", List.of("card")),
          Map.entry("profile", List.of("card", "json", "text")),
          Map.entry("expression", List.of()),
          Map.entry("engine", List.of("expression", "profile", "card", "text")),
          Map.entry("code", List.of("engine", "expression", "profile", "card")),
          Map.entry("plan", List.of("plan.curve", "spread", "engine", "profile", "card", "text")),
          Map.entry("plan.curve", List.of("spread", "engine", "profile", "card")),
          Map.entry("spread", List.of("engine", "profile", "card")),
          Map.entry("pocket", List.of("engine", "card")),
          Map.entry("report.document", List.of("text")),
          Map.entry("report.html", List.of("report.document")),
          Map.entry(
              "report.page",
              List.of(
                  "report",
                  "report.document",
                  "report.explanation",
                  "report.html",
                  "report.plan",
                  "report.wording",
                  "spread",
                  "plan.curve",
                  "engine",
                  "profile",
                  "card",
                  "code",
                  "json")),
          Map.entry(
              "report.wording", List.of("report.document", "spread", "engine", "profile", "card")),
          Map.entry(
              "report.explanation", List.of("report.document", "report.wording", "engine", "card")),
          Map.entry("report.list", List.of("report.document", "report.wording", "engine", "card")),
          Map.entry(
              "report",
              List.of(
                  "pocket",
                  "report.document",
                  "report.explanation",
                  "report.html",
                  "report.wording",
                  "spread",
                  "engine",
                  "profile",
                  "card",
                  "json",
                  "text")),
          Map.entry(
              "diff",
              List.of(
                  "report.document",
                  "report.wording",
                  "plan",
                  "plan.curve",
                  "engine",
                  "profile",
                  "card",
                  "text")),
          Map.entry(
              "report.plan",
              List.of(
                  "report",
                  "report.document",
                  "report.html",
                  "report.wording",
                  "pocket",
                  "spread",
                  "plan",
                  "plan.curve",
                  "engine",
                  "profile",
                  "card",
                  "json")),
          Map.entry(
              "report.steps",
              List.of(
                  "report.document",
                  "report.explanation",
                  "report.plan",
                  "report.wording",
                  "spread",
                  "plan",
                  "plan.curve",
                  "engine",
                  "profile",
                  "card")),
          Map.entry("batch.row", List.of("engine", "text")),
          Map.entry(
              "batch.xlsx",
              List.of(
                  "batch.output", "batch.row", "batch.total", "xlsx", "profile", "card", "text")),
          Map.entry(
              "batch.table",
              List.of(
                  "batch.output",
                  "batch.row",
                  "batch.total",
                  "report",
                  "report.document",
                  "report.wording",
                  "engine",
                  "profile",
                  "card",
                  "text")),
          Map.entry(
              "batch.output",
              List.of(
                  "batch.row",
                  "plan",
                  "plan.curve",
                  "spread",
                  "engine",
                  "profile",
                  "card",
                  "io",
                  "text")),
          Map.entry("batch.file", List.of("batch.row")),
          Map.entry(
              "batch.csv",
              List.of("batch.output", "batch.row", "report.wording", "engine", "card", "text")),
          Map.entry(
              "batch.json",
              List.of(
                  "batch.output",
                  "batch.row",
                  "report",
                  "report.wording",
                  "plan",
                  "spread",
                  "engine",
                  "card",
                  "json")),
          Map.entry("batch.columns", List.of("batch.row", "profile", "card", "io", "text")),
          Map.entry(
              "batch.total",
              List.of(
                  "batch.output", "report.document", "report.wording", "engine", "card", "text")),
          Map.entry(
              "batch.gather",
              List.of(
                  "batch.columns",
                  "batch.csv",
                  "batch.row",
                  "batch.value",
                  "report.wording",
                  "profile",
                  "card",
                  "io",
                  "text")),
          Map.entry(
              "batch.digest",
              List.of(
                  "batch.output", "batch.row", "batch.total", "plan", "engine", "profile", "card")),
          Map.entry(
              "batch.page",
              List.of(
                  "batch.digest",
                  "batch.total",
                  "report",
                  "report.document",
                  "report.html",
                  "report.wording",
                  "engine",
                  "card")),
          Map.entry(
              "batch.run",
              List.of(
                  "batch.columns",
                  "batch.digest",
                  "batch.row",
                  "batch.total",
                  "batch.value",
                  "profile")),
          Map.entry(
              "batch",
              List.of(
                  "batch.digest",
                  "batch.gather",
                  "batch.run",
                  "batch.row",
                  "batch.csv",
                  "batch.file",
                  "batch.output",
                  "batch.table",
                  "batch.xlsx",
                  "batch.json",
                  "batch.columns",
                  "batch.total",
                  "batch.value",
                  "report",
                  "engine",
                  "profile",
                  "card",
                  "text")),
          Map.entry(
              "review",
              List.of(
                  "diff",
                  "plan",
                  "engine",
                  "profile",
                  "card",
                  "card.json",
                  "card.cases",
                  "io",
                  "json",
                  "text")),
          Map.entry(
              "ask",
              List.of(
                  "report.document",
                  "report.wording",
                  "spread",
                  "engine",
                  "profile",
                  "card",
                  "text")),
          Map.entry(
              "score",
              List.of(
                  "batch",
                  "batch.columns",
                  "batch.row",
                  "batch.run",
                  "batch.total",
                  "report",
                  "report.document",
                  "report.html",
                  "report.wording",
                  "spread",
                  "engine",
                  "profile",
                  "card",
                  "json",
                  "text")),
          Map.entry("cli.help", List.of("text")),
          Map.entry("cli.failure", List.of("card.json", "json", "text")),
          Map.entry(
              "cli.call",
              List.of("cli.failure", "card.json", "io", "json", "report.document", "text")),
          Map.entry("cli.gate", List.of("cli.call", "json", "text")),
          Map.entry("cli.program", List.of("cli.call")),
          Map.entry(
              "cli.card",
              List.of(
                  "cli.failure",
                  "card",
                  "card.json",
                  "card.snapshot",
                  "cli.call",
                  "io",
                  "json",
                  "report",
                  "text")),
          Map.entry(
              "cli.input",
              List.of(
                  "cli.failure",
                  "cli.card",
                  "batch.value",
                  "card",
                  "cli.call",
                  "engine",
                  "io",
                  "json",
                  "plan",
                  "profile",
                  "report",
                  "report.plan",
                  "report.wording",
                  "studio",
                  "text",
                  "xlsx")),
          Map.entry(
              "cli.list",
              List.of(
                  "card",
                  "cli.call",
                  "cli.card",
                  "cli.input",
                  "engine",
                  "report",
                  "report.document",
                  "report.list")),
          Map.entry(
              "cli.creator",
              List.of(
                  "cli.failure",
                  "ask",
                  "card",
                  "card.json",
                  "cli.call",
                  "cli.card",
                  "cli.gate",
                  "cli.program",
                  "cli.input",
                  "engine",
                  "io",
                  "json",
                  "plan",
                  "plan.curve",
                  "pocket",
                  "profile",
                  "report",
                  "report.document",
                  "report.page",
                  "report.plan",
                  "report.steps",
                  "report.wording",
                  "spread",
                  "studio",
                  "text")),
          Map.entry(
              "cli.roster",
              List.of(
                  "cli.failure",
                  "batch",
                  "batch.columns",
                  "batch.digest",
                  "batch.output",
                  "batch.page",
                  "batch.row",
                  "batch.run",
                  "batch.table",
                  "batch.total",
                  "batch.value",
                  "card",
                  "cli.call",
                  "cli.card",
                  "cli.gate",
                  "cli.input",
                  "engine",
                  "io",
                  "json",
                  "profile",
                  "report",
                  "report.document",
                  "report.wording",
                  "score",
                  "text")),
          Map.entry(
              "cli.rates",
              List.of(
                  "cli.failure",
                  "engine",
                  "report",
                  "card",
                  "card.json",
                  "card.cases",
                  "code",
                  "cli.call",
                  "cli.card",
                  "cli.input",
                  "diff",
                  "io",
                  "json",
                  "plan.curve",
                  "profile",
                  "report.document",
                  "report.html",
                  "report.plan",
                  "report.wording",
                  "review",
                  "text")),
          Map.entry(
              "cli.doctor",
              List.of(
                  "cli.failure",
                  "card",
                  "card.json",
                  "cli.call",
                  "cli.card",
                  "io",
                  "json",
                  "report",
                  "report.document",
                  "review")),
          Map.entry(
              "batch.value",
              List.of("batch.columns", "batch.row", "batch.total", "card", "profile", "text")),
          Map.entry(
              "cli",
              List.of(
                  "cli.failure",
                  "json",
                  "card",
                  "card.json",
                  "cli.call",
                  "cli.program",
                  "cli.card",
                  "cli.creator",
                  "cli.doctor",
                  "cli.help",
                  "cli.input",
                  "cli.list",
                  "cli.rates",
                  "cli.roster",
                  "io",
                  "mcp",
                  "report",
                  "report.document",
                  "text")));

  /** The libraries, and who may see them. Everybody may see jspecify, which is but a word. */
  private static final Map<String, List<String>> SEEN_BY =
      Map.of(
          "picocli",
              List.of(
                  "cli.call",
                  "cli.card",
                  "cli.input",
                  "cli.list",
                  "cli.creator",
                  "cli.roster",
                  "cli.rates",
                  "cli.doctor",
                  "cli"),
          "javax.xml.stream", List.of("xlsx"),
          "tools.jackson", List.of("json", "report", "batch.json", "mcp", "score"),
          "io.modelcontextprotocol", List.of("mcp"),
          "de.siegmar.fastcsv", List.of("report.document", "score", "studio"),
          "io.airlift.compress", List.of("batch.file"),
          "me.tongfei.progressbar", List.of("cli.roster"),
          "org.jline", List.of("report.document", "ask"),
          "org.apache.commons.text", List.of("text", "profile"));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(
              place -> !place.contains("/test-classes/") && !place.contains("-tests.jar"))
          .importPackages(ROOT);

  @Test
  void classesWereScanned() {
    assertTrue(OURS.size() > 50, OURS.size() + " classes");
    for (String name : SEES.keySet()) {
      assertTrue(
          OURS.stream().anyMatch(c -> c.getPackageName().equals(ROOT + "." + name)),
          "no class in " + name);
    }
  }

  @Test
  void everyPackageHasItsPlace() {
    List<String> packages =
        new ArrayList<>(SEES.keySet().stream().map(p -> ROOT + "." + p).toList());
    packages.add(ROOT);
    check(classes().should().resideInAnyPackage(packages.toArray(String[]::new)));
  }

  @TestFactory
  Stream<DynamicTest> everyPackageSeesOnlyThoseBelowIt() {
    return SEES.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        check(
                            noClasses()
                                .that()
                                .resideInAPackage(ROOT + "." + entry.getKey())
                                .should()
                                .dependOnClassesThat(
                                    oursOutside(entry.getKey(), entry.getValue())))));
  }

  private static DescribedPredicate<JavaClass> oursOutside(String own, List<String> allowed) {
    return DescribedPredicate.describe(
        "are not in " + own + " or one of " + allowed,
        seen -> {
          String name = seen.getPackageName();
          return (name.equals(ROOT) || name.startsWith(ROOT + "."))
              && !name.equals(ROOT + "." + own)
              && allowed.stream().noneMatch(p -> name.equals(ROOT + "." + p));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryIsSeenByItsOwnPackages() {
    return SEEN_BY.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        check(
                            noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                    entry.getValue().stream()
                                        .map(p -> ROOT + "." + p)
                                        .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(entry.getKey() + ".."))));
  }

  @Test
  void noLibraryIsForgotten() {
    List<String> known = new ArrayList<>(List.of("java..", "org.jspecify..", ROOT + ".."));
    SEEN_BY.keySet().forEach(library -> known.add(library + ".."));
    check(
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(known.toArray(String[]::new)));
  }

  @Test
  void cardNeedsTheJdkAlone() {
    check(
        classes()
            .that()
            .resideInAPackage(ROOT + ".card")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ROOT + ".card"));
  }

  @Test
  void nothingRunsInACircle() {
    check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
  }

  @Test
  void nobodySeesMain() {
    check(
        noClasses()
            .that()
            .haveNameNotMatching(java.util.regex.Pattern.quote(ROOT) + "\\.(Main|ArchiveTraining)")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ROOT + ".Main"));
  }

  private static void check(ArchRule rule) {
    rule.check(OURS);
  }
}
