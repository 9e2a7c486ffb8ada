package io.github.tikcalc.review;

import io.github.tikcalc.card.json.CardLayer;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.PlainNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one card has and another has not, as a file to lay over the other. Objects are told key by
 * key, and of lists all or nothing, as an overlay is read.
 */
public final class OverlayExport {
  private static final String CARD = "card.json";
  private static final String INPUTS = "inputs.json";
  private static final String STREAMS = "streams";
  private static final String SCHEMA = "$schema";

  private final Map<String, Object> parts = new LinkedHashMap<>();
  private final List<String> untold = new ArrayList<>();

  private OverlayExport() {}

  /**
   * What is to be laid over a card so that it becomes another.
   *
   * @param below a card without faults, as it stands on the disk
   * @param above a card without faults, as it stands on the disk
   * @param layers what lies over the second; good for this alone
   */
  public static OverlayExport between(
      CardReading below, CardReading above, List<CardLayer> layers) {
    Map<String, Node> files = new LinkedHashMap<>(above.files());
    Faults faults = new Faults();
    for (CardLayer layer : layers) {
      files.replaceAll((file, node) -> layer.over(file, node, faults));
    }
    OverlayExport export = new OverlayExport();
    export.files(below.files(), files);
    return export;
  }

  private void files(Map<String, Node> below, Map<String, Node> above) {
    part("card", CARD, below, above);
    if (above.get(INPUTS) instanceof Node.Obj inputs
        && below.get(INPUTS) instanceof Node.Obj ours) {
      Map<String, Object> differs = differences(INPUTS, ours, inputs);
      for (String part : List.of("metrics", "attributes")) {
        Object differ = differs.remove(part);
        if (differ != null) {
          parts.put(part, differ);
        }
      }
      differs.keySet().forEach(key -> untold.add(INPUTS + ": " + key + " differs"));
    }
    Map<String, Object> streams = new LinkedHashMap<>();
    for (Map.Entry<String, Node> file : above.entrySet()) {
      String name = file.getKey();
      if (!name.startsWith(STREAMS + "/")) {
        continue;
      }
      if (!(below.get(name) instanceof Node.Obj ours)) {
        untold.add(name + " is a stream of this card alone");
      } else if (file.getValue() instanceof Node.Obj stream) {
        Map<String, Object> differs = differences(name, ours, stream);
        if (!differs.isEmpty()) {
          streams.put(
              name.substring(STREAMS.length() + 1, name.length() - ".json".length()), differs);
        }
      }
    }
    if (!streams.isEmpty()) {
      parts.put(STREAMS, streams);
    }
  }

  private void part(String part, String file, Map<String, Node> below, Map<String, Node> above) {
    if (below.get(file) instanceof Node.Obj one && above.get(file) instanceof Node.Obj other) {
      Map<String, Object> differs = differences(file, one, other);
      // Its own streams are told of already; the list may still be shorter, or in another order.
      if (differs.get(STREAMS) instanceof List<?> listed
          && value(one.get(STREAMS)) instanceof List<?> ours) {
        List<Object> known = new ArrayList<>(listed);
        known.retainAll(ours);
        if (known.equals(ours)) {
          differs.remove(STREAMS);
        } else {
          differs.put(STREAMS, known);
        }
      }
      if (!differs.isEmpty()) {
        parts.put(part, differs);
      }
    }
  }

  /** By key, what the second has otherwise than the first. */
  private Map<String, Object> differences(String where, Node.Obj below, Node.Obj above) {
    Map<String, Object> differs = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Member> member : above.members().entrySet()) {
      String key = member.getKey();
      Node node = member.getValue().value();
      Node ours = below.get(key);
      if (key.equals(SCHEMA)) {
        continue;
      }
      if (ours instanceof Node.Obj one && node instanceof Node.Obj other) {
        Map<String, Object> inner = differences(where + ": " + key, one, other);
        if (!inner.isEmpty()) {
          differs.put(key, inner);
        }
      } else {
        Object value = value(node);
        if (ours == null || !Objects.equals(value, value(ours))) {
          differs.put(key, value);
        }
      }
    }
    for (String key : below.members().keySet()) {
      if (above.get(key) == null && !key.equals(SCHEMA)) {
        untold.add(where + ": " + key + " is not there, and an overlay takes nothing away");
      }
    }
    return differs;
  }

  /** As Java has it: maps and lists, text, plain numbers, truth or null. */
  private static @Nullable Object value(@Nullable Node node) {
    if (node instanceof Node.Obj object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.members().forEach((key, member) -> members.put(key, value(member.value())));
      return members;
    }
    if (node instanceof Node.Arr array) {
      List<Object> items = new ArrayList<>();
      array.items().forEach(item -> items.add(value(item)));
      return items;
    }
    if (node instanceof Node.Num number) {
      return new BigDecimal(PlainNumber.of(number.value()));
    }
    if (node instanceof Node.Text text) {
      return text.value();
    }
    return node instanceof Node.Bool truth ? truth.value() : null;
  }

  /** Whether the cards say the same, as far as an overlay can tell. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** What differs and no overlay can tell, each in a few words. */
  public List<String> untold() {
    return List.copyOf(untold);
  }

  /**
   * The file.
   *
   * @param name of the card that has the figures
   */
  public String text(String name) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", name);
    document.put("about", "What " + name + " has otherwise than tikcalc's own card.");
    document.put("source", Map.of("title", name));
    document.putAll(parts);
    return Json.pretty(document);
  }
}
