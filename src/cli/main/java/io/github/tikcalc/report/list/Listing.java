package io.github.tikcalc.report.list;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.TextWidth;
import io.github.tikcalc.report.wording.Assumed;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.SourceText;
import io.github.tikcalc.report.wording.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a card knows, as entries of a title and labelled facts: to choose a niche from, to learn
 * which streams there are, to see what can be told.
 *
 * @param title what the entry is called on the command line, or by people
 * @param facts a label and what it says, in order; a source ends a fact in brackets
 */
public record Listing(String id, String title, Map<String, List<String>> facts) {
  /** Facts in order; a label can be told several times. */
  static final class Facts {
    private final Map<String, List<String>> all = new LinkedHashMap<>();

    Map<String, List<String>> all() {
      return all;
    }

    void add(String label, String fact) {
      all.computeIfAbsent(label, l -> new ArrayList<>()).add(fact);
    }
  }

  /** Names of a column that are shown; a card knows a dozen of each. */
  private static final int SOME = 4;

  /** The values of every attribute but countries, which are ISO's and not the card's. */
  public static List<Listing> values(Inputs inputs) {
    List<Listing> entries = new ArrayList<>();
    for (Attribute attribute : inputs.attributes()) {
      if (!attribute.country()) {
        for (Attribute.Value value : attribute.values()) {
          Facts facts = new Facts();
          if (!value.aliases().isEmpty()) {
            facts.add("also", String.join(", ", value.aliases()));
          }
          entries.add(new Listing(value.id(), value.title(), facts.all()));
        }
      }
    }
    return entries;
  }

  /** Every metric and attribute: its option, what it counts, its bounds, what is assumed. */
  public static List<Listing> inputs(RateCard card) {
    Inputs inputs = card.inputs();
    List<Listing> entries = new ArrayList<>();
    for (Metric metric : inputs.metrics()) {
      Unit unit = Unit.of(metric, card.currency());
      Facts facts = new Facts();
      facts.add("option", Inputs.optionOf(metric.id()));
      facts.add("counts", metric.about());
      facts.add(
          "from",
          unit.signed(NumberText.exact(metric.min()))
              + " to "
              + unit.of(NumberText.exact(metric.max()))
              + (metric.whole() ? ", whole" : ""));
      String assumed = Assumed.of(metric, card).strip();
      facts.add("if not told", metric.required() ? "no estimate is made" : told(assumed));
      if (metric.atMost() != null) {
        facts.add("at most", inputs.metric(metric.atMost()).title());
      }
      if (!metric.aliases().isEmpty()) {
        facts.add("column", some(metric.aliases()));
      }
      SourceText.all(metric.assume()).forEach(source -> facts.add("source", source));
      entries.add(new Listing(metric.id(), metric.title(), facts.all()));
    }
    for (Attribute attribute : inputs.attributes()) {
      Facts facts = new Facts();
      facts.add("option", Inputs.optionOf(attribute.id()));
      facts.add("counts", attribute.about());
      facts.add("from", attribute.values().size() + " values");
      facts.add("if not told", told(Assumed.of(attribute).strip()));
      if (!attribute.aliases().isEmpty()) {
        facts.add("column", some(attribute.aliases()));
      }
      entries.add(new Listing(attribute.id(), attribute.title(), facts.all()));
    }
    return entries;
  }

  /** The first few, and how many there are. */
  private static String some(List<String> names) {
    return names.size() <= SOME
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SOME)) + ", … (" + names.size() + " in all)";
  }

  private static String told(String assumed) {
    return assumed.isEmpty()
        ? "not known"
        : Character.toLowerCase(assumed.charAt(0)) + assumed.substring(1, assumed.length() - 1);
  }

  /** The entries in lines no wider than this. */
  public static String text(List<Listing> entries, int width, Palette palette) {
    StringBuilder out = new StringBuilder();
    int label =
        entries.stream()
            .flatMap(entry -> entry.facts().keySet().stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    for (Listing entry : entries) {
      String id = entry.title().equalsIgnoreCase(entry.id()) ? "" : "  " + entry.id();
      out.append(palette.strong(entry.title())).append(id).append('\n');
      entry
          .facts()
          .forEach(
              (name, facts) -> {
                String first = name;
                for (String fact : facts) {
                  for (String line : TextWidth.wrapWords(fact, Math.max(20, width - label - 4))) {
                    out.append("  ").append(TextWidth.left(first, label)).append("  ");
                    out.append(line).append('\n');
                    first = "";
                  }
                }
              });
    }
    return out.toString();
  }
}
