package io.github.tikcalc.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class EscapedTextTest {
  /** Half a character would come out as a question mark, and two names as one. */
  @Test
  void readsNoHalfCharacter() {
    Map.of(
            "_x0041_", "A",
            "_x005F_x0041_", "_x0041_",
            "_xD83D__xDE00_", "\ud83d\ude00",
            "_xD83D_", "_xD83D_",
            "_xDE00_", "_xDE00_",
            "_xDE00__xD83D_", "_xDE00__xD83D_",
            "_xD83D__xD83D__xDE00_", "_xD83D_\ud83d\ude00",
            "_xD83D_x0041_", "_xD83D_x0041_",
            "_xD83D", "_xD83D",
            "_x00G1_", "_x00G1_")
        .forEach((written, meant) -> assertEquals(meant, EscapedText.read(written), written));
  }
}
