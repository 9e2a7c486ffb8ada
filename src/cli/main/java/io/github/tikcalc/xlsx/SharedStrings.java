package io.github.tikcalc.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook, each kept once; cells name them by number. Read as far as needed. */
final class SharedStrings {
  private static final int MOST = 900_000;
  private static final long MOST_CHARACTERS = 64L << 20;

  private final @Nullable PartReader part;
  private final List<String> texts = new ArrayList<>();
  private long characters;

  /** The texts of a part; null where the workbook has none. */
  SharedStrings(@Nullable PartReader part) {
    this.part = part;
  }

  /** The text of a number; null where there is none. */
  @Nullable String get(int number) throws IOException {
    while (part != null && number >= texts.size() && read(part)) {}
    return number >= 0 && number < texts.size() ? texts.get(number) : null;
  }

  private boolean read(PartReader part) throws IOException {
    String tag = part.start();
    while (tag != null && !tag.equals("si")) {
      tag = part.start();
    }
    if (tag == null) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    part.string("si", text);
    characters += text.length();
    if (texts.size() >= MOST || characters > MOST_CHARACTERS) {
      throw new XlsxException(
          "the workbook holds more than "
              + (texts.size() >= MOST ? MOST + " texts" : (MOST_CHARACTERS >> 20) + " MiB of text")
              + " (save the sheet as CSV)");
    }
    texts.add(EscapedText.read(text));
    return true;
  }
}
