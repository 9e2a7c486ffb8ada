package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.cli.call.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library installed into an empty repository, and a program outside that depends on it. */
class LibraryIT {
  private static final Path EXAMPLE = Path.of("examples/library/EstimateExample.java");

  /** All that a program gets with it, by the names of the jars. */
  private static final Set<String> NEEDED =
      Set.of(
          "commons-lang3",
          "commons-text",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jspecify",
          "tikcalc-core");

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>outside</groupId>
        <artifactId>outside</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencies>
          <dependency>
            <groupId>io.github.tikcalc</groupId>
            <artifactId>tikcalc-core</artifactId>
            <version>%s</version>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-resources-plugin</artifactId>
              <version>3.5.0</version>
            </plugin>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>3.16.0</version>
            </plugin>
            <plugin>
              <groupId>org.codehaus.mojo</groupId>
              <artifactId>exec-maven-plugin</artifactId>
              <version>3.6.4</version>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  @TempDir private Path folder;

  @Test
  void aProgramOutsideDependsOnItAlone() throws IOException {
    assumeTrue(Shell.has("mvn"), "no mvn");
    Path fetched = Path.of(System.getProperty("localRepository", ""));
    assumeTrue(fetched.isAbsolute(), "not started by Maven");
    // What this build has fetched need not come again; what it may have installed itself goes.
    Shell.Result copied =
        Shell.run(
            folder, "cp -a '" + fetched + "' repository && rm -rf repository/io/github/tikcalc");
    assertEquals(0, copied.code(), copied.out());
    Path sources = Files.createDirectory(folder.resolve("sources"));
    // A copy, as the build that runs this test has its target/ open.
    copy(Path.of("pom.xml"), sources);
    copy(Path.of("src/forbiddenapis.txt"), sources);
    for (String module : List.of("core", "mcp", "cli")) {
      copy(Path.of("src", module, "pom.xml"), sources);
    }
    copy(Path.of("src/core/main"), sources);

    maven(sources, "-pl src/core -Dmaven.test.skip=true '-P!checks' install");

    Path installed = folder.resolve("repository/io/github/tikcalc");
    assertEquals(Set.of("tikcalc-core"), names(installed));
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("pom.xml"), String.format(POM, Version.NUMBER));
    copy(
        EXAMPLE, Files.createDirectories(outside.resolve("src/main/java")), "EstimateExample.java");
    String printed =
        maven(
            outside,
            "compile exec:exec -Dexec.executable=\"$JAVA_HOME/bin/java\" \"-Dexec.args="
                + "-cp %classpath EstimateExample "
                + Path.of("rates").toAbsolutePath()
                + "\"");
    assertTrue(printed.contains("total: "), printed);
    String classPath =
        maven(outside, "exec:exec -Dexec.executable=echo \"-Dexec.args=%classpath\"").strip();
    assertEquals(
        new TreeSet<>(NEEDED),
        Stream.of(classPath.split(":"))
            .filter(part -> part.endsWith(".jar"))
            .map(jar -> Path.of(jar).getFileName().toString().replaceAll("-[0-9.]+\\.jar$", ""))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The line by which jbang, and a reader, learns what the example needs. */
  @Test
  void theExampleNamesThisVersion() throws IOException {
    String dependency = "//DEPS io.github.tikcalc:tikcalc-core:" + Version.NUMBER;
    assertTrue(Files.readAllLines(EXAMPLE).contains(dependency), dependency);
  }

  private String maven(Path project, String goals) {
    Shell.Result result =
        Shell.run(
            project,
            "mvn -B -ntp -q -Dmaven.repo.local=" + folder.resolve("repository") + " " + goals);
    assertEquals(0, result.code(), result.out());
    assertFalse(result.out().contains("[WARNING]"), result.out());
    return result.out().replace("\u001b[0m", "");
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  /** Copies a file or folder to the same place below another. */
  private static void copy(Path from, Path below) throws IOException {
    copy(from, below, from.toString());
  }

  private static void copy(Path from, Path below, String name) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String rest = from.relativize(file).toString();
        Path to = rest.isEmpty() ? below.resolve(name) : below.resolve(name).resolve(rest);
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }
}
