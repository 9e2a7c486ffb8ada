package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code tikcalc.cmd} says to Java, in the hands of Wine's cmd. Java itself is not there: a
 * program in its place prints how it was called.
 */
final class WindowsLauncherIT {
  private static final String CMD = "src/launcher/tikcalc.cmd";

  @TempDir static Path wine;
  @TempDir private Path folder;

  private final Map<String, String> variables = new HashMap<>();

  /** Where a folder of ours lies for Windows. */
  private static String windows(Path path) {
    return "Z:" + path.toString().replace('/', '\\');
  }

  @BeforeAll
  static void hasWine() {
    assumeTrue(Shell.has("wine"), "no wine");
    assertEquals(0, Shell.run(wine, "wine cmd /c ver", variables(wine)).code());
  }

  private static Map<String, String> variables(Path prefix) {
    return Map.of(
        "WINEPREFIX", prefix.resolve("prefix").toString(),
        "WINEDEBUG", "-all",
        "WINEDLLOVERRIDES", "mscoree=;mshtml=",
        "DISPLAY", "");
  }

  @BeforeEach
  void unpack() throws IOException {
    variables.putAll(variables(wine));
    Path bin = Files.createDirectories(folder.resolve("R&D (x86)/bin"));
    Files.writeString(
        bin.resolve("tikcalc.cmd"), Files.readString(Path.of(CMD)).replace("\n", "\r\n"));
  }

  /** A Java that prints its command line and ends with 7. */
  private Path java(String where) throws IOException {
    Path java = folder.resolve(where).resolve("bin/java.exe");
    Files.createDirectories(java.getParent());
    return Files.write(java, WindowsEcho.program());
  }

  private Shell.Result call(String words) {
    String java = variables.containsKey("JAVA_HOME") ? "" : "unset JAVA_HOME; ";
    return Shell.run(
        folder.resolve("R&D (x86)/bin"), java + "wine cmd /c tikcalc.cmd " + words, variables);
  }

  /** The command line that Java was started with. */
  private String said(String words) throws IOException {
    Path out = folder.resolve("out");
    Shell.Result result = call(words + " >'" + out + "'");
    assertEquals(7, result.code(), result.out());
    return Files.readString(out, StandardCharsets.UTF_16LE);
  }

  @Test
  void startsJavaWithTheWordsAsTheyAre() throws IOException {
    variables.put("JAVA_HOME", windows(java("a jdk (17)").getParent().getParent()));
    String home = windows(folder) + "\\R&D (x86)\\bin\\..";

    String said = said("12k beauty -o 'a b&c.csv' --set 'x ^y=z!' ''");

    assertTrue(said.startsWith("\"" + variables.get("JAVA_HOME") + "\\bin\\java.exe\" -"), said);
    assertTrue(said.contains(" -XX:TieredStopAtLevel=1 "), said);
    assertTrue(said.contains(" \"-Dtikcalc.home=" + home + "\" "), said);
    assertTrue(
        said.endsWith(
            " -jar \""
                + home
                + "\\lib\\tikcalc.jar\" 12k beauty -o \"a b&c.csv\" --set \"x ^y=z!\" \"\""),
        said);
  }

  @Test
  void givesLongRunsTheirMemoryAndTheProtocolItsLibraries() throws IOException {
    variables.put("JAVA_HOME", windows(java("jdk").getParent().getParent()));
    variables.put("TIKCALC_JAVA_OPTS", "-Xss2m -Da=b");

    for (String call : new String[] {"batch roster.csv", "score paid.csv", "rates fit paid.csv"}) {
      String said = said(call);
      assertTrue(said.contains(" -Xmx160m ") && said.contains(" -Xss2m -Da=b -jar "), said);
      assertTrue(said.endsWith(" " + call), said);
    }
    String mcp = said("mcp");
    String lib = windows(folder) + "\\R&D (x86)\\bin\\..\\lib\\";
    String path = " -cp \"" + lib + "*;" + lib + "mcp\\*\" io.github.tikcalc.Main mcp";
    assertTrue(mcp.contains(" -Xmx256m ") && mcp.endsWith(path), mcp);
  }

  @Test
  void takesItsOwnJavaBeforeTheUsersAndThatBeforeThePaths() throws IOException {
    Path onPath = java("on the path").getParent();
    variables.put("WINEPATH", windows(onPath));
    assertTrue(said("0").startsWith("\"" + windows(onPath) + "\\java.exe\""), said("0"));
    variables.put("JAVA_HOME", windows(java("users").getParent().getParent()));
    assertTrue(said("0").startsWith("\"" + windows(folder) + "\\users\\"), said("0"));
    java("R&D (x86)/runtime");
    assertTrue(said("0").contains("\\bin\\..\\runtime\\bin\\java.exe\""), said("0"));
  }

  @Test
  void saysWhatToDoWithoutJava() {
    Shell.Result none = call("12k");
    assertEquals(
        "tikcalc: no java in the PATH: install Java 17 or newer, or set JAVA_HOME\r\n", none.out());
    assertEquals(69, none.code());
    variables.put("JAVA_HOME", windows(folder.resolve("no & where (at all)")));
    Shell.Result nowhere = call("12k");
    assertEquals(
        "tikcalc: no bin\\java.exe in JAVA_HOME ("
            + variables.get("JAVA_HOME")
            + "): point it at Java 17 or newer, or unset it\r\n",
        nowhere.out());
    assertEquals(69, nowhere.code());
  }

  /** Java asks for HOME, and on Windows a variable is the same in any case. */
  @Test
  void leavesHomeAlone() throws IOException {
    String script = Files.readString(Path.of(CMD)).toLowerCase(java.util.Locale.ROOT);
    assertTrue(!script.contains("set \"home="), script);
  }
}
