package io.github.tikcalc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No library of a version that an advisory names is used, here or in what is shipped. The
 * advisories are those that {@code advisories.json} lists, in the terms of OSV: nobody is asked.
 */
final class AdvisoriesTest {
  private static final Pattern JAR =
      Pattern.compile(".*?([^/]+(?:/[^/]+)*)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)<");
  private static final Pattern PROPERTY = Pattern.compile("<([a-z.]+\\.version)>([^<]+)</");

  private static List<JsonNode> advisories() throws IOException {
    String json = Files.readString(Path.of("src/cli/test/resources/advisories.json"));
    return JsonMapper.shared().readTree(json).valueStream().toList();
  }

  /** What names the library of this version; empty where nothing does. */
  private static List<String> against(String library, String version) throws IOException {
    List<String> ids = new ArrayList<>();
    for (JsonNode advisory : advisories()) {
      String named = advisory.get("package").asString();
      // A jar's path tells the folders above its group, too.
      boolean same = library.equals(named) || library.endsWith("." + named);
      for (JsonNode range : advisory.get("ranges").valueStream().toList()) {
        if (same
            && compare(version, range.get("introduced").asString()) >= 0
            && compare(version, range.get("fixed").asString()) < 0) {
          ids.add(library + " " + version + ": " + advisory.get("id").asString());
        }
      }
    }
    return ids;
  }

  /** Number by number; what isn't there is 0, and what comes before a release is before it. */
  private static int compare(String one, String other) {
    String[] first = one.split("[.-]");
    String[] second = other.split("[.-]");
    for (int i = 0; i < Math.max(first.length, second.length); i++) {
      int order = Integer.compare(number(first, i), number(second, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int number(String[] parts, int i) {
    return i >= parts.length ? 0 : parts[i].matches("[0-9]{1,9}") ? Integer.parseInt(parts[i]) : -1;
  }

  /** The libraries that these tests run with, which are more than those that are shipped. */
  private static Map<String, String> used() {
    Map<String, String> used = new TreeMap<>();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String jar : path.split(File.pathSeparator)) {
      Matcher name = JAR.matcher(jar);
      if (name.matches()) {
        used.put(name.group(1).replace('/', '.') + ":" + name.group(2), name.group(3));
      }
    }
    return used;
  }

  /** The versions that the poms pin. */
  private static List<String[]> pinned() throws IOException {
    List<String[]> pinned = new ArrayList<>();
    String parent = Files.readString(Path.of("pom.xml"));
    for (String pom :
        List.of("pom.xml", "src/core/pom.xml", "src/cli/pom.xml", "src/mcp/pom.xml")) {
      String text = Files.readString(Path.of(pom));
      for (Matcher property = PROPERTY.matcher(parent); property.find(); ) {
        text = text.replace("${" + property.group(1) + "}", property.group(2));
      }
      for (Matcher one = DEPENDENCY.matcher(text); one.find(); ) {
        pinned.add(new String[] {one.group(1) + ":" + one.group(2), one.group(3)});
      }
    }
    return pinned;
  }

  @Test
  void nameNoLibraryOfTheseTests() throws IOException {
    Map<String, String> used = used();
    assertTrue(
        used.keySet().stream().anyMatch(name -> name.endsWith(".io.airlift:aircompressor")),
        used::toString);
    List<String> named = new ArrayList<>();
    for (Map.Entry<String, String> library : used.entrySet()) {
      named.addAll(against(library.getKey(), library.getValue()));
    }
    assertEquals(List.of(), named);
  }

  @Test
  void nameNoVersionThatIsPinned() throws IOException {
    List<String[]> pinned = pinned();
    assertTrue(
        pinned.stream().anyMatch(one -> one[0].equals("tools.jackson.core:jackson-databind")));
    List<String> named = new ArrayList<>();
    for (String[] library : pinned) {
      named.addAll(against(library[0], library[1]));
    }
    assertEquals(List.of(), named);
  }

  /** Else nothing would ever be found. */
  @Test
  void nameWhatTheyAreAbout() throws IOException {
    String text = "org.apache.commons:commons-text";
    assertEquals(List.of(text + " 1.9: GHSA-599f-7c49-w659"), against(text, "1.9"));
    assertEquals(List.of(), against(text, "1.10.0"));
    assertEquals(List.of(), against(text, "1.4"));
    assertEquals(List.of(), against("org.example:commons-text", "1.9"));
    assertEquals(1, against("repository." + text, "1.10.0-RC1").size());
    String databind = "com.fasterxml.jackson.core:jackson-databind";
    assertEquals(1, against(databind, "2.13.4.1").size());
    assertEquals(0, against(databind, "2.12.7.1").size());
    for (JsonNode advisory : advisories()) {
      assertTrue(advisory.get("id").asString().matches("GHSA(-[0-9a-z]{4}){3}"));
      assertTrue(advisory.get("alias").asString().matches("CVE-[0-9]{4}-[0-9]{4,}"));
      for (JsonNode range : advisory.get("ranges").valueStream().toList()) {
        String from = range.get("introduced").asString();
        assertTrue(compare(from, range.get("fixed").asString()) < 0, advisory::toString);
        String library = advisory.get("package").asString();
        assertTrue(against(library, from).toString().contains(advisory.get("id").asString()));
      }
    }
  }
}
