package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.card.json.ReservedOptions;
import io.github.tikcalc.json.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An input of a card becomes an option, so it must not take the name of one that is there. */
class ReservedOptionsTest {
  private static final Path CARD = ScreenCase.FILES.resolve("cards/one-stream");

  @TempDir Path folder;

  /** The names of the program's own options, without the dashes, from picocli's model. */
  private static Set<String> own() {
    Set<String> names = new TreeSet<>();
    OutputStream nowhere = OutputStream.nullOutputStream();
    collect(new Commands(Machine.PLAIN.environment(nowhere, nowhere)).all(), names);
    return names;
  }

  private static void collect(CommandLine command, Set<String> names) {
    command.getCommandSpec().options().stream()
        .flatMap(option -> Stream.of(option.names()))
        .filter(name -> name.startsWith("--"))
        .forEach(name -> names.add(name.substring(2)));
    command.getSubcommands().values().forEach(sub -> collect(sub, names));
  }

  @Test
  void areTheOptionsThatThereAre() {
    assertTrue(own().containsAll(Set.of("profile", "exit-code", "fail-fast", "help", "version")));
    assertEquals(own(), new TreeSet<>(ReservedOptions.NAMES));
  }

  @TestFactory
  Stream<DynamicTest> noInputMayTake() {
    return own().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertEquals(told(name), faults(name))));
  }

  private static List<String> told(String name) {
    return List.of("--" + name + " is an option of tikcalc itself (choose another name)");
  }

  /** What the reader says of a card with an attribute that would have this option. */
  private List<String> faults(String name) throws IOException {
    Files.createDirectories(folder.resolve("streams"));
    for (String file : List.of("card.json", "inputs.json", "streams/busking.json")) {
      Files.writeString(folder.resolve(file), Files.readString(CARD.resolve(file)));
    }
    Matcher words = Pattern.compile("-([a-z])").matcher(name);
    String id = words.replaceAll(word -> word.group(1).toUpperCase(java.util.Locale.ROOT));
    String attribute =
        "\"attributes\": { \""
            + id
            + "\": {\"title\": \"T\", \"about\": \"A.\","
            + " \"values\": {\"one\": {\"title\": \"One\"}}}";
    Path inputs = folder.resolve("inputs.json");
    String text = Files.readString(inputs);
    String changed = text.replaceFirst("\"attributes\": *\\{", Matcher.quoteReplacement(attribute));
    Files.writeString(inputs, changed);
    assertTrue(!text.equals(changed), "no attributes to add to");
    return RateCardReader.read(folder).faults().stream().map(Fault::message).toList();
  }
}
