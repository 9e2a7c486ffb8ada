package io.github.tikcalc.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.text.Printable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountriesTest {
  @Test
  void areThoseOfTheJdk() {
    // 249 on both JDK 17 and JDK 25. A newer one may know more: then our file is to follow.
    assertEquals(Set.of(Locale.getISOCountries()), Countries.codes());
    assertEquals(249, Countries.all().size());
  }

  @Test
  void areListedByCodeEachOnce() {
    List<String> codes = Countries.all().stream().map(Attribute.Value::id).toList();
    assertEquals(codes.stream().sorted().distinct().toList(), codes);
  }

  @Test
  void answerToTheirThreeLetterCode() {
    Locale.IsoCountryCode three = Locale.IsoCountryCode.PART1_ALPHA3;
    Set<String> codes = new HashSet<>();
    for (Attribute.Value country : Countries.all()) {
      codes.add(country.aliases().get(0));
      Locale locale = new Locale.Builder().setRegion(country.id()).build();
      assertEquals(locale.getISO3Country(), country.aliases().get(0), country.id());
    }
    assertEquals(Locale.getISOCountries(three), codes);
  }

  @Test
  void shareNoWord() {
    Map<String, String> words = new HashMap<>();
    for (Attribute.Value country : Countries.all()) {
      Set<String> own = new HashSet<>();
      own.add(Attribute.key(country.id()));
      country.aliases().forEach(alias -> own.add(Attribute.key(alias)));
      for (String word : own) {
        String other = words.put(word, country.id());
        assertEquals(null, other, () -> word + " stands for " + country.id());
      }
    }
  }

  @Test
  void haveNamesThatCanBeShown() {
    for (Attribute.Value country : Countries.all()) {
      assertTrue(country.title().length() > 2, country::toString);
      assertTrue(country.aliases().contains(country.title()), country::toString);
      for (String alias : country.aliases()) {
        assertEquals(alias.strip(), alias);
        assertEquals(alias, Printable.line(alias));
        assertTrue(!alias.isEmpty(), country::toString);
      }
    }
  }
}
