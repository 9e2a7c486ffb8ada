package io.github.tikcalc.card.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot gives the card that the files give, or nothing. */
final class CardSnapshotTest {
  private static final Path SHIPPED = Path.of("rates");
  private static final long PROGRAM = 17;
  private static final int USUAL = 20_000;

  @TempDir private Path folder;
  private CardSnapshot snapshot;
  private byte[] bytes;

  @BeforeEach
  void readACopyOfTheShippedCard() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(f -> !f.equals(SHIPPED)).toList()) {
        Files.copy(file, folder.resolve(SHIPPED.relativize(file).toString()));
      }
    }
    CardReading reading = RateCardReader.read(folder);
    snapshot = new CardSnapshot(reading.cardOrThrow(), reading.bytes());
    bytes = snapshot.bytes(PROGRAM);
  }

  @Test
  void givesTheSameCardAndFiles() {
    CardSnapshot again = CardSnapshot.of(bytes, PROGRAM, folder);
    assertNotNull(again);
    assertEquals(snapshot.card(), again.card());
    assertEquals(snapshot.files().keySet(), again.files().keySet());
    snapshot
        .files()
        .forEach((name, content) -> assertArrayEquals(content, again.files().get(name), name));
    assertArrayEquals(bytes, again.bytes(PROGRAM));
  }

  @Test
  void isNoneOfAnotherProgram() {
    assertNull(CardSnapshot.of(bytes, PROGRAM + 1, folder));
  }

  @Test
  void isNoneOnceAByteOfAnyFileDiffers() throws IOException {
    for (String name : snapshot.files().keySet()) {
      Path file = folder.resolve(name);
      byte[] before = Files.readAllBytes(file);
      byte[] after = before.clone();
      after[after.length / 2] ^= 1;
      Files.write(file, after);
      assertNull(CardSnapshot.of(bytes, PROGRAM, folder), name);
      Files.write(file, Arrays.copyOf(before, before.length + 1));
      assertNull(CardSnapshot.of(bytes, PROGRAM, folder), name + " with a byte more");
      Files.delete(file);
      assertNull(CardSnapshot.of(bytes, PROGRAM, folder), name + " missing");
      Files.write(file, before);
    }
    assertNotNull(CardSnapshot.of(bytes, PROGRAM, folder));
  }

  @Test
  void isNoneOnceThereIsAStreamThatNobodyListed() throws IOException {
    Files.writeString(folder.resolve("streams/busking.json"), "{}");
    assertNull(CardSnapshot.of(bytes, PROGRAM, folder));
  }

  /** The reader must look where a link leads, also where it leads to the same bytes. */
  @Test
  void isNoneOfLinks() throws IOException {
    Path streams = folder.resolve("streams");
    Path elsewhere = Files.move(streams, folder.resolveSibling(folder.getFileName() + "-streams"));
    Files.createSymbolicLink(streams, elsewhere);
    assertNull(CardSnapshot.of(bytes, PROGRAM, folder));
    Files.delete(streams);
    Files.move(elsewhere, streams);
    Path inputs = folder.resolve("inputs.json");
    Path moved = Files.move(inputs, folder.resolve("moved.json"));
    Files.createSymbolicLink(inputs, moved);
    assertNull(CardSnapshot.of(bytes, PROGRAM, folder));
  }

  @Test
  void isNoneWhereItIsDamaged() {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < seed.rounds(USUAL) / 10; round++) {
      RandomGenerator random = seed.round(round);
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      assertNull(CardSnapshot.of(damaged, PROGRAM, folder), seed.of(round));
      byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      assertNull(CardSnapshot.of(cut, PROGRAM, folder), seed.of(round));
      byte[] zeros = Arrays.copyOf(cut, bytes.length);
      assertNull(CardSnapshot.of(zeros, PROGRAM, folder), seed.of(round));
    }
  }

  /** Bytes that somebody gave the right sum end in a card or in none, and in no other way. */
  @Test
  void staysWithinBoundsWhateverTheBytes() throws IOException {
    Path empty = folder.resolve("empty");
    Files.createDirectories(empty.resolve("streams"));
    byte[] alone = new CardSnapshot(snapshot.card(), Map.of()).bytes(PROGRAM);
    assertNotNull(CardSnapshot.of(alone, PROGRAM, empty));
    Seed seed = Seed.ofThisRun();
    int whole = 0;
    for (int round = 0; round < seed.rounds(USUAL); round++) {
      RandomGenerator random = seed.round(round);
      byte[] changed = alone.clone();
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        // Behind the sum, the form and the program.
        changed[20 + random.nextInt(changed.length - 20)] = (byte) random.nextInt();
      }
      CRC32 sum = new CRC32();
      sum.update(changed, 4, changed.length - 4);
      ByteBuffer.wrap(changed).putInt((int) sum.getValue());
      try {
        whole += CardSnapshot.of(changed, PROGRAM, empty) == null ? 0 : 1;
      } catch (RuntimeException | Error e) {
        throw new AssertionError(seed.of(round), e);
      }
    }
    assertEquals(true, whole > 0 && whole < seed.rounds(USUAL), whole + " were cards");
  }
}
