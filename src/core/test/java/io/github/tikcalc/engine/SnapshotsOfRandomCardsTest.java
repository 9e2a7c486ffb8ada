package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.tikcalc.card.snapshot.CardSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a card may hold, its snapshot holds. */
final class SnapshotsOfRandomCardsTest {
  @TempDir private Path folder;

  @Test
  void areTheCards() throws IOException {
    Files.createDirectory(folder.resolve("streams"));
    for (RandomCard random : RandomCard.all()) {
      byte[] bytes = new CardSnapshot(random.card(), Map.of()).bytes(1);
      CardSnapshot snapshot = CardSnapshot.of(bytes, 1, folder);
      assertNotNull(snapshot, random.which());
      assertEquals(random.card(), snapshot.card(), random.which());
    }
  }
}
