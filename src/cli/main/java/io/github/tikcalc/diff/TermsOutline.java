package io.github.tikcalc.diff;

import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.text.PlainNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a brand can ask for, as a tree of items. */
final class TermsOutline {
  private static final double PERCENT = 100;

  private TermsOutline() {}

  static Item of(Terms terms) {
    List<Item> items = new ArrayList<>();
    items.add(Item.word("stream", "the price of", terms.stream()));
    items.add(Item.word("count", "counted by", terms.count()));
    Set<Source> sources = new LinkedHashSet<>();
    for (Terms.Term term : terms.terms()) {
      items.add(term(term));
      sources.addAll(term.sources());
    }
    sources.forEach(source -> items.add(Item.source(source)));
    return Item.group("", "terms", "", items);
  }

  private static Item term(Terms.Term term) {
    List<Item> items = new ArrayList<>();
    items.add(Item.text("title", "title", term.title()));
    items.add(Item.text("about", "about", term.about()));
    items.add(Item.word("by", "by", term.measure().name().toLowerCase(Locale.ROOT)));
    items.add(Item.word("discount", "discount", String.valueOf(term.discount())));
    for (Point point : term.points()) {
      items.add(point(term, point));
    }
    return Item.group("terms." + term.id(), term.id(), term.title(), items);
  }

  private static Item point(Terms.Term term, Point point) {
    Range range = point.range();
    List<Item> items = new ArrayList<>();
    items.add(share("low", range.low()));
    items.add(share("likely", range.likely()));
    items.add(share("high", range.high()));
    Item.addSource(point.source(), items);
    String all =
        percent(range.low()) + ", " + percent(range.likely()) + ", " + percent(range.high());
    if (term.measure() == Terms.Measure.ONCE) {
      return Item.group("points", "", all, items);
    }
    String at = PlainNumber.of(point.at());
    String unit = term.measure().name().toLowerCase(Locale.ROOT);
    return Item.group("points[at=" + at + "]", "at " + at + " " + unit, all, items);
  }

  private static Item share(String end, double share) {
    return Item.number(end, end, share, percent(share));
  }

  private static String percent(double share) {
    return Figures.number(share * PERCENT) + "%";
  }
}
