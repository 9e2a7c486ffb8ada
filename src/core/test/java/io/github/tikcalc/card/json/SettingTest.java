package io.github.tikcalc.card.json;

import io.github.tikcalc.Cases;
import io.github.tikcalc.json.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What settings change of a card that has a bit of everything, and what is said of others. */
class SettingTest {
  private static final Path CARD = Path.of("src/core/test/resources/schema/every-feature");

  @TestFactory
  Stream<DynamicTest> settings() throws IOException {
    return Cases.compare("card/settings", one -> outcome(one.get("set").asString()));
  }

  private static JsonNode outcome(String text) {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    List<Setting> settings;
    try {
      settings = Setting.all(text);
    } catch (IllegalArgumentException e) {
      return outcome.put("refused", e.getMessage());
    }
    ArrayNode changes = outcome.putArray("changes");
    ArrayNode faults = outcome.putArray("faults");
    try {
      CardReading reading = RateCardReader.read(CARD, List.copyOf(settings));
      reading.faults().forEach(fault -> faults.add(fault.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Setting setting : settings) {
      Setting.Edit edit = setting.edit();
      changes.add(
          setting.path()
              + (edit == null
                  ? ": nothing"
                  : ": "
                      + edit.file()
                      + ":"
                      + edit.old().place()
                      + ": "
                      + shown(edit.old())
                      + " → "
                      + shown(edit.value())));
    }
    return outcome;
  }

  private static String shown(Node node) {
    return node instanceof Node.Num number
        ? Setting.plain(number.value())
        : node instanceof Node.Text word
            ? '"' + word.value() + '"'
            : node instanceof Node.Bool truth ? String.valueOf(truth.value()) : node.kind();
  }
}
