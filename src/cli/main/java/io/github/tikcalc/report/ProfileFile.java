package io.github.tikcalc.report;

import io.github.tikcalc.json.Json;
import io.github.tikcalc.text.PlainNumber;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A profile as a file to keep and to edit: each input under a comment, null where not given. */
public final class ProfileFile {
  private ProfileFile() {}

  /**
   * One input.
   *
   * @param id its key
   * @param comment what is said of it
   * @param value a metric's number or an attribute's word, null where it is not given
   * @param percent whether it is a percentage
   */
  public record Entry(String id, String comment, @Nullable Object value, boolean percent) {}

  /** The file of a profile, as JSON in lines; it ends with a line feed. */
  public static String of(List<Entry> entries) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = Json.indented(text)) {
      out.writeStartObject();
      for (Entry entry : entries) {
        out.writeStringProperty("// " + entry.id(), entry.comment());
        out.writeName(entry.id());
        if (entry.value() instanceof Double number) {
          number(out, number, entry.percent());
        } else if (entry.value() == null) {
          out.writeNull();
        } else {
          out.writeString(entry.value().toString());
        }
      }
      out.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /** Without its sign, a percentage below 1 could be a share of one. */
  private static void number(JsonGenerator out, double number, boolean percent) {
    String digits = PlainNumber.of(number);
    if (percent && number > 0 && number < 1) {
      out.writeString(digits + "%");
    } else {
      out.writeNumber(digits);
    }
  }
}
