package io.github.tikcalc.report;

import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Source;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a card knows, as entries of a title and labelled facts: to choose a niche from, to learn
 * which streams there are, to see what can be told.
 *
 * @param title what the entry is called on the command line, or by people
 * @param facts a label and what it says, in order; a source ends a fact in brackets
 */
public record Listing(String id, String title, Map<String, List<String>> facts) {

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
          entries.add(new Listing(value.id(), value.title(), facts.all));
        }
      }
    }
    return entries;
  }

  /** Every metric and attribute: its option, what it counts, its bounds, what is assumed. */
  public static List<Listing> inputs(Inputs inputs) {
    List<Listing> entries = new ArrayList<>();
    for (Metric metric : inputs.metrics()) {
      Facts facts = new Facts();
      facts.add("option", Inputs.optionOf(metric.id()));
      facts.add("counts", metric.about());
      facts.add(
          "from",
          Quantity.withUnit(metric, Quantity.exact(metric.min()))
              + " to "
              + Quantity.withUnit(metric, Quantity.exact(metric.max()))
              + (metric.isPercent() || metric.isDollars() ? "" : " " + metric.unit())
              + (metric.whole() ? ", whole" : ""));
      String assumed = Assumed.of(metric, inputs).strip();
      facts.add("if not told", metric.required() ? "no estimate is made" : told(assumed));
      sources(metric.assume()).forEach(source -> facts.add("source", source));
      entries.add(new Listing(metric.id(), metric.title(), facts.all));
    }
    for (Attribute attribute : inputs.attributes()) {
      Facts facts = new Facts();
      facts.add("option", Inputs.optionOf(attribute.id()));
      facts.add("counts", attribute.about());
      facts.add("from", attribute.values().size() + " values");
      facts.add("if not told", told(Assumed.of(attribute).strip()));
      entries.add(new Listing(attribute.id(), attribute.title(), facts.all));
    }
    return entries;
  }

  private static String told(String assumed) {
    return assumed.isEmpty()
        ? "not known"
        : Character.toLowerCase(assumed.charAt(0)) + assumed.substring(1, assumed.length() - 1);
  }

  /** Every stream: what it is, its doors, where and since when, what it pays by, its notes. */
  public static List<Listing> streams(RateCard card) {
    List<Listing> entries = new ArrayList<>();
    for (Stream stream : card.streams()) {
      Facts facts = new Facts();
      facts.add("what", stream.about());
      for (Requirement requirement : stream.requires()) {
        Metric metric = card.inputs().metrics().get(card.inputs().metric(requirement.metric()));
        facts.add(
            "needs",
            Quantity.withUnit(metric, Quantity.exact(requirement.atLeast()))
                + " "
                + (metric.isPercent() || metric.isDollars() ? metric.title() : metric.unit())
                + " ("
                + Inputs.optionOf(metric.id())
                + ")"
                + cite(requirement.source()));
      }
      if (stream.availability().isEmpty()) {
        facts.add("open", "everywhere, always");
      }
      stream.availability().forEach(window -> facts.add("open", window(window)));
      if (stream.replacedBy() != null) {
        int other = card.stream(stream.replacedBy());
        facts.add("replaced by", card.streams().get(other).title());
      }
      Amount pays = stream.pays();
      facts.add("pays", pays == null ? Wording.UNPUBLISHED : pays(pays, card));
      sources(pays).forEach(source -> facts.add("source", source));
      stream.notes().forEach(note -> facts.add("note", note));
      entries.add(new Listing(stream.id(), stream.title(), facts.all));
    }
    return entries;
  }

  private static String pays(Amount pays, RateCard card) {
    List<String> parts = new ArrayList<>();
    for (String id : pays.of()) {
      parts.add(card.inputs().metrics().get(card.inputs().metric(id)).title());
    }
    if (!pays.points().isEmpty()) {
      double low = pays.points().get(0).range().low();
      double high = pays.points().get(pays.points().size() - 1).range().high();
      String points = Quantity.exact(low) + (low == high ? "" : " to " + Quantity.exact(high));
      parts.add(points + (pays.by() == null ? "" : " by " + Inputs.optionOf(pays.by())));
    }
    return String.join(" × ", parts)
        + (pays.per() == 1 ? "" : " ÷ " + Quantity.exact(pays.per()))
        + ", in "
        + card.currency();
  }

  private static String window(Window window) {
    Set<String> countries = window.countries();
    String where = countries == null ? "everywhere" : String.join(" ", new TreeSet<>(countries));
    return where
        + (window.from() == null ? "" : " from " + window.from())
        + (window.until() == null ? "" : " until " + window.until())
        + cite(window.source());
  }

  private static Set<String> sources(@Nullable Amount amount) {
    Set<String> sources = new LinkedHashSet<>();
    if (amount != null) {
      for (Point point : amount.points()) {
        if (point.source() != null) {
          sources.add(full(point.source()));
        }
      }
    }
    return sources;
  }

  private static String full(Source source) {
    return source.title()
        + (source.date() == null ? "" : ", " + source.date())
        + (source.url() == null ? "" : ", " + source.url());
  }

  private static String cite(@Nullable Source source) {
    return source == null ? " [no source]" : " [" + full(source) + "]";
  }

  /** Facts in order; a label can be told several times. */
  private static final class Facts {
    private final Map<String, List<String>> all = new LinkedHashMap<>();

    void add(String label, String fact) {
      all.computeIfAbsent(label, l -> new ArrayList<>()).add(fact);
    }
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
      String title =
          entry.title().equalsIgnoreCase(entry.id()) ? "" : "  " + palette.faint(entry.title());
      out.append(palette.strong(entry.id())).append(title).append('\n');
      entry
          .facts()
          .forEach(
              (name, facts) -> {
                String first = name;
                for (String fact : facts) {
                  for (String line : Screen.wrapWords(fact, Math.max(20, width - label - 4))) {
                    out.append("  ").append(Screen.left(first, label)).append("  ");
                    out.append(line).append('\n');
                    first = "";
                  }
                }
              });
    }
    return out.toString();
  }
}
