package io.github.tikcalc.diff;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.card.json.TermsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tells two cards apart: every figure, day, word and source, and nothing about the layout of
 * their files.
 *
 * @param changes what makes the first card into the second, file by file
 */
public record CardDiff(List<CardChange> changes) {
  private static final String CARD = "card.json";

  public CardDiff {
    changes = List.copyOf(changes);
  }

  /** Holds two cards against each other. */
  public static CardDiff between(RateCard before, RateCard after) {
    Outline old = new Outline(before);
    Outline now = new Outline(after);
    List<CardChange> changes = new ArrayList<>(Item.changes(CARD, old.head(), now.head()));
    order(before, after, changes);
    changes.addAll(Item.changes("inputs.json", old.inputs(), now.inputs()));
    for (IncomeStream stream : before.streams()) {
      int same = after.indexOfStream(stream.id());
      if (same < 0) {
        changes.add(whole(stream, stream.title(), null, "removed"));
      } else {
        IncomeStream other = after.streams().get(same);
        changes.addAll(Offer.changes(stream, other));
        changes.addAll(Item.changes(file(stream), old.stream(stream), now.stream(other)));
      }
    }
    for (IncomeStream stream : after.streams()) {
      if (before.indexOfStream(stream.id()) < 0) {
        changes.add(whole(stream, null, stream.title(), "added"));
      }
    }
    return new CardDiff(changes);
  }

  /** This, and what tells the cards' terms apart; null where a card has none. */
  public CardDiff and(@Nullable Terms before, @Nullable Terms after) {
    List<CardChange> all = new ArrayList<>(changes);
    if (before != null && after != null) {
      all.addAll(Item.changes(TermsReader.FILE, TermsOutline.of(before), TermsOutline.of(after)));
    } else if (before != null || after != null) {
      String old = before == null ? null : titles(before);
      String now = after == null ? null : titles(after);
      String text = "terms: " + (now == null ? "removed (" + old : "added (" + now) + ")";
      all.add(new CardChange(TermsReader.FILE, "", old, now, text));
    }
    return new CardDiff(all);
  }

  private static String titles(Terms terms) {
    return terms.terms().stream().map(Terms.Term::title).collect(Collectors.joining(", "));
  }

  /** Whether the two say the same. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The order streams are shown in, of those that both cards have. */
  private static void order(RateCard before, RateCard after, List<CardChange> changes) {
    String old = common(before, after);
    String now = common(after, before);
    if (!old.equals(now)) {
      String text = "card: order of streams " + old + " → " + now;
      changes.add(new CardChange(CARD, "streams", old, now, text));
    }
  }

  private static String common(RateCard card, RateCard other) {
    return card.streams().stream()
        .map(IncomeStream::id)
        .filter(id -> other.indexOfStream(id) >= 0)
        .collect(Collectors.joining(", "));
  }

  private static CardChange whole(
      IncomeStream stream, @Nullable String before, @Nullable String after, String what) {
    String text = stream.id() + ": stream " + what + " (" + stream.title() + ")";
    return new CardChange(file(stream), "", before, after, text);
  }

  private static String file(IncomeStream stream) {
    return "streams/" + stream.id() + ".json";
  }
}
