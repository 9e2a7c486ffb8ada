package io.github.tikcalc.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
  @Test
  void listsAFileAtATimeFromTopToBottom() {
    Faults faults = new Faults();
    faults.error("b.json", new Place(10, 1), "rule", "third");
    faults.error("a.json", new Place(1, 1), "rule", "fifth");
    faults.error("b.json", new Place(2, 12), "rule", "second");
    faults.error("b.json", new Place(2, 3), "rule", "first");
    faults.error("b.json", new Place(10, 1), "rule", "fourth, noted after the third");
    assertEquals(
        List.of(
            "b.json:2:3: error: first",
            "b.json:2:12: error: second",
            "b.json:10:1: error: third",
            "b.json:10:1: error: fourth, noted after the third",
            "a.json:1:1: error: fifth"),
        faults.list().stream().map(Fault::toString).toList());
  }

  @Test
  void countsWhatItNoLongerKeeps() {
    Faults faults = new Faults();
    for (int line = 1; line <= 1_234; line++) {
      faults.error("a.json", new Place(line, 1), "rule", "wrong");
    }
    assertEquals(1_234, faults.count());
    assertEquals(1_000, faults.list().size());
  }
}
