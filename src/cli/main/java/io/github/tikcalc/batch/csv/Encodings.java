package io.github.tikcalc.batch.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How text may be encoded that is no UTF-8. */
final class Encodings {
  /** What spreadsheets write in one part of the world or another, the commonest first. */
  private static final List<String> KNOWN =
      List.of(
          "windows-1252",
          "GB18030",
          "Shift_JIS",
          "Big5",
          "EUC-KR",
          "windows-1251",
          "windows-1254",
          "windows-1250",
          "windows-1256",
          "windows-1258",
          "x-MacRoman");

  private Encodings() {}

  /** The option that reads it: the encoding in which a header names the most inputs. */
  static String hint(byte[] header, Predicate<String> isInput) {
    String best = KNOWN.get(0);
    long most = 0;
    for (String name : KNOWN) {
      long known = Charset.isSupported(name) ? known(header, Charset.forName(name), isInput) : 0;
      if (known > most) {
        most = known;
        best = name;
      }
    }
    return most == 0 || best.equals(KNOWN.get(0))
        ? "(--encoding windows-1252 reads what older Windows programs write)"
        : "(--encoding " + best.toLowerCase(Locale.ROOT) + " makes words of it)";
  }

  private static long known(byte[] header, Charset charset, Predicate<String> isInput) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(header)).toString();
      return Stream.of(text.split("[,;\\t|\r\n]"))
          .map(cell -> cell.replace("\"", ""))
          .filter(isInput)
          .count();
    } catch (CharacterCodingException e) {
      return 0;
    }
  }
}
