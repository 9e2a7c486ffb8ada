package io.github.tikcalc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
          Map.entry("json", List.of("text")),
          Map.entry("rates", List.of()),
          Map.entry("rates.json", List.of("rates", "json", "text")),
          Map.entry("profile", List.of("rates", "json", "text")),
          Map.entry("engine", List.of("profile", "rates")),
          Map.entry("report", List.of("engine", "profile", "rates", "json", "text")),
          Map.entry("roster", List.of("report", "engine", "profile", "rates", "json", "text")),
          Map.entry(
              "review",
              List.of("report", "engine", "profile", "rates", "rates.json", "json", "text")),
          Map.entry("manual", List.of("text")),
          Map.entry(
              "cli",
              List.of(
                  "manual",
                  "review",
                  "roster",
                  "report",
                  "engine",
                  "profile",
                  "rates",
                  "rates.json",
                  "json",
                  "text")));

  /** The libraries, and who may see them. Everybody may see jspecify, which is but a word. */
  private static final Map<String, List<String>> SEEN_BY =
      Map.of(
          "picocli", List.of("cli"),
          "tools.jackson", List.of("json", "report", "roster"),
          "de.siegmar.fastcsv", List.of("roster", "report"),
          "me.tongfei.progressbar", List.of("roster", "cli"),
          "org.jline", List.of("report"),
          "org.apache.commons.text", List.of("text", "roster"));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void classesWereScanned() {
    assertTrue(OURS.size() > 50, OURS.size() + " classes");
    for (String name : List.of("text", "json", "rates", "rates.json", "profile", "engine")) {
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
  void ratesNeedTheJdkAlone() {
    check(
        classes()
            .that()
            .resideInAPackage(ROOT + ".rates")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ROOT + ".rates"));
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
            .haveNameNotMatching(java.util.regex.Pattern.quote(ROOT) + "\\.(Main|Rehearsal)")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ROOT + ".Main"));
  }

  private static void check(ArchRule rule) {
    // Some packages are still to come.
    rule.allowEmptyShould(true).check(OURS);
  }
}
