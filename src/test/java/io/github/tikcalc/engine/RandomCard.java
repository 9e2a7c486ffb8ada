package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.json.CardReading;
import io.github.tikcalc.rates.json.RateCardReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card that nobody would write and everybody may.
 *
 * @param card {@code card.json}
 * @param inputs {@code inputs.json}
 * @param streams its streams in their order
 */
record RandomCard(ObjectNode card, ObjectNode inputs, List<ObjectNode> streams) {

  /** Writes it into a folder, over the one that was there. */
  void write(Path folder) throws IOException {
    Path files = Files.createDirectories(folder.resolve("streams"));
    try (Stream<Path> old = Files.list(files)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(folder.resolve("card.json"), card.toString());
    Files.writeString(folder.resolve("inputs.json"), inputs.toString());
    for (ObjectNode stream : streams) {
      Files.writeString(files.resolve(stream.get("id").asString() + ".json"), stream.toString());
    }
  }

  /** Writes it into a folder and reads it from there, as every card is read. */
  RateCard read(Path folder, String which) throws IOException {
    write(folder);
    CardReading reading = RateCardReader.read(folder);
    assertEquals(List.of(), reading.faults(), which);
    return reading.cardOrThrow();
  }
}
