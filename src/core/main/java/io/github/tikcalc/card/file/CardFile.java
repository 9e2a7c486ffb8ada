package io.github.tikcalc.card.file;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Printable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One file of a card and what is wrong in it. Each method turns a value into what the format wants;
 * where it cannot, it notes why and returns a stand-in, so that reading goes on and finds the rest:
 * no card is made of it. A value that is not there is a stand-in too; {@link Fields} notes it where
 * it must be there.
 */
public record CardFile(String name, Faults faults) {
  /** The greatest number a card may hold: far above any figure, far below what a double loses. */
  public static final double GREATEST = 1e15;

  /** More entries than a list or an object of any card has; it bounds the work and the memory. */
  private static final int MOST = 1_000;

  private static final int LONGEST_TEXT = 2_000;

  /** Notes what is wrong at a place of the file. */
  public void error(Place place, String rule, String message) {
    faults.error(name, place, rule, message);
  }

  /** Notes that a name stands for nothing; {@code message} may look for the nearest one. */
  public void unknown(Node name, Supplier<String> message) {
    faults.error(this.name, name.place(), "reference", message);
  }

  /** Notes that a value is of the wrong type. */
  private void wrongType(Node node, String expected) {
    error(node.place(), "type", node.kind() + " (expected " + expected + ")");
  }

  /** An object; else one without members. */
  public Node.Obj object(@Nullable Node node, String expected) {
    if (node == null) {
      return new Node.Obj(Place.START, Map.of());
    }
    if (!(node instanceof Node.Obj object)) {
      wrongType(node, expected);
      return new Node.Obj(node.place(), Map.of());
    }
    return few(node, object.members().size(), MOST) ? object : new Node.Obj(node.place(), Map.of());
  }

  private boolean few(Node node, int entries, int most) {
    if (entries > most) {
      String counts =
          String.format(Locale.ROOT, "%,d entries (expected %,d at most)", entries, most);
      error(node.place(), "limit", counts);
    }
    return entries <= most;
  }

  /** Each item of a list through {@code read}, but for those that it refuses with null. */
  public <T> List<T> list(@Nullable Node node, String expected, Function<Node, @Nullable T> read) {
    return list(node, MOST, expected, read);
  }

  /** The same for a list of so many items at most. */
  public <T> List<T> list(
      @Nullable Node node, int most, String expected, Function<Node, @Nullable T> read) {
    List<T> items = new ArrayList<>();
    if (node != null && !(node instanceof Node.Arr)) {
      wrongType(node, expected);
    } else if (node instanceof Node.Arr arr && few(node, arr.items().size(), most)) {
      for (Node item : arr.items()) {
        T value = read.apply(item);
        if (value != null) {
          items.add(value);
        }
      }
    }
    return items;
  }

  /** Whether a value is a list without items. */
  public static boolean isEmptyList(@Nullable Node node) {
    return node instanceof Node.Arr list && list.items().isEmpty();
  }

  /**
   * A text to show: not blank, not endless, and nothing in it that a terminal obeys; else an empty
   * one.
   */
  public String text(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (!(node instanceof Node.Text text)) {
      wrongType(node, "a text");
      return "";
    }
    String value = text.value();
    if (value.length() > LONGEST_TEXT && value.codePointCount(0, value.length()) > LONGEST_TEXT) {
      error(node.place(), "text", "a text of over 2,000 characters (shorten it)");
      return "";
    }
    boolean visible = false;
    int character;
    for (int i = 0; i < value.length(); i += Character.charCount(character)) {
      character = value.codePointAt(i);
      if (' ' < character && character < 0x7F) {
        // Nearly all are letters of this kind; to look each up takes a while.
        visible = true;
        continue;
      }
      if (!Printable.isPlain(character)) {
        error(
            node.place(),
            "text",
            "the text holds the control character " + Printable.name(character) + " (remove it)");
        return "";
      }
      visible |= isVisible(character);
    }
    if (!visible) {
      error(node.place(), "text", "an empty text (write something)");
      return "";
    }
    return value;
  }

  private static boolean isVisible(int codePoint) {
    return !Character.isSpaceChar(codePoint) && Character.getType(codePoint) != Character.FORMAT;
  }

  /** A text of a given form; else an empty one. */
  public String text(@Nullable Node node, Form form, String rule, String expected) {
    String text = text(node);
    if (text.isEmpty() || node == null || form.matches(text)) {
      return text;
    }
    error(node.place(), rule, Printable.quoted(text) + " (expected " + expected + ")");
    return "";
  }

  /** A number of 0 to {@link #GREATEST}; else NaN, which is neither above nor below anything. */
  public double number(@Nullable Node node) {
    if (node == null) {
      return Double.NaN;
    }
    if (!(node instanceof Node.Num num)) {
      wrongType(node, "a number");
      return Double.NaN;
    }
    if (num.value() < 0) {
      error(node.place(), "number", "a number below 0 (expected 0 or more)");
      return Double.NaN;
    }
    if (num.value() > GREATEST) {
      error(node.place(), "number", "a number above 1e15 (expected 1e15 or less)");
      return Double.NaN;
    }
    return num.value();
  }

  /** A number above 0; else NaN. */
  public double positive(@Nullable Node node) {
    double number = number(node);
    if (node != null && number == 0) {
      error(node.place(), "number", "0 (expected a number above 0)");
      return Double.NaN;
    }
    return number;
  }

  /** True or false; else false. */
  public boolean bool(@Nullable Node node) {
    if (node instanceof Node.Bool bool) {
      return bool.value();
    }
    if (node != null) {
      wrongType(node, "true or false");
    }
    return false;
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }

  /** A day of the calendar; else null. */
  public @Nullable LocalDate date(@Nullable Node node) {
    String text = text(node, Form.DAY, "date", "a date such as 2026-11-01");
    if (text.isEmpty() || node == null) {
      return null;
    }
    try {
      // The form is known to be right; LocalDate.parse sets up all that dates can be written with.
      return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    } catch (DateTimeException e) {
      error(node.place(), "date", Printable.quoted(text) + " is no day of the calendar");
      return null;
    }
  }
}
