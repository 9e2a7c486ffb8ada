package io.github.tikcalc.cli.call;

import io.github.tikcalc.text.Printable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * An option or a parameter of a command, and its value once a call is parsed. Written as code
 * instead of annotations: to read annotations at run time costs more than all the rest of a parse.
 *
 * @param <T> what its value is; null, where that can be, if it isn't given
 */
public record Argument<T extends @Nullable Object>(ArgSpec spec) {

  /**
   * The value of the call that was parsed last; the one it begins with where the command does not
   * take this argument at all.
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // null only where T can be
  public T value() {
    T value = spec.getValue();
    return value == null ? (T) spec.initialValue() : value;
  }

  /** An option without a value. Here as below, a name can be two: {@code -q, --quiet}. */
  public static Argument<Boolean> flag(String name, String about) {
    return new Argument<>(option(name, about).type(boolean.class).initialValue(false).build());
  }

  /** The option that keeps text in a CSV or a workbook from being run. */
  public static Argument<Boolean> spreadsheetSafe() {
    return flag(
        "--spreadsheet-safe", "Put ' before text that a spreadsheet would run as a formula.");
  }

  /** An option with a text: a file's name, say. */
  public static Argument<@Nullable String> text(String name, String label, String about) {
    return new Argument<>(option(name, about).type(String.class).paramLabel(label).build());
  }

  /** An option with two texts behind it; empty where it isn't given. */
  public static Argument<List<String>> pair(String name, String labels, String about) {
    return new Argument<>(
        option(name, about)
            .arity("2")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .initialValue(List.of())
            .paramLabel(labels)
            .hideParamSyntax(true)
            .build());
  }

  /** An option with a text that can be left out: then it is empty. */
  public static Argument<@Nullable String> optionalText(String name, String label, String about) {
    return new Argument<>(
        option(name, about)
            .type(String.class)
            .paramLabel(label)
            .arity("0..1")
            .fallbackValue("")
            .build());
  }

  /** An option with a text that can be given more than once. */
  public static Argument<List<String>> texts(String name, String label, String about) {
    return new Argument<>(
        option(name, about)
            .arity("1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .initialValue(List.of())
            .paramLabel(label)
            .build());
  }

  /** An option with a whole number. */
  public static Argument<Integer> number(String name, int initial, String about) {
    return new Argument<>(
        option(name, about).type(int.class).paramLabel("N").initialValue(initial).build());
  }

  /** An option with a day. */
  public static Argument<@Nullable LocalDate> date(String name, String about) {
    return new Argument<>(
        option(name, about)
            .type(LocalDate.class)
            .paramLabel("DATE")
            .converters(new Dates())
            .build());
  }

  /** An option with one of a few words. */
  public static <T extends Enum<T>> Argument<@Nullable T> word(
      String name, String label, T[] words, String about) {
    return new Argument<>(
        option(name, about)
            .paramLabel(label)
            .type(words[0].getDeclaringClass())
            .converters(new Words(List.of(words)))
            .build());
  }

  /** An option with one of a few words, and what it is if it isn't given. */
  public static <T extends Enum<T>> Argument<T> word(
      String name, String label, T[] words, T initial, String about) {
    return new Argument<>(
        option(name, about)
            .paramLabel(label)
            .type(initial.getDeclaringClass())
            .converters(new Words(List.of(words)))
            .initialValue(initial)
            .build());
  }

  /** A parameter that must be given. */
  public static Argument<String> parameter(String label, String about) {
    return new Argument<>(positional(label, about).arity("1").required(true).build());
  }

  /** A parameter that may be left out. */
  public static Argument<@Nullable String> optionalParameter(String label, String about) {
    return new Argument<>(positional(label, about).arity("0..1").build());
  }

  /**
   * As many parameters as are given.
   *
   * @param plain whether the label says all; else brackets and dots say that there can be more
   */
  public static Argument<List<String>> parameters(String label, boolean plain, String about) {
    return new Argument<>(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .initialValue(List.of())
            .paramLabel(label)
            .hideParamSyntax(plain)
            .description(about)
            .build());
  }

  /** A parameter that must be given, one of a few words. */
  public static <T extends Enum<T>> Argument<T> wordParameter(
      String label, T[] words, String about) {
    return new Argument<>(
        positional(label, about)
            .arity("1")
            .required(true)
            .type(words[0].getDeclaringClass())
            .converters(new Words(List.of(words)))
            .build());
  }

  /** A parameter that may be left out, one of a few words. */
  public static <T extends Enum<T>> Argument<@Nullable T> optionalWordParameter(
      String label, T[] words, String about) {
    return new Argument<>(
        positional(label, about)
            .arity("0..1")
            .type(words[0].getDeclaringClass())
            .converters(new Words(List.of(words)))
            .build());
  }

  private static OptionSpec.Builder option(String name, String about) {
    // To split takes a pattern, which most names have no need of.
    String[] names = name.contains(", ") ? name.split(", ") : new String[] {name};
    return OptionSpec.builder(names).description(about);
  }

  private static PositionalParamSpec.Builder positional(String label, String about) {
    return PositionalParamSpec.builder()
        .index("0")
        .type(String.class)
        .paramLabel(label)
        .description(about);
  }

  private record Words(List<?> words) implements ITypeConverter<Object> {
    @Override
    public Object convert(String text) {
      StringJoiner all = new StringJoiner(", ");
      for (Object word : words) {
        if (word.toString().equalsIgnoreCase(text)) {
          return word;
        }
        all.add(word.toString());
      }
      throw new TypeConversionException(Printable.quoted(text) + " is not one of " + all);
    }
  }

  private record Dates() implements ITypeConverter<LocalDate> {
    private static final int LENGTH = 10;

    @Override
    public LocalDate convert(String text) {
      try {
        LocalDate date = LocalDate.parse(text);
        if (text.length() == LENGTH) {
          return date;
        }
      } catch (DateTimeException e) {
        // Told below, as are years of more than four digits.
      }
      throw new TypeConversionException(
          Printable.quoted(text) + " is not a date such as 2026-11-01");
    }
  }
}
