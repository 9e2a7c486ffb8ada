package io.github.tikcalc.report.list;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.SourceText;
import io.github.tikcalc.report.wording.StreamWording;
import io.github.tikcalc.report.wording.Unit;
import io.github.tikcalc.report.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a card knows of streams, as entries of a {@link Listing} and in a sentence. */
public final class StreamListing {
  private StreamListing() {}

  /** Streams: what each is, asks for and pays by, where and since when it is offered, its notes. */
  public static List<Listing> of(RateCard card, List<IncomeStream> streams) {
    List<Listing> entries = new ArrayList<>();
    for (IncomeStream stream : streams) {
      Listing.Facts facts = new Listing.Facts();
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
      SourceText.all(stream.pays()).forEach(source -> facts.add("source", source));
      stream.notes().forEach(note -> facts.add("note", note));
      entries.add(new Listing(stream.id(), stream.title(), facts.all()));
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
      String way, List<Requirement> requirements, RateCard card, Listing.Facts facts) {
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
                + SourceText.cite(minimum.source()));
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
        + SourceText.cite(window.source());
  }
}
