package io.github.tikcalc;

import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card of a few lines. What a case leaves out is filled in: titles, the source {@code s} wherever
 * one can be named (null: none), and inputs that every case may use. A point can be written as
 * {@code [at, low, likely, high]}, or without {@code at}.
 */
public final class SmallCard {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectWriter WRITER =
      JSON.writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private static final String INPUTS =
      """
      {
        "metrics": {
          "followers": {
            "title": "Followers", "unit": "followers", "about": "How many follow.",
            "min": 0, "max": 10000000, "whole": true, "required": true
          },
          "posts": {
            "title": "Posts", "unit": "posts", "about": "How many are paid for.",
            "min": 0, "max": 100, "whole": false, "assume": { "points": [[1, 2, 3]] }
          },
          "engagement": {
            "title": "Engagement", "unit": "%", "about": "How lively they are.",
            "min": 0, "max": 100, "whole": false
          }
        },
        "attributes": {
          "niche": {
            "title": "Niche", "about": "What it is about.",
            "values": {
              "beauty": { "title": "Beauty", "aliases": ["makeup"] },
              "tech": { "title": "Tech" }
            }
          },
          "country": {
            "title": "Country", "about": "Where it is.", "values": "iso-3166-1", "assume": "US"
          }
        }
      }
      """;

  private SmallCard() {}

  /**
   * Writes a card and reads it.
   *
   * @param described {@code card}, {@code metrics}, {@code attributes} and {@code streams} by id
   */
  public static CardReading read(JsonNode described) {
    try {
      Path folder = Files.createTempDirectory("card");
      try {
        write(described, folder);
        return RateCardReader.read(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void write(JsonNode described, Path folder) throws IOException {
    ObjectNode inputs = (ObjectNode) JSON.readTree(INPUTS);
    for (String kind : List.of("metrics", "attributes")) {
      ObjectNode all = (ObjectNode) inputs.get(kind);
      described
          .path(kind)
          .properties()
          .forEach(input -> all.set(input.getKey(), input.getValue().deepCopy()));
    }
    for (JsonNode metric : inputs.get("metrics")) {
      if (metric.has("assume")) {
        fill(metric.get("assume"), "points");
        withSource((ObjectNode) metric);
      }
    }
    ObjectNode card = JSON.createObjectNode();
    card.put("id", "small")
        .put("title", "Small card")
        .put("asOf", "2026-11-01")
        .put("currency", "USD");
    described.path("card").properties().forEach(key -> card.set(key.getKey(), key.getValue()));
    ArrayNode ids = card.putArray("streams");
    Files.createDirectories(folder.resolve("streams"));
    for (var stream : described.get("streams").properties()) {
      ids.add(stream.getKey());
      save(
          folder,
          "streams/" + stream.getKey() + ".json",
          stream(stream.getKey(), stream.getValue()));
    }
    save(folder, "inputs.json", inputs);
    save(folder, "card.json", card);
  }

  private static ObjectNode stream(String id, JsonNode described) {
    ObjectNode stream = JSON.createObjectNode();
    stream.put("id", id).put("title", "The " + id).put("about", "One way to earn.");
    stream.putArray("requires");
    stream.putNull("pays");
    described.properties().forEach(key -> stream.set(key.getKey(), key.getValue().deepCopy()));
    fill(stream, "requires");
    fill(stream, "availability");
    fill(stream.get("pays"), "points");
    withSource(stream);
    return stream;
  }

  private static void withSource(ObjectNode owner) {
    if (!owner.has("sources")) {
      owner.putObject("sources");
    }
    ObjectNode sources = (ObjectNode) owner.get("sources");
    if (!sources.has("s")) {
      sources.putObject("s").put("title", "Somebody");
    }
  }

  private static void fill(JsonNode owner, String list) {
    if (!(owner.get(list) instanceof ArrayNode items)) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof ArrayNode short_) {
        items.set(i, point(short_));
      }
      ObjectNode item = (ObjectNode) items.get(i);
      if (!item.has("source")) {
        item.put("source", "s");
      } else if (item.get("source").isNull()) {
        item.remove("source");
      }
    }
  }

  private static ObjectNode point(ArrayNode numbers) {
    ObjectNode point = JSON.createObjectNode();
    int skipped = 4 - numbers.size();
    List<String> keys = List.of("at", "low", "likely", "high");
    for (int i = skipped; i < keys.size(); i++) {
      point.set(keys.get(i), numbers.get(i - skipped));
    }
    return point;
  }

  private static void save(Path folder, String name, JsonNode node) throws IOException {
    Files.writeString(folder.resolve(name), WRITER.writeValueAsString(node) + "\n");
  }
}
