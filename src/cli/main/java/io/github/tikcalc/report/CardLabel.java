package io.github.tikcalc.report;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.html.Foot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which card an estimate was made with, and by which program.
 *
 * @param origin where the card comes from, in a word for scripts: {@code shipped}
 * @param whose the same for people: {@code tikcalc's own}
 * @param fingerprint tells cards of other figures apart, though they share a name: eight
 *     hexadecimal digits
 * @param program name and version of the program
 */
public record CardLabel(String origin, String whose, String fingerprint, String program) {
  /**
   * What every JSON document says beside its schema: the program, and the card it is about. Names
   * are a promise: adding is allowed, renaming is not.
   */
  public Map<String, Object> about(RateCard card) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("id", card.id());
    about.put("asOf", card.asOf().toString());
    about.put("origin", origin);
    about.put("fingerprint", fingerprint);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("program", program);
    members.put("rateCard", about);
    return members;
  }

  /** A JSON document in a line: its schema first, then what it is about, then all it says. */
  public String json(RateCard card, Map<String, ?> document) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("schema", document.get("schema"));
    members.putAll(about(card));
    members.putAll(document);
    return Json.write(members) + "\n";
  }

  /** What stands beneath a page that estimates: the card, its day, and who worked it out. */
  public Foot foot(RateCard card) {
    String ours = "An estimate by " + program + ", not a promise, and not TikTok's.";
    return new Foot(program, beneath(card) + ours);
  }

  /** What stands beneath a page that shows or judges a card's figures, and estimates nothing. */
  public Foot footOfFigures(RateCard card) {
    return new Foot(program, beneath(card) + "Made by " + program + ", which is not TikTok's.");
  }

  /** The card, its day and whose it is: {@code TikTok earnings, 2026-11-26 (tikcalc's own)}. */
  public String named(RateCard card) {
    return card.title() + ", " + card.asOf() + " (" + whose + ")";
  }

  /** The same beneath what is worked out for a day, which is told where it is not the card's. */
  public Document.Note note(RateCard card, LocalDate asOf) {
    String day = asOf.equals(card.asOf()) ? "" : "; as of " + asOf;
    return new Document.Note(
        Text.of("Card", Text.Tone.FAINT), Text.of(named(card) + day, Text.Tone.FAINT));
  }

  private String beneath(RateCard card) {
    String marks = " (" + whose + ", " + fingerprint + "). ";
    return card.title() + ", rate card of " + card.asOf() + marks;
  }
}
