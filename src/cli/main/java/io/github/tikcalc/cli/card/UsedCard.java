package io.github.tikcalc.cli.card;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.CardLayer;
import io.github.tikcalc.cli.call.Version;
import io.github.tikcalc.report.CardLabel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The card of a run.
 *
 * @param label where its figures come from, as every output tells it
 */
public record UsedCard(RateCard card, CardLabel label) {
  public static final String PROGRAM = "tikcalc " + Version.NUMBER;

  /**
   * A card that was read.
   *
   * @param named the folder as the call names it, else its path
   * @param origin where its figures come from
   * @param files what it was read from, by their paths in the folder
   * @throws IOException if the shipped card cannot be read
   */
  static UsedCard of(
      RateCard card, String named, CardChoice.By origin, Map<String, byte[]> files, Path shipped)
      throws IOException {
    String whose = "tikcalc's own";
    if (origin != CardChoice.By.SHIPPED) {
      boolean namesake = isNamesake(card.id(), shipped);
      whose = "yours: " + named + (namesake ? ", with other figures than tikcalc's own" : "");
    }
    return new UsedCard(card, new CardLabel(origin.toString(), whose, fingerprint(files), PROGRAM));
  }

  /**
   * A JSON document that is about this card.
   *
   * @param schema its name, without the program's: {@code streams/v1}
   * @param members what else it has, by name and in order
   */
  public String json(String schema, Map<String, ?> members) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schema", "tikcalc/" + schema);
    document.putAll(members);
    return label.json(card, document);
  }

  /** The same card with something laid over it, which every output names. */
  public UsedCard with(List<CardLayer> layers) {
    Set<String> told = new LinkedHashSet<>();
    CRC32 sum = new CRC32();
    sum.update(label.fingerprint().getBytes(StandardCharsets.UTF_8));
    for (CardLayer layer : layers) {
      told.add(layer.name());
      sum.update(layer.bytes());
    }
    String names = String.join(", ", told);
    return new UsedCard(
        card,
        new CardLabel(
            label.origin() + " with " + names,
            label.whose() + ", with " + names,
            hex(sum),
            label.program()));
  }

  /**
   * A card that a call holds against another, by the name the call has for it.
   *
   * @param files what it was read from, by their paths in its folder
   */
  public static UsedCard named(RateCard card, Map<String, byte[]> files, String name) {
    return new UsedCard(card, new CardLabel(name, name, fingerprint(files), PROGRAM));
  }

  /** Whether the shipped card has the same id. */
  private static boolean isNamesake(String id, Path shipped) throws IOException {
    Path file = shipped.resolve("card.json");
    return Files.isRegularFile(file)
        && new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
            .contains("\"id\": \"" + id + "\"");
  }

  private static String fingerprint(Map<String, byte[]> files) {
    CRC32 sum = new CRC32();
    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
      sum.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      sum.update(file.getValue());
    }
    return hex(sum);
  }

  /** Eight digits. */
  private static String hex(CRC32 sum) {
    return Long.toHexString(1L << 32 | sum.getValue()).substring(1);
  }
}
