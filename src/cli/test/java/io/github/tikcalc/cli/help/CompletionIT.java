package io.github.tikcalc.cli.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tikcalc.Cases;
import io.github.tikcalc.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What real shells offer: asked as a shell asks, and typed with Tab at a terminal. */
final class CompletionIT {
  private static final Path RESOURCES = Path.of("src/cli/test/resources").toAbsolutePath();
  private static final Path SHARE = Shell.PACKAGED.resolve("share");
  private static final Path SCRIPT = SHARE.resolve("bash-completion/completions/tikcalc");

  /** How bash parts a line, and how it does for those who took a sign out of COMP_WORDBREAKS. */
  private static final Pattern PARTED = Pattern.compile("=|[^ =]+");

  private static final Pattern WHOLE = Pattern.compile("[^ ]+");

  @TestFactory
  Stream<DynamicTest> bashIsOffered() throws IOException {
    assumeTrue(Shell.has("bash"), "bash is not installed");
    return Cases.compare(
        "help/offered",
        one -> {
          Pattern words = one.path("breaks").asString("=").isEmpty() ? WHOLE : PARTED;
          return array(offered(words, one.get("line").asString()));
        });
  }

  private static List<String> offered(Pattern words, String line) {
    List<String> call = new ArrayList<>(List.of("bash", RESOURCES + "/help/offer.bash"));
    call.add(SCRIPT.toString());
    words.matcher(line).results().map(MatchResult::group).forEach(call::add);
    if (line.endsWith(" ")) {
      call.add("");
    }
    String quoted = String.join(" ", call.stream().map(Template::quoted).toList());
    Shell.Result result = Shell.run(Path.of("."), quoted);
    assertEquals(0, result.code(), result.out());
    return result.out().lines().toList();
  }

  /** In {@code typed}, ⇥ is the Tab key; {@code expect} has the words each line then calls with. */
  @TestFactory
  Stream<DynamicTest> completesWhatIsTyped() throws IOException {
    return Cases.compare(
        "help/typed",
        one -> {
          String shell = one.get("shell").asString();
          for (String tool : List.of(shell, "script")) {
            assumeTrue(Shell.has(tool), tool + " is not installed");
          }
          try {
            return typed(shell, texts(one.get("setup")), texts(one.get("typed")));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static ObjectNode typed(String shell, List<String> setup, List<String> lines)
      throws IOException {
    Path folder = Files.createTempDirectory("typed");
    Files.createDirectory(folder.resolve("my rates"));
    Files.createFile(folder.resolve("my file.json"));
    Files.createFile(folder.resolve("roster.csv"));
    Path home = Files.createTempDirectory("shell");
    Path called = home.resolve("called");
    List<String> start = new ArrayList<>(setup);
    start.add("tikcalc() { printf '<%s>' \"$@\"; echo; } >>" + called);
    Files.write(
        home.resolve(".zshrc"),
        start.stream()
            .map(line -> line.replace("$SHARE", SHARE.toString()))
            .map(line -> line.replace("$FILES", RESOURCES.resolve("cli/files").toString()))
            .toList());
    Path keys = home.resolve("keys");
    Files.writeString(keys, String.join("\n", lines).replace('⇥', '\t') + "\nexit\n");
    String command =
        shell.equals("zsh") ? "zsh -i" : "bash --noprofile --rcfile " + home + "/.zshrc -i";
    Shell.Result result =
        Shell.run(
            folder,
            "timeout 60 script -qec '" + command + "' /dev/null <" + keys,
            Map.of("ZDOTDIR", home.toString(), "TERM", "xterm", "LC_ALL", "C.UTF-8"));
    List<String> calls = Files.exists(called) ? Files.readAllLines(called) : List.of();
    assertEquals(lines.size(), calls.size(), () -> calls + "\n" + result.out());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(3, files.count(), "files after the session, in " + folder);
    }
    ObjectNode expect = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < lines.size(); i++) {
      // Bash ends a folder with a slash at once, zsh when more is typed.
      expect.put(lines.get(i), calls.get(i).replace("/>", ">"));
    }
    return expect;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static ArrayNode array(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
