package io.github.tikcalc.report;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.TextWidth;
import io.github.tikcalc.report.wording.Assumed;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.StreamWording;
import io.github.tikcalc.report.wording.Unit;
import io.github.tikcalc.report.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a card knows, as entries of a title and labelled facts: to choose a niche from, to learn
 * which streams there are, to see what can be told.
 *
 * @param title what the entry is called on the command line, or by people
 * @param facts a label and what it says, in order; a source ends a fact in brackets
 */
public record Listing(String id, String title, Map<String, List<String>> facts) {
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
          entries.add(new Listing(value.id(), value.title(), facts.all));
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
      sources(metric.assume()).forEach(source -> facts.add("source", source));
      entries.add(new Listing(metric.id(), metric.title(), facts.all));
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
      entries.add(new Listing(attribute.id(), attribute.title(), facts.all));
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

  /** Streams: what each is, asks for and pays by, where and since when it is offered, its notes. */
  public static List<Listing> streams(RateCard card, List<IncomeStream> streams) {
    List<Listing> entries = new ArrayList<>();
    for (IncomeStream stream : streams) {
      Facts facts = new Facts();
      facts.add("what", stream.about());
      needs("", stream.requires(), card, facts);
      if (stream.availability().isEmpty()) {
        facts.add("open", "everywhere, always");
      }
      stream.availability().forEach(window -> facts.add("open", window(window)));
      if (stream.replacedBy() != null) {
        int other = card.indexOfStream(stream.replacedBy());
        facts.add("replaced by", card.streams().get(other).title());
      }
      if (stream.pays().isEmpty()) {
        facts.add("pays", StreamWording.UNPUBLISHED);
      }
      stream.pays().forEach(amount -> facts.add("pays", pays(amount, card)));
      sources(stream.pays()).forEach(source -> facts.add("source", source));
      stream.notes().forEach(note -> facts.add("note", note));
      entries.add(new Listing(stream.id(), stream.title(), facts.all));
    }
    return entries;
  }

  /**
   * What a stream asks for, in a sentence: {@code Asks for 1,000 followers, 18 or older.} Of
   * several numbers of one kind, which hold here and there, the least.
   */
  public static String asks(IncomeStream stream, RateCard card) {
    Map<String, Double> least = new LinkedHashMap<>();
    boolean more = false;
    for (Requirement.AtLeast requirement : stream.minimums()) {
      Double before = least.putIfAbsent(requirement.metric(), requirement.atLeast());
      if (before != null && before != requirement.atLeast()) {
        least.merge(requirement.metric(), requirement.atLeast(), Math::min);
        more = true;
      }
    }
    List<String> parts = new ArrayList<>();
    least.forEach(
        (id, number) -> {
          Metric metric = card.inputs().metric(id);
          Unit unit = Unit.of(metric, card.currency());
          String title = unit.isCounted() ? "" : " " + Wording.lower(metric.title());
          parts.add(unit.atLeast(NumberText.exact(number)) + title);
        });
    String asked = String.join(", ", parts) + (more ? "; in some countries for more" : "");
    return parts.isEmpty() ? "" : "Asks for " + asked + ".";
  }

  /**
   * Requirements.
   *
   * @param way which of several sets they are; empty where they are asked of everybody
   */
  private static void needs(
      String way, List<Requirement> requirements, RateCard card, Facts facts) {
    for (Requirement requirement : requirements) {
      if (requirement instanceof Requirement.AnyOf anyOf) {
        for (int i = 0; i < anyOf.sets().size(); i++) {
          needs((i == 0 ? "either" : "or") + ": ", anyOf.sets().get(i), card, facts);
        }
      } else if (requirement instanceof Requirement.AtLeast minimum) {
        Metric metric = card.inputs().metric(minimum.metric());
        String when = minimum.when().words();
        facts.add(
            "needs",
            way
                + Unit.of(metric, card.currency()).atLeast(NumberText.exact(minimum.atLeast()))
                + (metric.isPercent() || metric.isDollars() ? " " + metric.title() : "")
                + " ("
                + Inputs.optionOf(metric.id())
                + ")"
                + (when.isEmpty() ? "" : ", " + when)
                + cite(minimum.source()));
      }
    }
  }

  private static String pays(Amount pays, RateCard card) {
    List<String> parts = new ArrayList<>();
    for (List<String> sum : pays.of()) {
      List<String> titles = sum.stream().map(id -> card.inputs().metric(id).title()).toList();
      parts.add(sum.size() == 1 ? titles.get(0) : "(" + String.join(" + ", titles) + ")");
    }
    if (!pays.points().isEmpty()) {
      double low = pays.points().stream().mapToDouble(p -> p.range().low()).min().orElse(0);
      double high = pays.points().stream().mapToDouble(p -> p.range().high()).max().orElse(0);
      String points = NumberText.exact(low) + (low == high ? "" : " to " + NumberText.exact(high));
      parts.add(points + (pays.by() == null ? "" : " by " + Inputs.optionOf(pays.by())));
    }
    StringBuilder over = new StringBuilder();
    pays.over().forEach(id -> over.append(" ÷ ").append(card.inputs().metric(id).title()));
    String when = pays.when().words();
    return (when.isEmpty() ? "" : when + ": ")
        + String.join(" × ", parts)
        + over
        + (pays.per() == 1 ? "" : " ÷ " + NumberText.exact(pays.per()))
        + ", in "
        + card.currency();
  }

  private static String window(Window window) {
    return window.when().where().replace(", ", " ")
        + (window.offered() ? "" : ", if at all,")
        + (window.when().from() == null ? "" : " from " + window.when().from())
        + (window.when().until() == null ? "" : " until " + window.when().until())
        + cite(window.source());
  }

  private static Set<String> sources(List<Amount> amounts) {
    Set<String> sources = new LinkedHashSet<>();
    for (Amount amount : amounts) {
      amount.points().stream().map(Point::source).forEach(source -> add(source, sources));
      amount.narrowedBy().stream().map(Factor::source).forEach(source -> add(source, sources));
    }
    return sources;
  }

  private static void add(@Nullable Source source, Set<String> sources) {
    if (source != null) {
      sources.add(full(source));
    }
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
