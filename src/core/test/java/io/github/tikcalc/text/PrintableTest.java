package io.github.tikcalc.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Cases;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.JsonNodeFactory;

class PrintableTest {
  @TestFactory
  Stream<DynamicTest> shows() throws IOException {
    return Cases.compare(
        "text/printable",
        one -> {
          String text = one.get("text").asString();
          return JsonNodeFactory.instance
              .objectNode()
              .put("line", Printable.line(text))
              .put("quoted", Printable.quoted(text));
        });
  }

  @Test
  void showsNothingThatATerminalObeysWhateverTheCharacter() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .forEach(
            c -> {
              String line = Printable.line("a" + Character.toString(c) + "b");
              assertTrue(line.codePoints().allMatch(Printable::isPlain), () -> Printable.name(c));
              assertFalse(
                  line.codePoints().anyMatch(Character::isISOControl), () -> Printable.name(c));
            });
  }

  @Test
  void leavesWhatIsSafeAsItIs() {
    String safe = "Beauté – 50 % «مكياج» 化粧 👩‍🎤 ½";
    assertTrue(safe == Printable.line(safe), "a copy was made");
    assertEquals('"' + safe + '"', Printable.quoted(safe));
  }

  @Test
  void namesACharacterAsUnicodeDoes() {
    assertEquals("U+001B", Printable.name(0x1B));
    assertEquals("U+1F600", Printable.name(0x1F600));
  }
}
