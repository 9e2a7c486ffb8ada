package io.github.tikcalc.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulasTest {
  @Test
  void getAnApostropheInFront() {
    for (String begin :
        "= + - @ \uFF1D \uFF0B \uFF0D \uFF20 \uFE66 \uFE62 \uFE63 \uFE6B".split(" ")) {
      for (String before :
          List.of(
              "", " ", "\t", "\r", "\n", "\u00A0", "\u3000", "\u200B", "\uFEFF", "\"", "\0",
              "\f")) {
        String text = before + begin + "1";
        assertEquals("'" + text, Formulas.disarmed(text).replaceFirst("(?<=[\t\r\n])'", ""), text);
      }
    }
    assertEquals("'\tx", Formulas.disarmed("\tx"));
    assertEquals("'\rx", Formulas.disarmed("\rx"));
  }

  @Test
  void getOneAlsoWhereAnotherLocaleWouldPartTheCell() {
    assertEquals("a;'=1", Formulas.disarmed("a;=1"));
    assertEquals("a,' =1", Formulas.disarmed("a, =1"));
    assertEquals("a\n'=1;'\"@b", Formulas.disarmed("a\n=1;\"@b"));
  }

  @Test
  void otherTextStaysAsItIs() {
    for (String text :
        List.of(
            "",
            " ",
            "a",
            "a=1",
            "a - b",
            "12.5",
            "'=1",
            "|cmd",
            "%0A=1",
            "a, b; c",
            "caf\u00E9 -")) {
      assertEquals(text, Formulas.disarmed(text));
    }
  }
}
