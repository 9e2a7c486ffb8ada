package io.github.tikcalc.diff;

import io.github.tikcalc.card.Source;
import io.github.tikcalc.text.PlainNumber;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a card as a tree, to be held against the same part of another card.
 *
 * @param key tells it from its neighbours in both cards, and is a step of a change's path
 * @param label names it to people; empty where the parts above say enough
 * @param value what it is, for programs; null where it is no more than its items
 * @param figure whether that is a number
 * @param shown the same for people; of a whole part, what it is when it comes or goes
 */
record Item(
    String key,
    String label,
    @Nullable String value,
    boolean figure,
    String shown,
    List<Item> items) {
  Item {
    items = List.copyOf(items);
  }

  /** A figure or a word. */
  static Item of(String key, String label, String value, String shown) {
    return new Item(key, label, value, false, shown, List.of());
  }

  /** A part that holds others. */
  static Item group(String key, String label, String shown, List<Item> items) {
    return new Item(key, label, null, false, shown, items);
  }

  static Item number(String key, String label, double value, String shown) {
    return new Item(key, label, PlainNumber.of(value), true, shown, List.of());
  }

  static Item word(String key, String label, String word) {
    return of(key, label, word, word);
  }

  static Item text(String key, String label, String text) {
    return of(key, label, text, Printable.quoted(text));
  }

  /** A member of a list whose order says nothing: it is there, or it is not. */
  static Item here(String list, String label, String text) {
    return of(list + "[" + text + "]", label + " " + Printable.quoted(text), text, "");
  }

  static Item source(Source source) {
    List<Item> items = new ArrayList<>();
    items.add(text("title", "title", source.title()));
    if (source.url() != null) {
      items.add(word("url", "url", source.url()));
    }
    if (source.date() != null) {
      items.add(word("date", "date", source.date()));
    }
    return group(
        "sources." + source.key(),
        "source " + source.key(),
        Printable.quoted(source.title()),
        items);
  }

  static void addSource(@Nullable Source source, List<Item> items) {
    if (source != null) {
      items.add(word("source", "source", source.key()));
    }
  }

  /** Every change that makes one part into another. */
  static List<CardChange> changes(String file, Item before, Item after) {
    List<CardChange> changes = new ArrayList<>();
    new Walk(file, changes).compare(before, after, before.key(), before.label());
    return changes;
  }

  private @Nullable Item find(String wanted) {
    return items.stream().filter(item -> item.key().equals(wanted)).findFirst().orElse(null);
  }

  private record Walk(String file, List<CardChange> changes) {

    void compare(Item before, Item after, String path, String label) {
      if (before.value() != null && after.value() != null) {
        if (!before.value().equals(after.value())) {
          String text = label + " " + before.shown() + " → " + after.shown();
          boolean figure = before.figure() && after.figure();
          changes.add(new CardChange(file, path, before.value(), after.value(), figure, text));
        }
        return;
      }
      for (Item item : before.items()) {
        Item other = after.find(item.key());
        if (other != null) {
          compare(item, other, join(path, item.key()), under(label, item));
        } else {
          String text = named(label, item) + ": removed" + shown(item);
          changes.add(
              new CardChange(file, join(path, item.key()), flat(item), null, item.figure(), text));
        }
      }
      for (Item item : after.items()) {
        if (before.find(item.key()) == null) {
          String text = named(label, item) + ": added" + shown(item);
          changes.add(
              new CardChange(file, join(path, item.key()), null, flat(item), item.figure(), text));
        }
      }
    }

    private static String join(String path, String key) {
      return path.isEmpty() || key.startsWith("[") ? path + key : path + "." + key;
    }

    private static String under(String label, Item item) {
      if (item.label().isEmpty() || label.isEmpty()) {
        return label + item.label();
      }
      return label + ": " + item.label();
    }

    /** A part that comes or goes is named even where what it holds needs no name. */
    private static String named(String label, Item item) {
      return item.label().isEmpty() ? label + ": " + item.key() : under(label, item);
    }

    private static String shown(Item item) {
      return item.shown().isEmpty() ? "" : " (" + item.shown() + ")";
    }

    private static String flat(Item item) {
      return item.value() == null ? item.shown() : item.value();
    }
  }
}
