package io.github.tikcalc.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words behind a number that multiply it by a power of ten: {@code k}, {@code Mio.}, 万. */
final class Multiples {
  /** Thousand in Spanish and Portuguese, million in English. */
  static final String TWO_MEANINGS = "mil";

  private static final Map<String, Integer> POWERS = new HashMap<>();

  static {
    put(3, "k", "thousand", "tsd", "mille", "mila", "tys", "тыс", "bin", "rb", "ribu", "千", "천");
    put(3, "тысяч", "тысячи", "nghìn", "ngàn", "ألف", "الف", "آلاف", "tausend", "duizend", "hazar");
    put(4, "w", "万", "萬", "만");
    put(5, "lakh", "lakhs", "lac", "十万");
    put(6, "m", "mm", "mn", "mln", "mio", "mill", "mi", "million", "millions", "millionen");
    put(6, "millones", "millón", "milhões", "milhão", "milioni", "млн", "jt", "juta", "tr", "百万");
    put(6, "triệu", "milyon", "миллион", "миллиона", "миллионов", "مليون", "ملايين", "miljoen");
    put(7, "cr", "crore", "crores", "千万");
    put(8, "亿", "億", "억");
    put(9, "b", "bn", "bln", "billion", "billions", "mrd", "mld", "млрд");
  }

  private Multiples() {}

  private static void put(int power, String... words) {
    for (String word : words) {
      POWERS.put(word, power);
    }
  }

  /** The power of ten that a word stands for, in any case; null where it stands for none. */
  static @Nullable Integer power(String word) {
    return POWERS.get(word.toLowerCase(Locale.ROOT));
  }

  /**
   * How many characters at the beginning of a word multiply: in Chinese, Japanese and Korean what
   * is counted follows without a blank.
   */
  static int length(String word) {
    if (POWERS.containsKey(word.toLowerCase(Locale.ROOT)) || word.isEmpty()) {
      return word.length();
    }
    boolean joined = word.charAt(0) > '\u2fff';
    for (int length = joined ? Math.min(2, word.length()) : 0; length > 0; length--) {
      if (POWERS.containsKey(word.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }
}
