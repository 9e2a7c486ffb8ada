package io.github.tikcalc.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of niches in other languages is sound, and all of it is read. */
class NicheWordsTest {
  private static Attribute niche() throws IOException {
    return RateCardReader.load(Path.of("rates")).inputs().attributes().stream()
        .filter(one -> one.id().equals("niche"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void meansOneNicheWithEachWord() throws IOException {
    Attribute niche = niche();
    AttributeWords words = new AttributeWords(niche);
    Map<String, String> meant = new HashMap<>();
    for (List<String> line : WordLists.read(NicheWords.FILE)) {
      String id = line.get(0);
      assertTrue(niche.indexOf(id) >= 0, id);
      for (String word : line.subList(1, line.size())) {
        String before = meant.put(LooseWords.letters(word), id);
        assertTrue(before == null || before.equals(id), () -> word + " means " + before + ", too");
        assertEquals(id, niche.values().get(words.read(word)).id(), word);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          美妆护肤, beauty
          美食探店, food
          旅行vlog, travel
          非, none
          运动与户外, sports
          Moda y estilo, fashion
          mode, fashion
          Comida/Viajes, food
          lam dep, beauty
          طعام, food
          먹방, food
          essen, food
          game, gaming
          esporte, sports
          esports, gaming
          Салон, none
          """)
  void readsThemInCompoundsBehindTheCardsOwn(String text, @Nullable String id) throws IOException {
    int found = new AttributeWords(niche()).find(text);
    assertEquals(id, found < 0 ? null : niche().values().get(found).id());
  }

  @Test
  void hasWordsForEachNicheOfTheCard() throws IOException {
    List<String> ids = WordLists.read(NicheWords.FILE).stream().map(line -> line.get(0)).toList();
    assertEquals(
        niche().values().stream().map(Attribute.Value::id).sorted().toList(),
        ids.stream().sorted().toList());
  }
}
