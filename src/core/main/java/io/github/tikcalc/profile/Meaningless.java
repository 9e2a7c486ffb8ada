package io.github.tikcalc.profile;

import io.github.tikcalc.text.Blank;
import java.util.Locale;
import java.util.Set;

/** What spreadsheets, scrapers and people put where they have nothing to tell. */
public final class Meaningless {
  private static final int LONGEST = 16;
  private static final Set<String> WORDS =
      Set.of(
          "n/a",
          "n / a",
          "n/d",
          "s/d",
          "n.d.",
          "k.a.",
          "k. a.",
          "no data",
          "not available",
          "not provided",
          "sin datos",
          "no aplica",
          "ninguno",
          "nenhum",
          "aucun",
          "keine angabe",
          "нет",
          "нет данных",
          "无",
          "無",
          "暂无",
          "未知",
          "待定",
          "なし",
          "不明",
          "없음",
          "n.a.",
          "n.a",
          "na",
          "#n/a",
          "#n/a n/a",
          "#na",
          "null",
          "(null)",
          "nil",
          "none",
          "nan",
          "-nan",
          "undefined",
          "unknown",
          "tbd",
          "tbc",
          "#ref!",
          "#value!",
          "#div/0!",
          "#name?",
          "#num!",
          "#null!",
          "#error!",
          "#spill!",
          "#calc!",
          "#getting_data");

  private Meaningless() {}

  /**
   * Whether a text tells nothing: it is blank, made of dashes, dots or question marks only, or a
   * word such as {@code N/A}, {@code null} or {@code #REF!} in any case. Ask first whether it is
   * one of an attribute's words: {@code NA} is Namibia too.
   */
  public static boolean is(String text) {
    String word = Blank.strip(text);
    if (word.length() > LONGEST) {
      return false;
    }
    return isMarks(word) || WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isMarks(String word) {
    return word.chars()
        .allMatch(
            c ->
                Character.getType(c) == Character.DASH_PUNCTUATION || "?？.…_/\\*−".indexOf(c) >= 0);
  }
}
